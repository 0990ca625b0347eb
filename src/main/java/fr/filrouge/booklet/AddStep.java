package fr.filrouge.booklet;

import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.pathway.Step;
import fr.filrouge.situation.Restriction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds a step, by hand or from a recommendation that was answered; it is restricted as its measure
 * or its recommendation is.
 */
public record AddStep(ItemId id, Goal goal, @Nullable ItemId recommendation) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().changes(Section.PATHWAY, restriction(booklet, who.rights()));
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.pathway.step(id).isPresent()) {
      return Optional.empty();
    }
    if (recommendation != null && recommendation(edit.before, edit.who.rights()).isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    Restriction restriction = restriction(edit.before, edit.who.rights());
    edit.pathway =
        edit.pathway.with(
            new Step(
                id, goal, Progress.PLANNED, recommendation, restriction, edit.by(), edit.at()));
    return edit.note(restriction, Event.STEP_ADDED, List.of());
  }

  private @Nullable Restriction restriction(Booklet booklet, Rights rights) {
    return RestrictedFacts.ofMeasure(goal.measure())
        .or(() -> recommendation(booklet, rights).map(Recommendation::restriction))
        .orElse(null);
  }

  private Optional<Recommendation> recommendation(Booklet booklet, Rights rights) {
    return booklet.pathway().recommendations().stream()
        .filter(r -> r.id().equals(recommendation) && rights.sees(r.restriction()))
        .findFirst();
  }
}
