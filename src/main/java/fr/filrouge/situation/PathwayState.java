package fr.filrouge.situation;

import java.time.LocalDate;
import java.util.List;
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

  private static final List<Field> FIELDS =
      List.of(
          flag("referentNamed", "référent nommé"),
          flag("contractSigned", "contrat signé"),
          flag("obstaclesAssessed", "freins évalués"),
          flag("basicSkillsScreened", "repérage fait"),
          flag("disabilityContactMade", "contact handicap pris"),
          flag("skillsToRecord", "compétences à enregistrer"),
          flag("unexcusedAbsence", "absence non excusée"),
          date("nextDueOn", "prochaine échéance"),
          date("lastEntryOn", "dernière entrée du journal"));

  public PathwayState {
    enteredMeasures = enteredMeasures == null ? Set.of() : Set.copyOf(enteredMeasures);
  }

  private static Field flag(String code, String label) {
    return Field.of(code, label, FieldType.BOOLEAN)
        .with(new Field.Wording(null, label + " : oui", label + " : non", null));
  }

  private static Field date(String code, String label) {
    return Field.of(code, label, FieldType.DATE)
        .with(new Field.Traits(null, false, false, true, null));
  }

  /** What next-step rows may ask of a pathway: its flags and dates, with their French labels. */
  public static List<Field> fields() {
    return FIELDS;
  }

  /** The value of one of the {@link #fields()}; an absent date counts as one that never was. */
  public Object get(String field) {
    return switch (field) {
      case "referentNamed" -> referentNamed;
      case "contractSigned" -> contractSigned;
      case "obstaclesAssessed" -> obstaclesAssessed;
      case "basicSkillsScreened" -> basicSkillsScreened;
      case "disabilityContactMade" -> disabilityContactMade;
      case "skillsToRecord" -> skillsToRecord;
      case "unexcusedAbsence" -> unexcusedAbsence;
      case "nextDueOn" -> nextDueOn == null ? Situation.NEVER : nextDueOn;
      case "lastEntryOn" -> lastEntryOn == null ? Situation.NEVER : lastEntryOn;
      default -> throw new IllegalArgumentException(field);
    };
  }
}
