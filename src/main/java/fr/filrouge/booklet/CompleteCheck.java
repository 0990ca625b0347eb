package fr.filrouge.booklet;

import fr.filrouge.pathway.PossibleDay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Says that a check of the positioning was done, whatever it found. */
public record CompleteCheck(Check check, LocalDate on) implements Change {

  /** What is gone through with the person. */
  public enum Check {
    /** Mobility, childcare, housing, health, money. */
    OBSTACLES("freins périphériques"),
    /** Literacy, digital skills, dys: any partner may screen them. */
    BASIC_SKILLS("compétences de base");

    private final String label;

    Check(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.NEEDS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    PossibleDay.past(on, edit.today(), "/on");
    Needs.Done done = new Needs.Done(on, edit.by());
    if (check == Check.OBSTACLES) {
      edit.needs = edit.needs.withObstaclesAssessed(done);
      return edit.note(Event.NEEDS_ASSESSED, "obstaclesAssessed");
    }
    edit.needs = edit.needs.withBasicSkillsScreened(done);
    return edit.note(Event.NEEDS_ASSESSED, "basicSkillsScreened");
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.NEEDS);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
