package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Step;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records a skill, a certificate or a badge; the step that gave it is told so. */
public record RecordSkill(
    ItemId id, Skill.Kind kind, FreeText title, LocalDate obtainedOn, @Nullable ItemId step)
    implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.SKILLS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.skills.stream().anyMatch(skill -> skill.id().equals(id))) {
      return Optional.empty();
    }
    if (obtainedOn.isAfter(edit.today())) {
      throw new InvalidInput("/obtainedOn", "Cette date est dans l'avenir.");
    }
    if (step != null) {
      Optional<Step> giver =
          edit.pathway.step(step).filter(s -> edit.who.rights().sees(s.restriction()));
      if (giver.isEmpty()) {
        return Optional.of(Refusal.UNKNOWN_ITEM);
      }
      Step before = giver.get();
      edit.pathway =
          edit.pathway.with(
              before.changed(
                  before.goal(), before.progress().withSkillsRecorded(), edit.by(), edit.at()));
    }
    edit.skills.add(new Skill(id, kind, title, obtainedOn, step, edit.by(), edit.at()));
    return edit.note(Event.SKILL_RECORDED);
  }
}
