package fr.filrouge.pathway;

import fr.filrouge.access.Role;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A next step that the rules gave, and what somebody answered to it.
 *
 * @param code next-step code (domain §5)
 * @param measure the measure or {@code obstacle} it is about, if any
 * @param reason the sentence that was shown
 * @param asOf date of the decision it rests on, taken by {@code ruleVersion}
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
   * An answer; a postponed recommendation comes back on {@code until}.
   *
   * @param why absent when an acceptance needs no explanation
   */
  public record Answer(
      Choice choice, Author by, Instant at, @Nullable FreeText why, @Nullable LocalDate until) {}
}
