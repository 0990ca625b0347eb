package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.START;
import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.calendar.CalendarEvent;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An appointment that is moved")
class MoveAppointmentTest {

  private static final ItemId MEETING = ItemId.fresh();
  private static final Instant BEFORE = START.plus(Duration.ofDays(3));
  private static final Instant AFTER = START.plus(Duration.ofDays(5));

  private final BookletFixture booklet =
      aBooklet().with(REFERENT, new MakeAppointment(MEETING, BEFORE, FreeText.line("Point", "")));

  private Appointment meeting() {
    return booklet.booklet().appointments().get(0);
  }

  @Test
  @DisplayName("is the same appointment at another time, which says when it was to be")
  void moved() {
    booklet.with(COUNSELLOR, new MoveAppointment(MEETING, AFTER));
    assertThat(meeting().id()).isEqualTo(MEETING);
    assertThat(meeting().startsAt()).isEqualTo(AFTER);
    assertThat(meeting().movedFrom()).isEqualTo(BEFORE);
    assertThat(meeting().by().account()).isEqualTo(COUNSELLOR.id());
    assertThat(booklet.booklet().history().latest())
        .last()
        .satisfies(entry -> assertThat(entry.event()).isEqualTo(Event.APPOINTMENT_MOVED));
  }

  @Test
  @DisplayName("replaces itself in calendars: the same event, changed later")
  void inCalendars() {
    CalendarEvent first = meeting().inCalendar(URI.create("https://exemple.test/"));
    booklet.with(REFERENT, new MoveAppointment(MEETING, AFTER));
    CalendarEvent then = meeting().inCalendar(URI.create("https://exemple.test/"));
    assertThat(then.id()).isEqualTo(first.id());
    assertThat(then.changedAt()).isAfter(first.changedAt());
    assertThat(then.cancelled()).isFalse();
  }

  @Test
  @DisplayName("has not taken place yet: what became of the others is settled")
  void settled() {
    booklet.with(REFERENT, new SettleAppointment(MEETING, Appointment.Status.EXCUSED));
    assertThat(booklet.attempt(REFERENT, new MoveAppointment(MEETING, AFTER)))
        .isEqualTo(new Outcome.Refused(Refusal.APPOINTMENT_SETTLED));
  }

  @Test
  @DisplayName("goes to a day that can be planned")
  void possible() {
    Instant farAway = START.plus(Duration.ofDays(365 * 40));
    assertThatThrownBy(() -> booklet.with(REFERENT, new MoveAppointment(MEETING, farAway)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  @DisplayName("is moved by those who make appointments, not by the person nor by keepers")
  void rights() {
    MoveAppointment moving = new MoveAppointment(MEETING, AFTER);
    assertThat(booklet.attempt(BENEFICIARY, moving)).isInstanceOf(Outcome.Forbidden.class);
    assertThat(booklet.attempt(DISABILITY_REFERENT, moving)).isInstanceOf(Outcome.Missing.class);
  }
}
