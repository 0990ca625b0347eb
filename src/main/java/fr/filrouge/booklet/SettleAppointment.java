package fr.filrouge.booklet;

import fr.filrouge.pathway.ItemId;
import java.util.Optional;

/** Says what became of an appointment. */
public record SettleAppointment(ItemId id, Appointment.Status status) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.APPOINTMENTS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Optional<Appointment> found =
        edit.appointments.stream().filter(a -> a.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    Appointment before = found.get();
    if (before.status() == status) {
      return Optional.empty();
    }
    edit.appointments.replaceAll(a -> a == before ? a.became(status, edit.by(), edit.at()) : a);
    return edit.note(Event.APPOINTMENT_CHANGED, "status");
  }
}
