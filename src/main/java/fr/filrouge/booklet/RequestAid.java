package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.PossibleDay;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for help on the person's behalf. */
public record RequestAid(ItemId id, FreeText title, @Nullable String measure, LocalDate requestedOn)
    implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.AIDS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.aids.stream().anyMatch(aid -> aid.id().equals(id))) {
      return Optional.empty();
    }
    if (edit.now().law().restrictionOf(measure).isPresent()) {
      throw new InvalidInput("/measure", "Ce dispositif se note dans une étape réservée.");
    }
    PossibleDay.past(requestedOn, edit.today(), "/requestedOn");
    edit.aids.add(
        new Aid(
            id,
            title,
            measure,
            Aid.Status.REQUESTED,
            requestedOn,
            null,
            null,
            edit.by(),
            edit.at()));
    return edit.note(Event.AID_REQUESTED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.AIDS);
  }

  @Override
  public Optional<ItemId> brings() {
    return Optional.of(id);
  }
}
