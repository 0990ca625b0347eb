package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.BookletFixture.aBookletOpenedBy;
import static fr.filrouge.booklet.BookletFixture.writing;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static fr.filrouge.booklet.Someone.OTHER_REFERENT;
import static fr.filrouge.booklet.Someone.PRISON_LIAISON;
import static fr.filrouge.booklet.Someone.REFERENT;
import static fr.filrouge.booklet.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConsentAndClosingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final CloseBooklet CLOSING =
      new CloseBooklet(Closing.Reason.ENTERED_TRAINING, FreeText.text("Bilan.", ""));
  private static final Account LATER = someone("hugo", "rhf", Role.DISABILITY_REFERENT);

  @Test
  @DisplayName(
      "a keeper who comes after the consent sees nothing until the person says yes to them")
  void byName() {
    BookletFixture booklet = aBooklet().withKeepers().withConsent(Restriction.DISABILITY, null);
    booklet.hold(LATER).with(REFERENT, new InviteMember(LATER));
    assertThat(booklet.existsFor(DISABILITY_REFERENT)).isTrue();
    assertThat(booklet.existsFor(LATER)).isFalse();

    booklet.with(
        BENEFICIARY,
        new GiveConsent(Restriction.DISABILITY, true, Set.of(LATER.id()), TODAY.plusDays(30)));
    assertThat(booklet.existsFor(LATER)).isTrue();
    assertThat(booklet.existsFor(DISABILITY_REFERENT)).isFalse();
  }

  @Test
  @DisplayName("a keeper who is removed and comes back is given nothing by the consent of before")
  void removedAndBack() {
    BookletFixture booklet =
        aBooklet()
            .withKeepers()
            .withConsent(Restriction.DISABILITY, null)
            .with(BENEFICIARY, new RemoveMember(DISABILITY_REFERENT.id()))
            .with(REFERENT, new InviteMember(DISABILITY_REFERENT));

    assertThat(booklet.existsFor(DISABILITY_REFERENT)).isFalse();
  }

  @Test
  @DisplayName("consent names members who keep that section, and nobody else")
  void strangers() {
    BookletFixture booklet = aBooklet().withKeepers();

    for (Account stranger : new Account[] {COUNSELLOR, PRISON_LIAISON, LATER}) {
      assertThatThrownBy(
              () ->
                  booklet.attempt(
                      BENEFICIARY,
                      new GiveConsent(Restriction.DISABILITY, true, Set.of(stranger.id()), null)))
          .isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  @DisplayName("consent and the keepers' access end with the pathway, and do not come back with it")
  void endsByClosing() {
    BookletFixture booklet =
        aBooklet().withKeepers().withConsent(Restriction.DISABILITY, null).with(REFERENT, CLOSING);
    assertThat(booklet.existsFor(DISABILITY_REFERENT)).isFalse();
    assertThat(booklet.attempt(BENEFICIARY, new GiveConsent(Restriction.DISABILITY, true, null)))
        .isEqualTo(new Outcome.Refused(Refusal.BOOKLET_CLOSED));

    booklet.with(REFERENT, new ReopenBooklet());
    assertThat(booklet.existsFor(DISABILITY_REFERENT)).isFalse();
  }

  @Test
  @DisplayName("who stands in, a member or the person do not close; the referent in charge does")
  void whoCloses() {
    BookletFixture booklet =
        aBooklet()
            .with(REFERENT, new OfferTransfer(OTHER_REFERENT, TODAY.plusDays(9)))
            .with(OTHER_REFERENT, new SettleTransfer(1, true));

    for (Account other : new Account[] {OTHER_REFERENT, COUNSELLOR, BENEFICIARY}) {
      assertThat(booklet.attempt(other, CLOSING)).isInstanceOf(Outcome.Forbidden.class);
    }
    booklet.with(REFERENT, new EndCover()).with(REFERENT, CLOSING);
    assertThat(booklet.booklet().closing()).isNotNull();
  }

  @Test
  @DisplayName("without a referent in charge the counsellor invites, offers the place and closes")
  void steward() {
    BookletFixture booklet = aBooklet().closing(REFERENT);
    assertThat(booklet.relationOf(COUNSELLOR)).isEqualTo(Relation.STEWARD);

    booklet
        .with(COUNSELLOR, new InviteMember(Someone.OTHER_COUNSELLOR))
        .with(COUNSELLOR, new OfferTransfer(OTHER_REFERENT, null))
        .with(COUNSELLOR, new WithdrawTransfer(1))
        .with(COUNSELLOR, CLOSING)
        .with(COUNSELLOR, new ReopenBooklet());
    assertThat(booklet.relationOf(COUNSELLOR)).isEqualTo(Relation.STEWARD);
  }

  @Test
  @DisplayName(
      "those who led a closed pathway read and reopen it for ninety days, the person always")
  void ninetyDays() {
    BookletFixture booklet = aBooklet().with(REFERENT, CLOSING).later(Duration.ofDays(89));
    assertThat(booklet.relationOf(REFERENT)).isEqualTo(Relation.LAST_REFERENT);
    assertThat(booklet.relationOf(COUNSELLOR)).isEqualTo(Relation.LAST_COUNSELLOR);
    assertThat(booklet.copy().attempt(REFERENT, new ReopenBooklet()))
        .isInstanceOf(Outcome.Changed.class);

    booklet.later(Duration.ofDays(1));
    assertThat(booklet.existsFor(REFERENT)).isFalse();
    assertThat(booklet.existsFor(COUNSELLOR)).isFalse();
    assertThat(booklet.existsFor(BENEFICIARY)).isTrue();
    assertThat(booklet.attempt(REFERENT, new ReopenBooklet())).isInstanceOf(Outcome.Missing.class);
  }

  @Test
  @DisplayName("the person ends the reading of the last referent of a closed pathway")
  void shutOut() {
    BookletFixture booklet =
        aBooklet().with(REFERENT, CLOSING).with(BENEFICIARY, new RemoveMember(REFERENT.id()));

    assertThat(booklet.existsFor(REFERENT)).isFalse();
    assertThat(booklet.existsFor(COUNSELLOR)).isTrue();
  }

  @Test
  @DisplayName("an offer is withdrawn by who made it, and void after thirty days or its own cover")
  void offers() {
    BookletFixture booklet = aBooklet().with(REFERENT, new OfferTransfer(OTHER_REFERENT, null));
    booklet.later(Duration.ofDays(30));
    assertThat(booklet.attempt(OTHER_REFERENT, new SettleTransfer(1, true)))
        .isEqualTo(new Outcome.Refused(Refusal.OFFER_SETTLED));

    booklet
        .with(REFERENT, new OfferTransfer(OTHER_REFERENT, TODAY.plusDays(33)))
        .later(Duration.ofDays(5));
    assertThat(booklet.attempt(OTHER_REFERENT, new SettleTransfer(2, true)))
        .isEqualTo(new Outcome.Refused(Refusal.OFFER_SETTLED));
    assertThat(booklet.seenBy(REFERENT).transfer(2).orElseThrow().state())
        .isEqualTo(Transfer.State.EXPIRED);

    booklet
        .with(REFERENT, new OfferTransfer(OTHER_REFERENT, null))
        .with(REFERENT, new WithdrawTransfer(3));
    assertThat(booklet.attempt(OTHER_REFERENT, new WithdrawTransfer(3)))
        .isInstanceOf(Outcome.Missing.class);
  }

  @Test
  @DisplayName("the last one who can act neither leaves nor is removed, closing excepted")
  void lastWhoCanAct() {
    BookletFixture alone = aBookletOpenedBy(COUNSELLOR).attaching(COUNSELLOR, BENEFICIARY);
    for (Account who : new Account[] {COUNSELLOR, BENEFICIARY}) {
      assertThat(alone.attempt(who, new RemoveMember(COUNSELLOR.id())))
          .isEqualTo(new Outcome.Refused(Refusal.LAST_WHO_CAN_ACT));
    }
    alone.with(COUNSELLOR, CLOSING).with(BENEFICIARY, new RemoveMember(COUNSELLOR.id()));

    WhoCanAct who = alone.booklet().whoCanAct(alone.moment());
    assertThat(who.orphan()).isTrue();
    assertThat(who.structure()).isEqualTo(Optional.of(COUNSELLOR.structure()));
    assertThat(alone.existsFor(COUNSELLOR)).isFalse();
    assertThat(alone.seenBy(BENEFICIARY).booklet().people().members()).isEmpty();
  }

  @Test
  @DisplayName("who stands in for somebody whose account is closed is the last who can act")
  void lastStandIn() {
    BookletFixture booklet =
        aBookletOpenedBy(REFERENT)
            .with(REFERENT, new OfferTransfer(OTHER_REFERENT, TODAY.plusDays(9)))
            .with(OTHER_REFERENT, new SettleTransfer(1, true))
            .closing(REFERENT);

    assertThat(booklet.attempt(OTHER_REFERENT, new RemoveMember(OTHER_REFERENT.id())))
        .isEqualTo(new Outcome.Refused(Refusal.LAST_WHO_CAN_ACT));
    assertThat(booklet.attempt(OTHER_REFERENT, new EndCover()))
        .isEqualTo(new Outcome.Refused(Refusal.LAST_WHO_CAN_ACT));
    booklet.later(Duration.ofDays(10));
    assertThat(booklet.booklet().whoCanAct(booklet.moment()).orphan()).isTrue();
  }

  @Test
  @DisplayName("a keeper who asked to join as a counsellor too keeps their section")
  void keeperAdmitted() {
    Account both = someone("hugo", "rhf", Role.DISABILITY_REFERENT, Role.CEP);
    AskToJoin asking = new AskToJoin(ItemId.fresh());
    BookletFixture booklet =
        aBooklet()
            .hold(both)
            .with(
                REFERENT,
                new InviteMember(
                    ItemId.fresh(), both.id(), Role.DISABILITY_REFERENT, id -> Optional.of(both)))
            .with(both, asking)
            .with(REFERENT, new AnswerJoinRequest(asking.id(), true));

    assertThat(booklet.booklet().people().member(both.id()).orElseThrow().as())
        .containsExactlyInAnyOrder(Role.CEP, Role.DISABILITY_REFERENT);
    booklet.with(both, writing("Bonjour"));
  }
}
