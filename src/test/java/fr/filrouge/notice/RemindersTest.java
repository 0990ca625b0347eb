package fr.filrouge.notice;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static fr.filrouge.booklet.Someone.REFERENT;
import static fr.filrouge.notice.Found.reminders;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Role;
import fr.filrouge.booklet.AddStep;
import fr.filrouge.booklet.Appointment;
import fr.filrouge.booklet.BookletFixture;
import fr.filrouge.booklet.MakeAppointment;
import fr.filrouge.booklet.SettleAppointment;
import fr.filrouge.booklet.SignContract;
import fr.filrouge.booklet.WriteContract;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Restriction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("People are reminded")
class RemindersTest {

  private static AddStep stepDueIn(BookletFixture booklet, int days) {
    return new AddStep(
        ItemId.fresh(),
        new Goal(
            FreeText.line("Visite", ""),
            Role.BENEFICIARY,
            CivilDay.of(booklet.now()).plusDays(days),
            null),
        null);
  }

  private static MakeAppointment inDays(BookletFixture booklet, int days) {
    return new MakeAppointment(
        ItemId.fresh(), booklet.now().plus(Duration.ofDays(days)), FreeText.line("Point", ""));
  }

  @Test
  @DisplayName("of a contract that has waited a week for them, until they sign")
  void contract() {
    FreeText text = FreeText.text("Nous nous voyons chaque semaine.", "/text");
    BookletFixture booklet = aBooklet().with(REFERENT, new WriteContract(text));

    assertThat(reminders(booklet.later(Duration.ofDays(6)), BENEFICIARY)).isEmpty();
    assertThat(reminders(booklet.later(Duration.ofDays(1)), BENEFICIARY))
        .containsExactly("CONTRACT_STILL_TO_SIGN /mon-parcours/contrat");
    assertThat(reminders(booklet, REFERENT))
        .containsExactly("CONTRACT_STILL_TO_SIGN /livrets/{id}/contrat");

    String hash = booklet.booklet().contract().current().orElseThrow().contentHash();
    booklet.with(BENEFICIARY, new SignContract(hash));
    assertThat(reminders(booklet, BENEFICIARY)).isEmpty();
  }

  @Test
  @DisplayName("of an appointment the day before, unless it is cancelled")
  void appointment() {
    BookletFixture booklet = aBooklet();
    MakeAppointment made = inDays(booklet, 3);
    booklet.with(COUNSELLOR, made);

    assertThat(reminders(booklet.later(Duration.ofDays(1)), BENEFICIARY)).isEmpty();
    booklet.later(Duration.ofDays(1));
    assertThat(reminders(booklet, BENEFICIARY))
        .containsExactly("APPOINTMENT_TOMORROW /mon-parcours/rendez-vous");
    assertThat(reminders(booklet, COUNSELLOR))
        .containsExactly("APPOINTMENT_TOMORROW /livrets/{id}/rendez-vous");
    assertThat(reminders(booklet, REFERENT)).hasSize(1);

    booklet.with(COUNSELLOR, new SettleAppointment(made.id(), Appointment.Status.EXCUSED));
    assertThat(reminders(booklet, BENEFICIARY)).isEmpty();
  }

  @Test
  @DisplayName("of an appointment of a keeper only if they may see it")
  void restrictedAppointment() {
    BookletFixture booklet = aBooklet().withKeepers().withConsent(Restriction.DISABILITY, null);
    booklet.with(DISABILITY_REFERENT, inDays(booklet, 1));

    assertThat(reminders(booklet, BENEFICIARY)).hasSize(1);
    assertThat(reminders(booklet, DISABILITY_REFERENT)).hasSize(1);
    assertThat(reminders(booklet, REFERENT)).isEmpty();
    assertThat(reminders(booklet, COUNSELLOR)).isEmpty();
  }

  @Test
  @DisplayName("of a late step, a referent alone, once for each")
  void lateStep() {
    BookletFixture booklet = aBooklet();
    booklet.with(COUNSELLOR, stepDueIn(booklet, 2));
    assertThat(reminders(booklet.later(Duration.ofDays(2)), REFERENT)).isEmpty();

    booklet.later(Duration.ofDays(1));
    assertThat(reminders(booklet, REFERENT)).containsExactly("NEEDS_YOU /livrets/{id}/etapes");
    assertThat(reminders(booklet, COUNSELLOR)).isEmpty();
    assertThat(reminders(booklet, BENEFICIARY)).isEmpty();

    List<Notice> today = Found.look(booklet).reminders();
    List<Notice> tomorrow = Found.look(booklet.later(Duration.ofDays(1))).reminders();
    assertThat(tomorrow).extracting(Notice::id).isEqualTo(today.stream().map(Notice::id).toList());
  }

  @Test
  @DisplayName("of a hidden step nobody is, who may not see it")
  void hiddenStep() {
    BookletFixture booklet = aBooklet().withKeepers().withConsent(Restriction.DISABILITY, null);
    booklet.with(DISABILITY_REFERENT, stepDueIn(booklet, 1)).later(Duration.ofDays(5));

    assertThat(reminders(booklet, REFERENT)).isEmpty();
  }
}
