package fr.filrouge.booklet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever happens to a booklet, its accounts and its days, nobody is locked out of it for good.
 */
class WhoCanActPropertiesTest {

  @Provide
  Arbitrary<List<Integer>> lives() {
    return Arbitraries.integers()
        .between(0, 1_000_000)
        .list()
        .ofMaxSize(80)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  @Property(tries = 400)
  @Label("there is always somebody who can act, or the booklet is an orphan; the person reads")
  void somebodyCanAct(@ForAll boolean byReferent, @ForAll("lives") List<Integer> moves) {
    BookletLife life = new BookletLife(byReferent);
    for (int move : moves) {
      boolean wasOrphan = isOrphan(life);
      boolean wasOpen = life.booklet().closing() == null;
      if (!life.live(move)) {
        continue;
      }
      Statistics.label("moves that changed something").collect(BookletLife.move(move));
      assertThat(canAct(life)).as("who can act").matches(some -> some.isEmpty() == isOrphan(life));
      if (!isAround(move) && wasOpen && !wasOrphan) {
        assertThat(isOrphan(life)).as("the last who can act stays").isFalse();
      }
      checkThePerson(life);
      checkTheReferent(life);
      checkTheOrphan(life);
    }
  }

  /** Whether a move is no change of the booklet itself. */
  private static boolean isAround(int move) {
    return switch (BookletLife.move(move)) {
      case ACCOUNT_CLOSED_OR_OPENED, ROLE_GIVEN_OR_TAKEN, DAYS -> true;
      default -> false;
    };
  }

  private static boolean isOrphan(BookletLife life) {
    return life.booklet().whoCanAct(life.moment()).orphan();
  }

  /** Who may invite, or open it again once it is closed: told by their rights alone. */
  private static List<Account> canAct(BookletLife life) {
    Booklet booklet = life.booklet();
    return life.accounts().stream()
        .filter(
            account -> {
              Standing standing = booklet.standingOf(account, life.moment());
              return booklet.closing() == null
                  ? standing.rights().writes(Section.MEMBERS)
                  : new ReopenBooklet().permitted(standing, booklet);
            })
        .toList();
  }

  private static void checkThePerson(BookletLife life) {
    Party person = life.booklet().people().beneficiary();
    if (person == null) {
      return;
    }
    Account account =
        life.accounts().stream().filter(a -> person.is(a.id())).findFirst().orElseThrow();
    Standing standing = life.booklet().standingOf(account, life.moment());
    WhoCanAct who = life.booklet().whoCanAct(life.moment());
    assertThat(standing.relation()).isEqualTo(Relation.SELF);
    assertThat(standing.rights().any()).isEqualTo(account.has(Role.BENEFICIARY));
    assertThat(standing.rights().writes(Section.MEMBERS)).isFalse();
    assertThat(Stream.of(who.inCharge(), who.cover()).flatMap(Optional::stream))
        .noneMatch(mandate -> mandate.holder().is(account.id()));
    assertThat(life.booklet().people().member(account.id())).isEmpty();
  }

  private static void checkTheReferent(BookletLife life) {
    List<Relation> relations =
        life.accounts().stream()
            .map(account -> life.booklet().standingOf(account, life.moment()).relation())
            .toList();
    assertThat(relations)
        .filteredOn(r -> r == Relation.REFERENT || r == Relation.COVERED)
        .hasSizeLessThanOrEqualTo(1);
    assertThat(relations).filteredOn(r -> r == Relation.STAND_IN).hasSizeLessThanOrEqualTo(1);
  }

  private static void checkTheOrphan(BookletLife life) {
    if (isOrphan(life)) {
      NameReferent naming =
          life.naming(life.booklet().whoCanAct(life.moment()).structure().orElseThrow());
      BookletFixture named = life.copy();
      assertThat(named.attempt(Someone.ADMIN, naming)).isInstanceOf(Outcome.Changed.class);
      named.hold(naming.accounts().apply(naming.referent()).orElseThrow());
      assertThat(named.booklet().whoCanAct(named.moment()).orphan()).isFalse();
    }
  }
}
