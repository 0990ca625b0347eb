package fr.filrouge.booklet;

import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.pathway.Step;
import fr.filrouge.situation.Restriction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds a step, by hand or from a recommendation that was answered; it is restricted as its measure
 * or its recommendation is, or as its author wants; keepers write in their own section.
 *
 * @param section what it is restricted to; null where its author's place says it
 */
public record AddStep(
    ItemId id, Goal goal, @Nullable ItemId recommendation, @Nullable Restriction section)
    implements Change {

  public AddStep(ItemId id, Goal goal, @Nullable ItemId recommendation) {
    this(id, goal, recommendation, null);
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().changes(Section.PATHWAY, restriction(booklet, who));
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.pathway.step(id).isPresent()) {
      return Optional.empty();
    }
    if (recommendation != null && recommendation(edit.before, edit.who.rights()).isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    goal.possible(edit.today());
    Restriction restriction = restriction(edit.before, edit.who);
    if (recommendation != null) {
      replaceTheOneOfTheAnswer(edit, recommendation);
    }
    edit.pathway =
        edit.pathway.with(
            Step.planned(id, goal, recommendation, restriction, edit.by(), edit.at()));
    return edit.note(restriction, Event.STEP_ADDED, List.of());
  }

  /** A recommendation has one step that nobody has begun: the latest written. */
  private static void replaceTheOneOfTheAnswer(Edit edit, ItemId recommendation) {
    edit.pathway
        .stepFrom(recommendation)
        .filter(step -> step.progress().equals(Progress.PLANNED))
        .ifPresent(step -> edit.pathway = edit.pathway.without(step));
  }

  private @Nullable Restriction restriction(Booklet booklet, Standing who) {
    Rights rights = who.rights();
    return who.now()
        .law()
        .restrictionOf(goal.measure())
        .or(() -> recommendation(booklet, rights).map(Recommendation::restriction))
        .orElseGet(() -> rights.placeOf(Section.PATHWAY, section));
  }

  private Optional<Recommendation> recommendation(Booklet booklet, Rights rights) {
    return booklet.pathway().recommendations().stream()
        .filter(r -> r.id().equals(recommendation) && rights.sees(r.restriction()))
        .findFirst();
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.PATHWAY);
  }

  @Override
  public Optional<ItemId> brings() {
    return Optional.of(id);
  }
}
