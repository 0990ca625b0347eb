package fr.filrouge.notice;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.OTHER_REFERENT;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.booklet.MakeAppointment;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.RemoveMember;
import fr.filrouge.booklet.WithdrawTransfer;
import fr.filrouge.booklet.WriteContract;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What people are told")
class SendNoticesTest {

  private Told told;

  @BeforeEach
  void aBookletNobodyIsToldOf() {
    told = new Told(aBooklet(), null);
    told.booklet.later(Duration.ofDays(10));
  }

  private MakeAppointment inDays(int days) {
    return new MakeAppointment(
        ItemId.fresh(), told.booklet.now().plus(Duration.ofDays(days)), FreeText.line("Point", ""));
  }

  private static WriteContract contract() {
    return new WriteContract(FreeText.text("Nous nous voyons chaque semaine.", "/text"));
  }

  @Test
  @DisplayName("leaves at once, unless they wish otherwise, and only once")
  void once() {
    told.does(REFERENT, contract()).round().round();

    assertThat(told.subjects(BENEFICIARY)).containsExactly("Un contrat attend votre signature");
    assertThat(told.subjects(REFERENT)).isEmpty();

    told.telling.stored(told.booklet.booklet());
    told.round().at(1, LocalTime.NOON).round();
    assertThat(told.subjects(BENEFICIARY)).hasSize(1);
  }

  @Test
  @DisplayName("is found again when the program died before it was noted")
  void afterCrash() {
    told.round();
    told.booklet.with(REFERENT, contract());
    assertThat(told.notices.waited()).isEmpty();

    assertThat(told.round().subjects(BENEFICIARY)).hasSize(1);
  }

  @Test
  @DisplayName("is not in a second mail when the program died after the first was written")
  void afterCrashBetween() {
    told.does(REFERENT, contract());
    told.roundCutShort(BENEFICIARY, () -> told.does(COUNSELLOR, inDays(5)));

    assertThat(told.subjects(BENEFICIARY))
        .containsExactly("Un contrat attend votre signature", "Un rendez-vous est fixé");
  }

  @Test
  @DisplayName("of several things at one time is one mail, which says nothing twice")
  void together() {
    told.does(COUNSELLOR, inDays(5)).does(COUNSELLOR, inDays(6)).does(REFERENT, contract()).round();

    assertThat(told.subjects(BENEFICIARY)).containsExactly("2 nouvelles de Fil rouge");
  }

  @Test
  @DisplayName("waits for the morning of those who wish it, in one list")
  void inTheMorning() {
    told.wishes(
        BENEFICIARY,
        new Preferences(Map.of(Kind.APPOINTMENT, Pace.MORNING, Kind.CONTRACT, Pace.MORNING), null));
    told.does(COUNSELLOR, inDays(5)).does(REFERENT, contract()).round();
    assertThat(told.subjects(BENEFICIARY)).isEmpty();

    assertThat(told.at(1, LocalTime.of(7, 29)).round().subjects(BENEFICIARY)).isEmpty();
    assertThat(told.at(0, LocalTime.of(7, 30)).round().subjects(BENEFICIARY))
        .containsExactly("2 nouvelles de Fil rouge");
  }

  @Test
  @DisplayName("never leaves for those who wish nothing, but what cannot be stopped")
  void never() {
    told.wishes(BENEFICIARY, Kind.CONTRACT, Pace.NONE)
        .wishes(OTHER_REFERENT, Kind.TRANSFER_OFFERED, Pace.NONE);
    told.does(REFERENT, contract()).does(REFERENT, new OfferTransfer(OTHER_REFERENT, null)).round();

    assertThat(told.subjects(BENEFICIARY)).isEmpty();
    assertThat(told.subjects(OTHER_REFERENT)).containsExactly("Un relais vous est proposé");
  }

  @Test
  @DisplayName("stays untold when it is over before it leaves")
  void over() {
    told.does(REFERENT, new OfferTransfer(OTHER_REFERENT, null))
        .does(REFERENT, new WithdrawTransfer(1))
        .round();

    assertThat(told.subjects(OTHER_REFERENT)).containsExactly("Un relais ne vous est plus proposé");
  }

  @Test
  @DisplayName("is not told to somebody who has lost the right to it meanwhile, nor once closed")
  void rightsAtTheMomentOfTelling() {
    told.does(COUNSELLOR, inDays(5));
    told.accounts.put(
        new Account(BENEFICIARY.id(), BENEFICIARY.login(), "Béatrice", Set.of(), null));
    assertThat(told.round().subjects(BENEFICIARY)).isEmpty();

    told.telling.ofNewRights(told.booklet.booklet().id(), COUNSELLOR.id(), "version 2");
    told.booklet.with(REFERENT, new RemoveMember(COUNSELLOR.id(), null));
    assertThat(told.at(1, LocalTime.NOON).round().subjects(COUNSELLOR)).isEmpty();
  }

  @Test
  @DisplayName("of new rights comes once for each cause, to those who read the booklet")
  void newRights() {
    told.telling.ofNewRights(told.booklet.booklet().id(), REFERENT.id(), "version 2");
    told.telling.ofNewRights(told.booklet.booklet().id(), REFERENT.id(), "version 2");
    told.telling.ofNewRights(told.booklet.booklet().id(), OTHER_REFERENT.id(), "version 2");
    told.at(1, LocalTime.of(7, 30)).round();

    assertThat(told.subjects(REFERENT)).contains("De nouveaux droits sont ouverts");
    assertThat(told.subjects(OTHER_REFERENT)).isEmpty();
  }

  @Test
  @DisplayName("to be reminded of comes once, however many mornings pass")
  void reminded() {
    told.does(REFERENT, contract()).round().at(7, LocalTime.of(8, 0)).round();
    told.at(1, LocalTime.of(8, 0)).round().at(1, LocalTime.of(8, 0)).round();

    assertThat(told.subjects(BENEFICIARY))
        .isEqualTo(
            List.of(
                "Un contrat attend votre signature", "Un contrat attend toujours votre signature"));
  }
}
