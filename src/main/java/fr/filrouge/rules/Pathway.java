package fr.filrouge.rules;

import fr.filrouge.situation.PathwayState;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.type.ClassReactive;

/** A fact in the network: the state of the pathway of one case, as next-steps rules read it. */
@ClassReactive
public final class Pathway {

  private final Findings findings;
  private final PathwayState state;
  private final Set<String> completedMeasures;
  private final int silenceDays;

  Pathway(Findings findings, PathwayState state, Set<String> completedMeasures, int silenceDays) {
    this.findings = findings;
    this.state = state;
    this.completedMeasures = completedMeasures;
    this.silenceDays = silenceDays;
  }

  public Findings getFindings() {
    return findings;
  }

  public boolean isReferentNamed() {
    return state.referentNamed();
  }

  public boolean isContractSigned() {
    return state.contractSigned();
  }

  public boolean isObstaclesAssessed() {
    return state.obstaclesAssessed();
  }

  public boolean isBasicSkillsScreened() {
    return state.basicSkillsScreened();
  }

  public boolean isDisabilityContactMade() {
    return state.disabilityContactMade();
  }

  public boolean isSkillsToRecord() {
    return state.skillsToRecord();
  }

  public boolean isUnexcusedAbsence() {
    return state.unexcusedAbsence();
  }

  /** Whether the earliest open step is due before the day of the answer. */
  public boolean isLate() {
    LocalDate due = state.nextDueOn();
    return due != null && due.isBefore(findings.asOf());
  }

  /** Whether the journal has been silent for more days than the parameter allows. */
  public boolean isSilent() {
    @Nullable LocalDate last = state.lastEntryOn();
    return last != null && last.plusDays(silenceDays).isBefore(findings.asOf());
  }

  /** Whether a measure has been entered, or completed before. */
  public boolean hasEntered(String measure) {
    return state.enteredMeasures().contains(measure) || completedMeasures.contains(measure);
  }
}
