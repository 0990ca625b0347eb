package fr.filrouge.demo;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.AddStep;
import fr.filrouge.booklet.AmendStep;
import fr.filrouge.booklet.AnswerInvitation;
import fr.filrouge.booklet.Appointment;
import fr.filrouge.booklet.Attempt;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletLaw;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.CompleteCheck;
import fr.filrouge.booklet.GiveConsent;
import fr.filrouge.booklet.Identity;
import fr.filrouge.booklet.Invitation;
import fr.filrouge.booklet.InviteMember;
import fr.filrouge.booklet.KeepRestrictedSection;
import fr.filrouge.booklet.MakeAppointment;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.Needs;
import fr.filrouge.booklet.NoteNeed;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.OpenBooklet;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.booklet.RequestAid;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.booklet.SettleAppointment;
import fr.filrouge.booklet.SettleTransfer;
import fr.filrouge.booklet.SignContract;
import fr.filrouge.booklet.Transfer;
import fr.filrouge.booklet.WriteContract;
import fr.filrouge.booklet.WriteJournal;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.SituationJson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people have done to the booklet of one fictitious person until now, through the changes and
 * rights of any booklet. Days are counted back from today.
 */
final class Story {

  private static final Map<AccountId, Set<Role>> DEMO_ROLES =
      Arrays.stream(DemoAccount.values())
          .map(DemoAccount::account)
          .collect(Collectors.toMap(Account::id, Account::roles));

  private final SituationJson situations;
  private final RestrictedFacts restricted;
  private final BookletLaw law;
  private final Past past;
  private final Account person;
  private Booklet booklet;

  /**
   * @param person the account of the person; none of the demo ones, but for one booklet
   * @param name given name and family name
   * @param situation JSON of the facts known when the booklet was opened
   */
  Story(
      SituationJson situations,
      RestrictedFacts restricted,
      BookletLaw law,
      Instant now,
      DemoAccount opener,
      int daysAgo,
      Account person,
      String birthDate,
      String situation) {
    this.situations = situations;
    this.restricted = restricted;
    this.law = law;
    this.past = new Past(now, daysAgo);
    this.person = person;
    String[] names = person.displayName().split(" ", 2);
    booklet =
        new OpenBooklet(
                bookletOf(person),
                new Identity(
                    FreeText.line(names[0], ""),
                    FreeText.line(names[1], ""),
                    LocalDate.parse(birthDate)),
                facts(situation),
                restricted)
            .by(opener.account(), moment());
  }

  Booklet booklet() {
    return booklet;
  }

  static BookletId bookletOf(Account person) {
    return BookletId.of(person.id(), "demo", "demo");
  }

  /** The day that many days ago; to come when negative. */
  LocalDate day(int daysAgo) {
    return past.day(daysAgo);
  }

  private Situation facts(String json) {
    return situations.read(JsonMapper.shared().readTree(json), "");
  }

  /** Whatever comes next happened that many days ago. */
  Story on(int daysAgo) {
    past.on(daysAgo);
    return this;
  }

  Story then(Account author, Change change) {
    past.aMinuteLater();
    Attempt attempt = Attempt.on(booklet, author, moment(), null, change);
    Booklet next = attempt.next();
    if (next == null || !(attempt.outcome() instanceof Outcome.Changed)) {
      throw new IllegalStateException(
          person.id() + ": " + change.getClass().getSimpleName() + " gave " + attempt.outcome());
    }
    booklet = next;
    return this;
  }

  Story then(DemoAccount author, Change change) {
    return then(author.account(), change);
  }

  /** With a member, or with the person's own account. */
  Story inviting(DemoAccount inviter, Account... invited) {
    for (Account one : invited) {
      then(inviter, new InviteMember(one));
    }
    return this;
  }

  /** The person is invited, and attaches their account. */
  Story invitingPerson(DemoAccount inviter) {
    inviting(inviter, person);
    Invitation invited = booklet.people().invitations().get(0);
    return then(person, new AnswerInvitation(invited.id(), booklet.identity().birthDate()));
  }

