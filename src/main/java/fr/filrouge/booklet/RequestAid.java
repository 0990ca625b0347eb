package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.Optional;
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
    if (RestrictedFacts.ofMeasure(measure).isPresent()) {
      throw new InvalidInput("/measure", "Ce dispositif se note dans une étape réservée.");
    }
    edit.aids.add(
        new Aid(id, title, measure, Aid.Status.REQUESTED, requestedOn, null, edit.by(), edit.at()));
    return edit.note(Event.AID_REQUESTED);
  }
}
