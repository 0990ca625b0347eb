package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.BookletFixture.aBookletOpenedBy;
import static fr.filrouge.booklet.BookletFixture.writing;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.OTHER_REFERENT;
import static fr.filrouge.booklet.Someone.REFERENT;
import static fr.filrouge.booklet.Someone.THIRD_REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.FreeText;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReferentTest {

  @Test
  @DisplayName("a referent who opens a booklet leads it; a counsellor who does names one")
  void opener() {
    assertThat(aBooklet().relationOf(REFERENT)).isEqualTo(Relation.REFERENT);

    BookletFixture booklet = aBookletOpenedBy(COUNSELLOR);
    assertThat(booklet.relationOf(COUNSELLOR)).isEqualTo(Relation.STEWARD);
    assertThat(booklet.seenBy(COUNSELLOR).pathwayState().referentNamed()).isFalse();

    booklet
        .with(COUNSELLOR, new OfferTransfer(REFERENT, null))
        .with(REFERENT, new SettleTransfer(1, true));
    assertThat(booklet.relationOf(COUNSELLOR)).isEqualTo(Relation.MEMBER);
    assertThat(booklet.seenBy(REFERENT).pathwayState().referentNamed()).isTrue();
  }

  @Test
  @DisplayName(
      "the place is handed over when the next one accepts, and the former loses access at once")
  void transfer() {
    BookletFixture booklet = aBooklet().with(REFERENT, new OfferTransfer(OTHER_REFERENT, null));
    assertThat(booklet.existsFor(OTHER_REFERENT)).isFalse();
    assertThat(booklet.relationOf(REFERENT)).isEqualTo(Relation.REFERENT);

    booklet.with(OTHER_REFERENT, new SettleTransfer(1, true));

    assertThat(booklet.relationOf(OTHER_REFERENT)).isEqualTo(Relation.REFERENT);
    assertThat(booklet.existsFor(REFERENT)).isFalse();
    assertThat(booklet.attempt(REFERENT, writing("encore"))).isInstanceOf(Outcome.Missing.class);
    assertThat(booklet.booklet().people().mandates()).hasSize(2);
  }

  @Test
  @DisplayName("nobody accepts in another's place, and of two who accept the second is told")
  void oneWins() {
    BookletFixture booklet = aBooklet().with(REFERENT, new OfferTransfer(OTHER_REFERENT, null));
    assertThat(booklet.attempt(REFERENT, new OfferTransfer(THIRD_REFERENT, null)))
        .isEqualTo(new Outcome.Refused(Refusal.OFFER_PENDING));
    booklet
        .with(REFERENT, new WithdrawTransfer(1))
        .with(REFERENT, new OfferTransfer(THIRD_REFERENT, null));

    assertThat(booklet.attempt(THIRD_REFERENT, new SettleTransfer(1, true)))
        .isInstanceOf(Outcome.Missing.class);
    assertThat(booklet.attempt(COUNSELLOR, new SettleTransfer(1, true)))
        .isInstanceOf(Outcome.Forbidden.class);
    booklet.with(THIRD_REFERENT, new SettleTransfer(2, true));

    assertThat(booklet.attempt(OTHER_REFERENT, new SettleTransfer(1, true)))
        .isEqualTo(new Outcome.Refused(Refusal.OFFER_SETTLED));
    assertThat(booklet.relationOf(THIRD_REFERENT)).isEqualTo(Relation.REFERENT);
  }

  @Test
  @DisplayName("an offer that is declined leaves the referent in place")
  void declined() {
    BookletFixture booklet =
        aBooklet()
            .with(REFERENT, new OfferTransfer(OTHER_REFERENT, null))
            .with(OTHER_REFERENT, new SettleTransfer(1, false));

    assertThat(booklet.relationOf(REFERENT)).isEqualTo(Relation.REFERENT);
    assertThat(booklet.attempt(OTHER_REFERENT, new SettleTransfer(1, true)))
        .isEqualTo(new Outcome.Refused(Refusal.OFFER_SETTLED));
  }

  @Test
  @DisplayName(
      "a cover leads until its last day, then the referent in charge is back by themselves")
  void cover() {
    LocalDate lastDay = CivilDay.of(BookletFixture.START).plusDays(7);
    BookletFixture booklet =
        aBooklet()
            .with(REFERENT, new OfferTransfer(OTHER_REFERENT, lastDay))
            .with(OTHER_REFERENT, new SettleTransfer(1, true));

    assertThat(booklet.relationOf(OTHER_REFERENT)).isEqualTo(Relation.STAND_IN);
    assertThat(booklet.relationOf(REFERENT)).isEqualTo(Relation.COVERED);
    assertThat(booklet.attempt(OTHER_REFERENT, new OfferTransfer(THIRD_REFERENT, null)))
        .isInstanceOf(Outcome.Forbidden.class);

    booklet.later(Duration.ofDays(8));
    assertThat(booklet.relationOf(REFERENT)).isEqualTo(Relation.REFERENT);
    assertThat(booklet.existsFor(OTHER_REFERENT)).isFalse();
  }

  @Test
  @DisplayName("the referent in charge reads on while covered, and may come back earlier")
  void earlyReturn() {
    LocalDate lastDay = CivilDay.of(BookletFixture.START).plusDays(30);
    BookletFixture booklet =
        aBooklet()
            .with(REFERENT, new OfferTransfer(OTHER_REFERENT, lastDay))
            .with(OTHER_REFERENT, new SettleTransfer(1, true))
            .with(REFERENT, new EndCover());

    assertThat(booklet.relationOf(REFERENT)).isEqualTo(Relation.REFERENT);
    assertThat(booklet.existsFor(OTHER_REFERENT)).isFalse();
    assertThat(booklet.attempt(REFERENT, new EndCover()))
        .isEqualTo(new Outcome.Refused(Refusal.NO_COVER));
  }

  @Test
  @DisplayName("closing ends the referent's mission; who led it reads on for a time, nobody writes")
  void closed() {
    BookletFixture booklet =
        aBooklet()
            .with(
                REFERENT,
                new CloseBooklet(
                    Closing.Reason.ENTERED_TRAINING, FreeText.text("Bilan.", "/review")));

    assertThat(booklet.relationOf(REFERENT)).isEqualTo(Relation.LAST_REFERENT);
    assertThat(booklet.existsFor(BENEFICIARY)).isTrue();
    assertThat(booklet.attempt(BENEFICIARY, writing("encore")))
        .isEqualTo(new Outcome.Refused(Refusal.BOOKLET_CLOSED));

    booklet.with(COUNSELLOR, new ReopenBooklet()).with(BENEFICIARY, writing("encore"));
  }

  @Test
  @DisplayName("a member who is removed, or leaves, sees nothing from then on")
  void removed() {
    BookletFixture booklet = aBooklet().with(REFERENT, new RemoveMember(COUNSELLOR.id()));
    assertThat(booklet.existsFor(COUNSELLOR)).isFalse();

    booklet
        .with(REFERENT, new InviteMember(COUNSELLOR))
        .with(COUNSELLOR, new RemoveMember(COUNSELLOR.id()));
    assertThat(booklet.existsFor(COUNSELLOR)).isFalse();
    assertThat(booklet.attempt(REFERENT, new RemoveMember(COUNSELLOR.id())))
        .isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_ITEM));
  }
}
