package fr.filrouge.booklet;

import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.pathway.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back the answer to a recommendation, which the rules then make again; the step that came of
 * it goes too, as long as nobody has begun it.
 */
public record TakeBackAnswer(ItemId id) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights()
        .changes(
            Section.RECOMMENDATIONS,
            find(booklet.pathway().recommendation(id), who.rights())
                .map(Recommendation::restriction)
                .orElse(null));
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Optional<Recommendation> answered = find(edit.pathway.recommendation(id), edit.who.rights());
    if (answered.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    Optional<Step> step = edit.pathway.stepFrom(id);
    if (step.isPresent()) {
      if (!step.get().progress().equals(Progress.PLANNED)) {
        return Optional.of(Refusal.STEP_UNDER_WAY);
      }
      edit.pathway = edit.pathway.without(step.get());
      edit.note(step.get().restriction(), Event.STEP_REMOVED, List.of());
    }
    edit.pathway = edit.pathway.without(answered.get());
    return edit.note(answered.get().restriction(), Event.ANSWER_TAKEN_BACK, List.of());
  }

  private static Optional<Recommendation> find(
      Optional<Recommendation> recommendation, Rights rights) {
    return recommendation.filter(r -> rights.sees(r.restriction()));
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.RECOMMENDATIONS);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
