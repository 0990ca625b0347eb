package fr.filrouge.booklet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.SituationJson;
import fr.filrouge.situation.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A booklet built by what people do to it, one minute apart. */
public final class BookletFixture {

  public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  public static final Vocabulary VOCABULARY = Rules.BOOK.vocabulary();
  public static final RestrictedFacts RESTRICTED = new RestrictedFacts(() -> VOCABULARY);
  private static final SituationJson SITUATIONS = Rules.VERSION.situations();

  /** Ninety days to read on after closing, thirty to answer an offer. */
  public static final BookletLaw LAW =
      new BookletLaw() {
        @Override
        public LocalDate endOfReading(LocalDate closedOn) {
          return closedOn.plusDays(90);
        }

        @Override
        public LocalDate endOfOffer(LocalDate offeredOn) {
          return offeredOn.plusDays(30);
        }

        @Override
        public LocalDate startOfSilence(LocalDate lastNewsOn) {
          return lastNewsOn.plusDays(31);
        }

        @Override
        public Optional<Restriction> restrictionOf(@Nullable String measure) {
          return measure == null ? Optional.empty() : Rules.BOOK.restrictionOf(measure);
        }

        @Override
        public Optional<Restriction> restrictionOf(String step, @Nullable String measure) {
          return Rules.BOOK.restrictionOf(step, measure);
        }
      };

  private final Map<AccountId, Set<Role>> roles = new HashMap<>();
  private Booklet booklet;
  private Instant now;

  private BookletFixture(Account opener) {
    now = START;
    hold(opener);
    Someone.ALL.forEach(this::hold);
    booklet = opening(BookletId.fresh(), "Zoé", "Lefèvre").by(opener, moment());
  }

  /** Opened by its referent, for a beneficiary with an account, with a counsellor. */
  public static BookletFixture aBooklet() {
    return new BookletFixture(Someone.REFERENT)
        .attaching(Someone.REFERENT, Someone.BENEFICIARY)
        .with(Someone.REFERENT, new InviteMember(Someone.COUNSELLOR));
  }

  public static BookletFixture aBookletOpenedBy(Account opener) {
    return new BookletFixture(opener);
  }

  public static OpenBooklet opening(BookletId id, String givenName, String familyName) {
    return new OpenBooklet(
        id,
        new Identity(
            FreeText.line(givenName, ""), FreeText.line(familyName, ""), LocalDate.of(1999, 5, 17)),
        Situation.UNKNOWN,
        RESTRICTED);
  }

  public static AnswerSituation answering(String patch) {
    return new AnswerSituation(
        new SituationPatch(SITUATIONS, JsonMapper.shared().readTree(patch), ""),
        Fact.Basis.DECLARED,
        RESTRICTED);
  }

  public static WriteJournal writing(String text) {
    return new WriteJournal(ItemId.fresh(), FreeText.text(text, "/text"));
  }

  private BookletFixture(Booklet booklet, Instant now, Map<AccountId, Set<Role>> roles) {
    this.booklet = booklet;
    this.now = now;
    this.roles.putAll(roles);
  }

  /** What is true around the booklet now. */
  public Moment moment() {
    return new Moment(now, account -> roles.getOrDefault(account, Set.of()), LAW);
  }

  /** From now on this account holds these roles; none when it is closed. */
  public BookletFixture hold(Account account) {
    roles.put(account.id(), account.roles());
    return this;
  }

  /** The account is closed from now on. */
  public BookletFixture closing(Account account) {
    roles.put(account.id(), Set.of());
    return this;
  }

  /** The person is invited and attaches their account. */
  public BookletFixture attaching(Account inviter, Account person) {
    hold(person);
    InviteMember invitation =
        new InviteMember(ItemId.fresh(), person.id(), Role.BENEFICIARY, id -> Optional.of(person));
    return with(inviter, invitation)
        .with(person, new AnswerInvitation(invitation.id(), booklet.identity().birthDate()));
  }

  /** Another one that has lived the same until now. */
  public BookletFixture copy() {
    return new BookletFixture(booklet, now, roles);
  }

  public BookletFixture with(Account author, Change change) {
    assertThat(attempt(author, change)).isInstanceOf(Outcome.Changed.class);
    return this;
  }

  /** With both keepers as members, whether or not the beneficiary consents. */
  public BookletFixture withKeepers() {
    return with(Someone.REFERENT, new InviteMember(Someone.DISABILITY_REFERENT))
        .with(Someone.REFERENT, new InviteMember(Someone.PRISON_LIAISON));
  }

  public BookletFixture withConsent(Restriction section, @Nullable LocalDate until) {
    return with(Someone.BENEFICIARY, new GiveConsent(section, true, until));
  }

  public BookletFixture later(Duration duration) {
    now = now.plus(duration);
    return this;
  }

  /** Tries a change now, and keeps what comes of it. */
  public Outcome attempt(Account author, Change change) {
    return attempt(author, null, change);
  }

  public Outcome attempt(Account author, @Nullable SeenVersion seen, Change change) {
    now = now.plusSeconds(60);
    Attempt attempt =
        Attempt.on(booklet, author, moment(), seen == null ? null : List.of(seen), change);
    if (attempt.next() != null) {
      booklet = attempt.next();
    }
    return attempt.outcome();
  }

  public Booklet booklet() {
    return booklet;
  }

  public Instant now() {
    return now;
  }

  public Relation relationOf(Account account) {
    return booklet.standingOf(account, moment()).relation();
  }

  public boolean existsFor(Account account) {
    return booklet.seenBy(account, moment()).isPresent();
  }

  public BookletView seenBy(Account reader) {
    return booklet.seenBy(reader, moment()).orElseThrow();
  }
}
