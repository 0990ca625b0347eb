package fr.filrouge.booklet;

import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what became of an appointment. */
public record SettleAppointment(ItemId id, Appointment.Status status) implements Change {

  /** What can only be said once it has begun. */
  private static final Set<Appointment.Status> AFTERWARDS =
      Set.of(Appointment.Status.HONOURED, Appointment.Status.UNEXCUSED_ABSENCE);

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return Appointment.mayChange(booklet.appointments(), id, who.rights());
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Optional<Appointment> found = Appointment.find(edit.appointments, id, edit.who.rights());
    if (found.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    Appointment before = found.get();
    if (AFTERWARDS.contains(status) && before.startsAt().isAfter(edit.at())) {
      throw new InvalidInput("/status", "Ce rendez-vous n'a pas encore eu lieu.");
    }
    if (before.status() == status) {
      return Optional.empty();
    }
    edit.appointments.replaceAll(a -> a == before ? a.became(status, edit.by(), edit.at()) : a);
    return edit.note(before.restriction(), Event.APPOINTMENT_CHANGED, List.of("status"));
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.APPOINTMENTS);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
