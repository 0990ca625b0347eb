package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.PossibleDay;
import fr.filrouge.pathway.Step;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records a skill, a certificate or a badge; the step that gave it is told so. It is restricted as
 * that step is, or to the section of the keeper who records it.
 *
 * @param section what it is restricted to; null where its step or its author's place says it
 */
public record RecordSkill(
    ItemId id,
    Skill.Kind kind,
    FreeText title,
    LocalDate obtainedOn,
    @Nullable ItemId step,
    @Nullable Restriction section)
    implements Change {

  public RecordSkill(
      ItemId id, Skill.Kind kind, FreeText title, LocalDate obtainedOn, @Nullable ItemId step) {
    this(id, kind, title, obtainedOn, step, null);
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().changes(Section.SKILLS, restriction(booklet, who.rights()));
  }

  private @Nullable Restriction restriction(Booklet booklet, Rights rights) {
    return giver(booklet, rights)
        .map(Step::restriction)
        .orElseGet(() -> rights.placeOf(Section.SKILLS, section));
  }

  private Optional<Step> giver(Booklet booklet, Rights rights) {
    return booklet.pathway().steps().stream()
        .filter(s -> s.id().equals(step) && rights.sees(s.restriction()))
        .findFirst();
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.skills.stream().anyMatch(skill -> skill.id().equals(id))) {
      return Optional.empty();
    }
    PossibleDay.past(obtainedOn, edit.today(), "/obtainedOn");
    Rights rights = edit.who.rights();
    Restriction restriction = restriction(edit.before, rights);
    if (step != null) {
      Optional<Step> giver = giver(edit.before, rights);
      if (giver.isEmpty()) {
        return Optional.of(Refusal.UNKNOWN_ITEM);
      }
      tell(edit, giver.get());
    }
    edit.skills.add(
        new Skill(id, kind, title, obtainedOn, step, restriction, null, edit.by(), edit.at()));
    return edit.note(restriction, Event.SKILL_RECORDED, List.of());
  }

  private static void tell(Edit edit, Step giver) {
    if (!giver.progress().skillsRecorded()) {
      edit.pathway =
          edit.pathway.with(
              giver.changed(
                  giver.goal(), giver.progress().withSkillsRecorded(), edit.by(), edit.at()));
      edit.note(giver.restriction(), Event.STEP_CHANGED, List.of("skillsRecorded"));
    }
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.SKILLS);
  }

  @Override
  public Optional<ItemId> brings() {
    return Optional.of(id);
  }
}
