package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.RESTRICTED;
import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.BookletFixture.answering;
import static fr.filrouge.booklet.BookletFixture.writing;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static fr.filrouge.booklet.Someone.PRISON_LIAISON;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.RandomSituations;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a reader without the right receives is the same whatever is hidden from them. */
class HiddenFactsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  @DisplayName(
      "a reader sees the same booklet, version, list, state and assessed facts whether a restricted fact is yes, no or unknown")
  void sameWhateverIsHidden() {
    RandomSituations situations = new RandomSituations(BookletFixture.VOCABULARY, 4);
    for (int i = 0; i < 200; i++) {
      Restriction hidden = Restriction.values()[i % 2];
      List<Account> readers =
          hidden == Restriction.DISABILITY
              ? List.of(REFERENT, COUNSELLOR, PRISON_LIAISON)
              : List.of(REFERENT, COUNSELLOR, DISABILITY_REFERENT);
      BookletFixture untouched = booklet();
      BookletFixture touched = untouched.copy();
      hide(touched, hidden, situations.next(TODAY, 0.7), new Random(i));
      together(untouched, touched);

      for (Account reader : readers) {
        assertThat(told(touched, reader)).isEqualTo(told(untouched, reader));
      }
      assertThat(told(touched, BENEFICIARY)).isNotEqualTo(told(untouched, BENEFICIARY));
    }
  }

  private BookletFixture booklet() {
    return aBooklet()
        .withKeepers()
        .withConsent(Restriction.DISABILITY, null)
        .withConsent(Restriction.DETENTION, null)
        .with(
            REFERENT, answering("{\"employment\":\"NONE\",\"completedMeasures\":[\"SOCLE_LEC\"]}"));
  }

  /** All the ways in which a fact can leave a trace in a booklet. */
  private static void hide(
      BookletFixture booklet, Restriction section, Situation facts, Random random) {
    Situation own = facts.keeping(f -> RESTRICTED.ofField(f).filter(r -> r == section).isPresent());
    Account keeper = section == Restriction.DISABILITY ? DISABILITY_REFERENT : PRISON_LIAISON;
    String measure = section == Restriction.DISABILITY ? "SUPPORTED_TRAINING" : "PRISON_TRAINING";
    ItemId step = ItemId.fresh();
    booklet
        .with(
            random.nextBoolean() ? BENEFICIARY : keeper,
            new KeepRestrictedSection(
                section, own, FreeText.text("note", ""), TODAY.plusYears(1), TODAY, RESTRICTED))
        .with(BENEFICIARY, answering("{\"completedMeasures\":[\"SOCLE_LEC\",\"" + measure + "\"]}"))
        .with(
            keeper,
            new AddStep(
                step,
                new Goal(FreeText.line("étape", ""), Role.BENEFICIARY)
                    .due(TODAY.minusDays(3))
                    .entering(measure),
                null))
        .with(keeper, new AmendStep(step, (p, today) -> p.moved(Progress.Status.ACTIVE, today)))
        .with(
            keeper,
            new AnswerRecommendation(
                ItemId.fresh(),
                new AnswerRecommendation.Shown(
                    section == Restriction.DISABILITY ? "CONTACT_RHF" : "CONTACT_PRISON_LIAISON",
                    null,
                    null,
                    Role.BENEFICIARY,
                    FreeText.text("raison", ""),
                    TODAY,
                    1,
                    "0".repeat(64)),
                Recommendation.Choice.ACCEPTED,
                null,
                null,
                null))
        .with(
            keeper,
            new KeepDecisions(
                ItemId.fresh(),
                TODAY,
                1,
                List.of(new Snapshot.Decided(measure, "ELIGIBLE")),
                Ground.of("0".repeat(64), Situation.of(Map.of("boeth", true)), PathwayState.EMPTY),
                section))
        .with(BENEFICIARY, new GiveConsent(section, true, TODAY.plusYears(2)));
  }

  /** The same thing happens to both, at the same instant. */
  private static void together(BookletFixture one, BookletFixture other) {
    Duration behind = Duration.between(one.now(), other.now());
    one.later(behind);
    WriteJournal entry = writing("Nous nous sommes vus.");
    one.with(REFERENT, entry);
    other.with(REFERENT, entry);
  }

  private static List<Object> told(BookletFixture booklet, Account reader) {
    BookletView view = booklet.seenBy(reader);
    return List.of(
        BookletJson.write(view.booklet()).toString(),
        view.version().tag("0"),
        view.situation().values(),
        view.assessedSituation(TODAY).values(),
        view.pathwayState());
  }

  @Test
  @DisplayName("a hidden detention counts as none when assessing, and is unknown otherwise")
  void detention() {
    BookletFixture booklet =
        aBooklet().with(BENEFICIARY, answering("{\"detained\":true,\"boeth\":true}"));

    assertThat(booklet.seenBy(REFERENT).situation().knows("detained")).isFalse();
    assertThat(booklet.seenBy(REFERENT).assessedSituation(TODAY).flag("detained")).isFalse();
    assertThat(booklet.seenBy(REFERENT).assessedSituation(TODAY).knows("boeth")).isFalse();
    assertThat(booklet.seenBy(BENEFICIARY).assessedSituation(TODAY).flag("detained")).isTrue();
    assertThat(aBooklet().seenBy(BENEFICIARY).assessedSituation(TODAY).flag("detained")).isFalse();
  }

  @Test
  @DisplayName("a restricted fact is refused from who may not write it, whatever is known of it")
  void writtenByItsOwn() {
    BookletFixture known = aBooklet().with(BENEFICIARY, answering("{\"boeth\":true}"));

    for (String patch : List.of("{\"boeth\":true}", "{\"boeth\":false}", "{\"boeth\":null}")) {
      assertThat(known.attempt(REFERENT, answering(patch))).isInstanceOf(Outcome.Forbidden.class);
      assertThat(aBooklet().attempt(REFERENT, answering(patch)))
          .isInstanceOf(Outcome.Forbidden.class);
    }
    assertThat(known.booklet().disability().facts().find("boeth")).isPresent();
    assertThat(known.booklet().situation().find("boeth")).isEmpty();
  }

  @Test
  @DisplayName(
      "the keeper of a section reads while the consent stands: given, then withdrawn or run out")
  void consent() {
    BookletFixture booklet = aBooklet().withKeepers();
    assertThat(booklet.existsFor(DISABILITY_REFERENT)).isFalse();

    booklet.with(BENEFICIARY, new GiveConsent(Restriction.DISABILITY, true, TODAY.plusDays(1)));
    assertThat(booklet.existsFor(DISABILITY_REFERENT)).isTrue();
    assertThat(booklet.existsFor(PRISON_LIAISON)).isFalse();
    booklet.with(DISABILITY_REFERENT, answering("{\"boeth\":true}"));
    assertThat(booklet.attempt(DISABILITY_REFERENT, answering("{\"employment\":\"NONE\"}")))
        .isInstanceOf(Outcome.Forbidden.class);

    booklet.later(Duration.ofDays(1));
    assertThat(booklet.existsFor(DISABILITY_REFERENT)).isTrue();
    booklet.later(Duration.ofDays(1));
    assertThat(booklet.existsFor(DISABILITY_REFERENT)).isFalse();

    booklet.with(BENEFICIARY, new GiveConsent(Restriction.DISABILITY, true, null));
    assertThat(booklet.existsFor(DISABILITY_REFERENT)).isTrue();
    booklet.with(BENEFICIARY, new GiveConsent(Restriction.DISABILITY, false, null));
    assertThat(booklet.attempt(DISABILITY_REFERENT, answering("{\"boeth\":false}")))
        .isInstanceOf(Outcome.Missing.class);
  }

  @Test
  @DisplayName("a hidden step cannot be told from one that does not exist, whatever one tries")
  void hiddenStep() {
    ItemId hidden = ItemId.fresh();
    Goal goal = new Goal(FreeText.line("étape", ""), Role.BENEFICIARY).entering("PRISON_TRAINING");
    BookletFixture booklet = aBooklet().with(BENEFICIARY, new AddStep(hidden, goal, null));

    for (ItemId id : List.of(hidden, ItemId.fresh())) {
      assertThat(booklet.attempt(REFERENT, new AmendStep(id, (p, today) -> p)))
          .isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_ITEM));
      assertThat(
              booklet.attempt(
                  REFERENT,
                  new RecordSkill(
                      ItemId.fresh(),
                      Skill.Kind.SKILL,
                      FreeText.line("compétence", ""),
                      TODAY,
                      id)))
          .isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_ITEM));
    }
  }

  @Test
  @DisplayName(
      "who keeps a restricted section is a member only for those who invite, keep it, or own it")
  void keepers() {
    BookletFixture booklet = aBooklet().withKeepers().withConsent(Restriction.DISABILITY, null);

    assertThat(membersSeenBy(booklet, COUNSELLOR)).containsExactly(COUNSELLOR.id());
    assertThat(membersSeenBy(booklet, DISABILITY_REFERENT))
        .containsExactlyInAnyOrder(COUNSELLOR.id(), DISABILITY_REFERENT.id());
    for (Account reader : List.of(REFERENT, BENEFICIARY)) {
      assertThat(membersSeenBy(booklet, reader))
          .containsExactlyInAnyOrder(
              COUNSELLOR.id(), DISABILITY_REFERENT.id(), PRISON_LIAISON.id());
    }
  }

  private static List<AccountId> membersSeenBy(BookletFixture booklet, Account reader) {
    return booklet.seenBy(reader).booklet().people().members().stream()
        .map(member -> member.party().account())
        .toList();
  }

  @Test
  @DisplayName("nobody consents in the beneficiary's place")
  void consentIsTheirs() {
    assertThat(aBooklet().attempt(REFERENT, new GiveConsent(Restriction.DISABILITY, true, null)))
        .isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  @DisplayName("a version says how far each part of the history was seen, and reads back the same")
  void versionsOfReaders() {
    SeenVersion without = new SeenVersion(12, Map.of(Ledger.COMMON, 12L));
    SeenVersion with = new SeenVersion(12, Map.of(Ledger.COMMON, 9L, Ledger.DISABILITY, 3L));

    assertThat(without.tag("ab")).isEqualTo("12+ab");
    assertThat(with.tag("ab")).isEqualTo("12-disability.3+ab");
    assertThat(SeenVersion.parse(with.tag("ab"))).contains(with);
    assertThat(SeenVersion.parse(without.tag("ab"))).contains(without);
    for (String tag : List.of("", "012", "*", "\"12\"", "12-health.1+ab", "1-detention.2+ab")) {
      assertThat(SeenVersion.parse(tag)).as(tag).isEmpty();
    }
  }
}
