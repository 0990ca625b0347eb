package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.pathway.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The person says how far a step has come that is theirs to take: done, begun, later or not at all.
 * Whether its goal was reached is for others to say.
 */
public record ReportStep(ItemId id, Progress.Status status) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.relation() == Relation.SELF
        && who.rights().reads(Section.PATHWAY)
        && booklet.pathway().step(id).filter(ReportStep::isTheirs).isPresent();
  }

  private static boolean isTheirs(Step step) {
    return step.goal().actor() == Role.BENEFICIARY;
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Step before = edit.pathway.step(id).orElseThrow();
    Progress progress = before.progress().moved(status, edit.today()).by(edit.today());
    Step after = before.changed(before.goal(), progress, edit.by(), edit.at());
    List<String> fields = after.differencesFrom(before);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    edit.pathway = edit.pathway.with(after);
    return edit.note(before.restriction(), Event.STEP_CHANGED, fields);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.PATHWAY);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
