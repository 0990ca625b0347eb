package fr.filrouge.booklet;

import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A meeting with the beneficiary.
 *
 * @param by who changed it last
 */
public record Appointment(
    ItemId id, Instant startsAt, FreeText subject, Status status, Author by, Instant at) {

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

  /** Whether the latest absence that was not excused has been followed by no meeting. */
  static boolean absenceUnsettled(List<Appointment> appointments) {
    return appointments.stream()
        .filter(a -> a.status == Status.UNEXCUSED_ABSENCE || a.status == Status.HONOURED)
        .max(Comparator.comparing(Appointment::startsAt))
        .filter(a -> a.status == Status.UNEXCUSED_ABSENCE)
        .isPresent();
  }

  Appointment became(Status to, Author author, Instant instant) {
    return new Appointment(id, startsAt, subject, to, author, instant);
  }
}
