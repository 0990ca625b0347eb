package fr.filrouge.situation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a pathway stands (domain §5). Here absent means "not done", so an empty pathway starts at
 * its beginning; an absent date raises no alert.
 *
 * @param skillsToRecord an achieved step whose skills are not yet recorded
 * @param enteredMeasures codes of the measures entered
 * @param nextDueOn due date of the earliest open step
 * @param lastEntryOn date of the latest entry of the journal
 */
public record PathwayState(
    boolean referentNamed,
    boolean contractSigned,
    boolean obstaclesAssessed,
    boolean basicSkillsScreened,
    boolean disabilityContactMade,
    boolean skillsToRecord,
    boolean unexcusedAbsence,
    Set<String> enteredMeasures,
    @Nullable LocalDate nextDueOn,
    @Nullable LocalDate lastEntryOn) {

  /** A pathway where nothing has been done yet. */
  public static final PathwayState EMPTY =
      new PathwayState(false, false, false, false, false, false, false, Set.of(), null, null);

  public PathwayState {
    enteredMeasures = Set.copyOf(enteredMeasures);
  }
}
