package fr.filrouge.booklet;

import fr.filrouge.calendar.CalendarEvent;
import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Mask;
import fr.filrouge.situation.Restriction;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with the beneficiary.
 *
 * @param restriction who alone may see it, when a keeper made it
 * @param movedFrom when it was to start, before it was last put at another time
 * @param masked set when its text was taken back
 * @param by who changed it last
 */
public record Appointment(
    ItemId id,
    Instant startsAt,
    FreeText subject,
    Status status,
    @Nullable Restriction restriction,
    @Nullable Instant movedFrom,
    @Nullable Mask masked,
    Author by,
    Instant at) {

  /** What became of an appointment (domain §7). */
  public enum Status {
    UPCOMING("à venir"),
    HONOURED("honoré"),
    EXCUSED("excusé"),
    UNEXCUSED_ABSENCE("absence non excusée"),
    CANCELLED_BY_SERVICE("annulé par le service");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** As a calendar tells it, without who or what it is about. */
  public CalendarEvent inCalendar(URI page) {
    boolean off = status == Status.EXCUSED || status == Status.CANCELLED_BY_SERVICE;
    return new CalendarEvent(id.value(), startsAt, at, off, page);
  }

  /** One that somebody may see. */
  static Optional<Appointment> find(List<Appointment> all, ItemId id, Rights rights) {
    return all.stream().filter(a -> a.id.equals(id) && rights.sees(a.restriction)).findFirst();
  }

  /** Whether somebody may say something of one; of one they do not see, as of any. */
  static boolean mayChange(List<Appointment> all, ItemId id, Rights rights) {
    return rights.changes(
        Section.APPOINTMENTS, find(all, id, rights).map(Appointment::restriction).orElse(null));
  }

  /** Whether the latest absence that was not excused has been followed by no meeting. */
  static boolean absenceUnsettled(List<Appointment> appointments) {
    return appointments.stream()
        .filter(a -> a.status == Status.UNEXCUSED_ABSENCE || a.status == Status.HONOURED)
        .max(Comparator.comparing(Appointment::startsAt))
        .filter(a -> a.status == Status.UNEXCUSED_ABSENCE)
        .isPresent();
  }

  Appointment became(Status to, Author author, Instant instant) {
    return new Appointment(
        id, startsAt, subject, to, restriction, movedFrom, masked, author, instant);
  }

  Appointment moved(Instant to, Author author, Instant instant) {
    return new Appointment(id, to, subject, status, restriction, startsAt, masked, author, instant);
  }

  Appointment masked(Mask mask) {
    return new Appointment(id, startsAt, Mask.TEXT, status, restriction, movedFrom, mask, by, at);
  }
}
