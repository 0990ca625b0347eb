package fr.filrouge.pathway;

import fr.filrouge.access.Role;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A next step that the rules gave, and what somebody answered to it.
 *
 * @param code next-step code (domain §5)
 * @param measure the measure or {@code obstacle} it is about, if any
 * @param reason the sentence that was shown
 * @param asOf date of the decision it rests on, taken by {@code ruleVersion}
 * @param grounds hash of the facts it rests on, which a refusal outlives as long as they stay
 * @param answer what was decided, by whom, when and why
 */
public record Recommendation(
    ItemId id,
    String code,
    @Nullable String measure,
    @Nullable String obstacle,
    Role actor,
    FreeText reason,
    LocalDate asOf,
    int ruleVersion,
    @Nullable String grounds,
    Answer answer,
    @Nullable Restriction restriction) {

  /** What became of a recommendation. */
  public enum Choice {
    ACCEPTED("acceptée"),
    POSTPONED("reportée"),
    DECLINED("refusée");

    private final String label;

    Choice(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * An answer.
   *
   * @param why absent when an acceptance needs no explanation
   * @param until the day on which a postponed recommendation comes back
   * @param masked set when {@code why} was taken back
   */
  public record Answer(
      Choice choice,
      Author by,
      Instant at,
      @Nullable FreeText why,
      @Nullable LocalDate until,
      @Nullable Mask masked) {}

  /** Whether it is about the same thing as what the rules recommend. */
  public boolean isAbout(String code, @Nullable String measure, @Nullable String obstacle) {
    return this.code.equals(code)
        && Objects.equals(this.measure, measure)
        && Objects.equals(this.obstacle, obstacle);
  }

  /**
   * Whether its answer still stands (domain §6): an accepted one as long as the step that came of
   * it is open, a postponed one until its day, a declined one until the rules or the facts it rests
   * on change.
   */
  public boolean stands(LocalDate day, int rules, String facts, Pathway pathway) {
    return switch (answer.choice) {
      case ACCEPTED -> pathway.stepFrom(id).filter(s -> s.progress().status().isOpen()).isPresent();
      case POSTPONED -> answer.until != null && day.isBefore(answer.until);
      case DECLINED -> ruleVersion == rules && facts.equals(grounds);
    };
  }

  /** The words of its answer are taken back. */
  public Recommendation masked(Mask mask) {
    Answer silent = new Answer(answer.choice, answer.by, answer.at, Mask.TEXT, answer.until, mask);
    return new Recommendation(
        id,
        code,
        measure,
        obstacle,
        actor,
        reason,
        asOf,
        ruleVersion,
        grounds,
        silent,
        restriction);
  }
}
