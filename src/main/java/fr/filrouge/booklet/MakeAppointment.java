package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.time.Instant;
import java.util.Optional;

/** Makes an appointment with the person. */
public record MakeAppointment(ItemId id, Instant startsAt, FreeText subject) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.APPOINTMENTS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.appointments.stream().anyMatch(a -> a.id().equals(id))) {
      return Optional.empty();
    }
    edit.appointments.add(
        new Appointment(id, startsAt, subject, Appointment.Status.UPCOMING, edit.by(), edit.at()));
    return edit.note(Event.APPOINTMENT_MADE);
  }
}
