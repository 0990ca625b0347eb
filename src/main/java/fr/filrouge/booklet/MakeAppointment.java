package fr.filrouge.booklet;

import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.PossibleDay;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an appointment with the person. That of a keeper is known to those of their section alone.
 *
 * @param section what it is restricted to; null where its author's place says it
 */
public record MakeAppointment(
    ItemId id, Instant startsAt, FreeText subject, @Nullable Restriction section)
    implements Change {

  public MakeAppointment(ItemId id, Instant startsAt, FreeText subject) {
    this(id, startsAt, subject, null);
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().changes(Section.APPOINTMENTS, restriction(who.rights()));
  }

  private @Nullable Restriction restriction(Rights rights) {
    return rights.placeOf(Section.APPOINTMENTS, section);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.appointments.stream().anyMatch(a -> a.id().equals(id))) {
      return Optional.empty();
    }
    PossibleDay.planned(CivilDay.of(startsAt), edit.today(), "/startsAt");
    Restriction restriction = restriction(edit.who.rights());
    edit.appointments.add(
        new Appointment(
            id,
            startsAt,
            subject,
            Appointment.Status.UPCOMING,
            restriction,
            null,
            null,
            edit.by(),
            edit.at()));
    return edit.note(restriction, Event.APPOINTMENT_MADE, List.of());
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.APPOINTMENTS);
  }

  @Override
  public Optional<ItemId> brings() {
    return Optional.of(id);
  }
}
