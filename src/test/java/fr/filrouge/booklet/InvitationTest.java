package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.BookletFixture.aBookletOpenedBy;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.OTHER_REFERENT;
import static fr.filrouge.booklet.Someone.REFERENT;
import static fr.filrouge.booklet.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvitationTest {

  private static final LocalDate BIRTH_DATE = LocalDate.of(1999, 5, 17);
  private static final LocalDate WRONG = LocalDate.of(1999, 5, 18);

  private final InviteMember inviting = new InviteMember(BENEFICIARY);
  private final BookletFixture booklet = aBookletOpenedBy(REFERENT).with(REFERENT, inviting);

  private AnswerInvitation answer(LocalDate birthDate) {
    return new AnswerInvitation(inviting.id(), birthDate);
  }

  private Invitation.State state() {
    return booklet.booklet().people().invitation(inviting.id()).orElseThrow().state();
  }

  @Test
  @DisplayName("who is invited reads nothing before giving the birth date that the booklet holds")
  void accepted() {
    assertThat(booklet.existsFor(BENEFICIARY)).isFalse();

    booklet.with(BENEFICIARY, answer(BIRTH_DATE));

    assertThat(booklet.relationOf(BENEFICIARY)).isEqualTo(Relation.SELF);
    assertThat(booklet.existsFor(BENEFICIARY)).isTrue();
  }

  @Test
  @DisplayName(
      "the third wrong birth date makes the invitation void, and the right one is too late")
  void wrongAnswers() {
    booklet.with(BENEFICIARY, answer(WRONG)).with(BENEFICIARY, answer(WRONG));
    assertThat(state()).isEqualTo(Invitation.State.PENDING);

    booklet.with(BENEFICIARY, answer(WRONG));

    assertThat(state()).isEqualTo(Invitation.State.VOID);
    assertThat(booklet.attempt(BENEFICIARY, answer(BIRTH_DATE)))
        .isEqualTo(new Outcome.Refused(Refusal.INVITATION_SETTLED));
    assertThat(booklet.existsFor(BENEFICIARY)).isFalse();
  }

  @Test
  @DisplayName("nobody answers in another's place, and a second invitation waits for the first")
  void onlyTheOneInvited() {
    Account other = someone("benoit", null, Role.BENEFICIARY);
    booklet.hold(other);

    assertThat(booklet.attempt(other, answer(BIRTH_DATE))).isInstanceOf(Outcome.Missing.class);
    assertThat(booklet.attempt(REFERENT, new InviteMember(other)))
        .isEqualTo(new Outcome.Refused(Refusal.INVITATION_PENDING));
  }

  @Test
  @DisplayName("an invitation is refused by the one invited, or withdrawn by the referent")
  void refusedOrWithdrawn() {
    BookletFixture other = booklet.copy();
    booklet.with(BENEFICIARY, answer(null));
    assertThat(state()).isEqualTo(Invitation.State.REFUSED);

    other.with(REFERENT, new RemoveMember(BENEFICIARY.id()));
    assertThat(other.attempt(BENEFICIARY, answer(BIRTH_DATE)))
        .isEqualTo(new Outcome.Refused(Refusal.INVITATION_SETTLED));
  }

  @Test
  @DisplayName("the wrong account is detached with a reason, and its access ends at once")
  void undone() {
    booklet
        .with(BENEFICIARY, answer(BIRTH_DATE))
        .with(REFERENT, new RemoveMember(BENEFICIARY.id(), FreeText.line("Homonyme.", "")));

    assertThat(booklet.existsFor(BENEFICIARY)).isFalse();
    assertThat(state()).isEqualTo(Invitation.State.UNDONE);

    booklet.attaching(REFERENT, BENEFICIARY);
    assertThat(booklet.existsFor(BENEFICIARY)).isTrue();
    booklet.with(BENEFICIARY, new RemoveMember(BENEFICIARY.id()));
    assertThat(booklet.existsFor(BENEFICIARY)).isFalse();
  }

  @Test
  @DisplayName(
      "a professional of the booklet is not its person, nor the person a professional of it")
  void ownBooklet() {
    Account both = someone("benoit", "mission-locale", Role.BENEFICIARY, Role.CEP, Role.REFERENT);
    BookletFixture theirs = aBookletOpenedBy(REFERENT).hold(both);
    InviteMember asPerson = as(both, Role.BENEFICIARY);
    theirs.with(REFERENT, asPerson).with(REFERENT, as(both, Role.CEP));

    assertThat(theirs.attempt(both, new AnswerInvitation(asPerson.id(), BIRTH_DATE)))
        .isEqualTo(new Outcome.Refused(Refusal.PROFESSIONAL_OF_THIS_BOOKLET));

    InviteMember again = as(both, Role.BENEFICIARY);
    theirs
        .with(REFERENT, new RemoveMember(both.id()))
        .with(REFERENT, new RemoveMember(both.id()))
        .with(REFERENT, again)
        .with(both, new AnswerInvitation(again.id(), BIRTH_DATE));

    assertThat(theirs.attempt(REFERENT, as(both, Role.CEP)))
        .isEqualTo(new Outcome.Refused(Refusal.OWN_BOOKLET));
    assertThat(theirs.attempt(REFERENT, new OfferTransfer(both, null)))
        .isEqualTo(new Outcome.Refused(Refusal.OWN_BOOKLET));
  }

  private static InviteMember as(Account account, Role role) {
    return new InviteMember(ItemId.fresh(), account.id(), role, id -> Optional.of(account));
  }

  @Test
  @DisplayName("an offer made before its receiver became the person cannot be accepted any more")
  void offerToThePerson() {
    Account both = someone("benoit", "mission-locale", Role.BENEFICIARY, Role.REFERENT);
    BookletFixture theirs =
        aBookletOpenedBy(REFERENT)
            .hold(both)
            .with(REFERENT, new OfferTransfer(both, null))
            .attaching(REFERENT, both);

    assertThat(theirs.attempt(both, new SettleTransfer(1, true)))
        .isEqualTo(new Outcome.Refused(Refusal.OWN_BOOKLET));
    assertThat(theirs.relationOf(both)).isEqualTo(Relation.SELF);
  }

  @Test
  @DisplayName("the person ends the access of any professional but the referent in charge")
  void thePersonRemoves() {
    BookletFixture shared =
        aBooklet()
            .withKeepers()
            .with(REFERENT, new OfferTransfer(OTHER_REFERENT, LocalDate.of(2026, 3, 20)))
            .with(OTHER_REFERENT, new SettleTransfer(1, true));

    shared
        .with(BENEFICIARY, new RemoveMember(COUNSELLOR.id()))
        .with(BENEFICIARY, new RemoveMember(Someone.DISABILITY_REFERENT.id()))
        .with(BENEFICIARY, new RemoveMember(OTHER_REFERENT.id()))
        .with(BENEFICIARY, new AskForAnotherReferent());

    assertThat(shared.existsFor(COUNSELLOR)).isFalse();
    assertThat(shared.existsFor(OTHER_REFERENT)).isFalse();
    assertThat(shared.attempt(BENEFICIARY, new RemoveMember(REFERENT.id())))
        .isEqualTo(new Outcome.Refused(Refusal.REFERENT_IN_CHARGE));
    assertThat(shared.booklet().people().otherReferentAsked()).isNotNull();
  }
}
