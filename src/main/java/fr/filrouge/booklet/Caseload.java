package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which booklets to list, of those somebody may see. What is absent does not matter.
 *
 * @param referent account that is in charge of it, or stands in
 * @param member account of a member
 * @param dueBefore an open step is due before that day
 * @param silentDays nobody has written in the journal for that many days
 * @param obstacle code of an obstacle of the situation: MOBILITY, CHILDCARE…
 * @param text words of the name, with or without accents, hyphens or spaces
 * @param birthDate of the person
 * @param after {@code next} of the page before
 */
public record Caseload(
    @Nullable AccountId referent,
    @Nullable AccountId member,
    @Nullable Status status,
    @Nullable LocalDate dueBefore,
    @Nullable Integer silentDays,
    @Nullable Obstacle obstacle,
    @Nullable String text,
    @Nullable LocalDate birthDate,
    int limit,
    @Nullable String after) {

  /** Whether a pathway goes on. */
  public enum Status {
    OPEN,
    CLOSED
  }

  /** An obstacle, and the field of the situation that says so. */
  public enum Obstacle {
    MOBILITY("mobilityObstacle"),
    CHILDCARE("childcareObstacle"),
    HOUSING("housingObstacle"),
    HEALTH("healthObstacle"),
    FINANCIAL("financialObstacle");

    private final String field;

    Obstacle(String field) {
      this.field = field;
    }

    public String field() {
      return field;
    }
  }

  /** Everything one may see, fifty at a time. */
  public static final Caseload ALL =
      new Caseload(null, null, null, null, null, null, null, null, 50, null);

  public Caseload {
    if (limit < 1 || limit > 200) {
      throw new InvalidInput("?limit", "Un nombre de 1 à 200 est attendu.");
    }
    if (silentDays != null && (silentDays < 0 || silentDays > 3650)) {
      throw new InvalidInput("?silentDays", "Un nombre de jours de 0 à 3650 est attendu.");
    }
    if (text != null && text.length() > 200) {
      throw new InvalidInput("?text", "Ce texte dépasse 200 caractères.");
    }
  }

  /**
   * One line of a list: nothing in it is restricted.
   *
   * @param lastEntryOn the latest entry of the journal
   */
  public record Item(
      BookletId id,
      FreeText givenName,
      FreeText familyName,
      LocalDate birthDate,
      Status status,
      @Nullable Party referent,
      @Nullable LocalDate nextDueOn,
      @Nullable LocalDate lastEntryOn,
      Relation relation) {}
}
