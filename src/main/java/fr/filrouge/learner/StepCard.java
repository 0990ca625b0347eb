package fr.filrouge.learner;

import fr.filrouge.access.Role;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.pathway.Step;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way, in words.
 *
 * @param who who is to act, as the person calls them
 * @param when by when, or when it was done
 * @param place done, now or to come
 */
record StepCard(
    String id,
    String title,
    String who,
    boolean mine,
    String state,
    @Nullable DayInWords when,
    Place place) {

  /** Where a step stands on the way: the words and the shape that say so. */
  enum Place {
    DONE("Fait", "✓"),
    NOW("En ce moment", "●"),
    NEXT("Ensuite", "○"),
    GIVEN_UP("Laissé de côté", "–");

    private final String word;
    private final String shape;

    Place(String word, String shape) {
      this.word = word;
      this.shape = shape;
    }

    public String word() {
      return word;
    }

    public String shape() {
      return shape;
    }
  }

  static StepCard of(Step step, LocalDate today, boolean now) {
    LocalDate ended = step.progress().endedOn();
    LocalDate due = step.goal().dueOn();
    return new StepCard(
        step.id().value(),
        step.goal().title().value(),
        called(step.goal().actor()),
        step.goal().actor() == Role.BENEFICIARY,
        step.progress().status().label(),
        step.progress().status().isOpen()
            ? due == null ? null : DayInWords.due(due, today)
            : ended == null ? null : DayInWords.of(ended, today),
        place(step, now));
  }

  private static Place place(Step step, boolean now) {
    return switch (step.progress().status()) {
      case DONE -> Place.DONE;
      case ABANDONED, CANCELLED -> Place.GIVEN_UP;
      case PLANNED, ACTIVE, ON_HOLD -> now ? Place.NOW : Place.NEXT;
    };
  }

  static String called(Role actor) {
    return switch (actor) {
      case BENEFICIARY -> "vous";
      case REFERENT -> "votre référent";
      case DISABILITY_REFERENT -> "le référent handicap";
      case PRISON_LIAISON -> "le service pénitentiaire";
      default -> "votre conseiller";
    };
  }
}