  /** Everybody of the story holds the role they have in it. */
  private Moment moment() {
    return new Moment(past.at(), account -> DEMO_ROLES.getOrDefault(account, person.roles()), law);
  }

  /** The place of referent is offered and taken, for good or until {@code coverUntil}. */
  Story handingOver(DemoAccount from, DemoAccount to, @Nullable LocalDate coverUntil) {
    return then(from, new OfferTransfer(to.account(), coverUntil))
        .then(to, new SettleTransfer(lastOffer(), true));
  }

  private int lastOffer() {
    List<Transfer> offers = booklet.people().transfers();
    return offers.get(offers.size() - 1).number();
  }

  Story contractBy(DemoAccount referent) {
    return then(referent, new WriteContract(FreeText.document(DemoContract.TEXT, "")));
  }

  Story contractSignedWith(DemoAccount referent) {
    contractBy(referent);
    SignContract signature =
        new SignContract(booklet.contract().current().orElseThrow().contentHash());
    return then(referent, signature).then(person, signature);
  }

  /** The person has gone through obstacles and basic skills with somebody. */
  Story checkedBy(DemoAccount author) {
    for (CompleteCheck.Check check : CompleteCheck.Check.values()) {
      then(author, new CompleteCheck(check, CivilDay.of(past.at())));
    }
    return this;
  }

  Story need(DemoAccount author, Needs.Theme theme, String text) {
    return then(author, new NoteNeed(ItemId.fresh(), theme, FreeText.text(text, ""), false, true));
  }

  Story journal(DemoAccount author, String text) {
    return then(author, new WriteJournal(ItemId.fresh(), FreeText.text(text, "")));
  }

  Story journalOfPerson(String text) {
    return then(person, new WriteJournal(ItemId.fresh(), FreeText.text(text, "")));
  }

  Story step(DemoAccount author, ItemId id, String title, Role actor, LocalDate due) {
    return step(author, id, title, actor, due, null);
  }

  Story step(
      DemoAccount author,
      ItemId id,
      String title,
      Role actor,
      LocalDate due,
      @Nullable String measure) {
    Goal goal = new Goal(FreeText.line(title, ""), actor, due, measure);
    return then(author, new AddStep(id, goal, null));
  }

  Story moved(DemoAccount author, ItemId step, Progress.Status to) {
    return then(author, new AmendStep(step, (progress, day) -> progress.moved(to, day)));
  }

  Story achieved(DemoAccount author, ItemId step) {
    return then(
        author,
        new AmendStep(
            step,
            (progress, day) ->
                progress.moved(Progress.Status.DONE, day).achieved(Progress.Achievement.ACHIEVED)));
  }

  /** An appointment that many days ago; to come when negative. */
  Story appointment(
      DemoAccount author, int daysAgo, String subject, Appointment.@Nullable Status became) {
    ItemId id = ItemId.fresh();
    Instant startsAt = CivilDay.startOf(day(daysAgo)).plus(Duration.ofHours(10));
    then(author, new MakeAppointment(id, startsAt, FreeText.line(subject, "")));
    if (became == null) {
      return this;
    }
    past.notBefore(startsAt);
    return then(author, new SettleAppointment(id, became));
  }

  Story aid(DemoAccount author, String title, String measure) {
    return then(
        author,
        new RequestAid(ItemId.fresh(), FreeText.line(title, ""), measure, CivilDay.of(past.at())));
  }

  Story consenting(Restriction section) {
    return then(person, new GiveConsent(section, true, null));
  }

  Story restricted(DemoAccount keeper, Restriction section, String facts, String notes) {
    return then(
        keeper,
        new KeepRestrictedSection(
            section,
            facts(facts),
            FreeText.text(notes, ""),
            null,
            CivilDay.of(past.at()),
            restricted));
  }
}
