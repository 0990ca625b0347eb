package fr.filrouge.pathway;

import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a step has come. Its life cycle ({@link Status}) says whether it is under way; whether
 * the goal was reached ({@link Achievement}) is said apart.
 *
 * @param achievement absent until somebody has said so
 * @param skillsRecorded the skills it gave are in the booklet
 */
public record Progress(
    Status status,
    @Nullable Achievement achievement,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endedOn,
    boolean skillsRecorded) {

  /** Life cycle of a step. */
  public enum Status {
    PLANNED("prévue"),
    ACTIVE("en cours"),
    DONE("réalisée"),
    ON_HOLD("en attente"),
    ABANDONED("abandonnée"),
    CANCELLED("annulée");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public boolean isOpen() {
      return this == PLANNED || this == ACTIVE || this == ON_HOLD;
    }
  }

  /** Whether the goal of a step was reached. */
  public enum Achievement {
    ACHIEVED("atteint"),
    PARTLY_ACHIEVED("atteint en partie"),
    NOT_ACHIEVED("non atteint");

    private final String label;

    Achievement(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Nobody has begun. */
  public static final Progress PLANNED = new Progress(Status.PLANNED, null, null, null, false);

  public Progress {
    if (startedOn != null && endedOn != null && endedOn.isBefore(startedOn)) {
      throw new InvalidInput("/endedOn", "La fin ne peut pas précéder le début.");
    }
    if (endedOn != null && status.isOpen()) {
      throw new InvalidInput("/endedOn", "Une étape qui n'est pas finie n'a pas de date de fin.");
    }
    if (achievement != null && status.isOpen()) {
      throw new InvalidInput(
          "/achievement", "Dire si l'objectif est atteint suppose que l'étape soit finie.");
    }
  }

  /**
   * Another state of the life cycle. The real start and end follow: a day already given stays, a
   * missing one is {@code today}; a step that is open again has neither end nor achievement.
   */
  public Progress moved(Status to, LocalDate today) {
    boolean begins = to == Status.ACTIVE || to == Status.DONE;
    LocalDate start = startedOn == null && begins ? today : startedOn;
    if (to.isOpen()) {
      return new Progress(to, null, start, null, skillsRecorded);
    }
    LocalDate end = endedOn == null && to != Status.CANCELLED ? today : endedOn;
    return new Progress(to, achievement, start, end, skillsRecorded);
  }

  public Progress achieved(@Nullable Achievement to) {
    return new Progress(status, to, startedOn, endedOn, skillsRecorded);
  }

  public Progress between(@Nullable LocalDate start, @Nullable LocalDate end) {
    return new Progress(status, achievement, start, end, skillsRecorded);
  }

  public Progress withSkillsRecorded() {
    return new Progress(status, achievement, startedOn, endedOn, true);
  }

  /**
   * @throws InvalidInput when it has begun or ended on a day that is still to come
   */
  public Progress by(LocalDate today) {
    if (startedOn != null) {
      PossibleDay.past(startedOn, today, "/startedOn");
    }
    if (endedOn != null) {
      PossibleDay.past(endedOn, today, "/endedOn");
    }
    return this;
  }

  boolean hasEntered() {
    return startedOn != null && status != Status.ABANDONED && status != Status.CANCELLED;
  }

  boolean hasSkillsToRecord() {
    return (achievement == Achievement.ACHIEVED || achievement == Achievement.PARTLY_ACHIEVED)
        && !skillsRecorded;
  }
}
