package fr.filrouge.booklet;

import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.pathway.Step;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Changes the goal of a step or how far it has come; the change is recorded as its author's.
 *
 * @param progress told the day it happens
 * @param namesGoal whether the goal is written anew
 */
public record AmendStep(
    ItemId id,
    UnaryOperator<Goal> goal,
    BiFunction<Progress, LocalDate, Progress> progress,
    boolean namesGoal)
    implements Change {

  /** Moves a step on, and leaves its goal as it is. */
  public AmendStep(ItemId id, BiFunction<Progress, LocalDate, Progress> progress) {
    this(id, goal -> goal, progress, false);
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights()
        .changes(
            Section.PATHWAY,
            find(booklet.pathway().step(id), who.rights()).map(Step::restriction).orElse(null));
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Optional<Step> found = find(edit.pathway.step(id), edit.who.rights());
    if (found.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    Step before = found.get();
    Step after =
        before.changed(
            goal.apply(before.goal()).possible(edit.today()),
            progress.apply(before.progress(), edit.today()).by(edit.today()),
            edit.by(),
            edit.at());
    Optional<Restriction> told = edit.now().law().restrictionOf(after.goal().measure());
    if (told.isPresent() && told.get() != before.restriction()) {
      throw new InvalidInput("/measure", "Ce dispositif se note dans une étape réservée.");
    }
    List<String> fields = after.differencesFrom(before);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    edit.pathway = edit.pathway.with(after);
    return edit.note(before.restriction(), Event.STEP_CHANGED, fields);
  }

  private static Optional<Step> find(Optional<Step> step, Rights rights) {
    return step.filter(s -> rights.sees(s.restriction()));
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.PATHWAY);
  }

  /** A step that only moves on is not stopped by a full section. */
  @Override
  public boolean obeysLimits() {
    return namesGoal;
  }
}
