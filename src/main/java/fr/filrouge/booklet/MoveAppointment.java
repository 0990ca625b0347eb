package fr.filrouge.booklet;

import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.PossibleDay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts an appointment at another time, as long as nobody has said what became of it. */
public record MoveAppointment(ItemId id, Instant startsAt) implements Change {

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
    if (before.status() != Appointment.Status.UPCOMING) {
      return Optional.of(Refusal.APPOINTMENT_SETTLED);
    }
    if (before.startsAt().equals(startsAt)) {
      return Optional.empty();
    }
    PossibleDay.planned(CivilDay.of(startsAt), edit.today(), "/startsAt");
    edit.appointments.replaceAll(a -> a == before ? a.moved(startsAt, edit.by(), edit.at()) : a);
    return edit.note(before.restriction(), Event.APPOINTMENT_MOVED, List.of("startsAt"));
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.APPOINTMENTS);
  }
}
