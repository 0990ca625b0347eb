package fr.filrouge.policy.impact;

import fr.filrouge.rules.DecisionOutcome;
import java.util.List;

/**
 * What a draft does to somebody and a measure. Each person is in exactly one of these for each
 * measure, and a draft that is taken back exchanges gains with losses.
 */
public enum Move {
  GAIN("gagnent"),
  LOSS("perdent"),
  TO_SETTLE("deviennent à préciser"),
  SETTLED("ne le sont plus"),
  /** The next step towards the measure is another one, though the answer is the same. */
  STEP("étape suivante change"),
  NONE("sans changement");

  private final String label;

  Move(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Those that are shown; who is in none of them is the rest. */
  public static List<Move> shown() {
    return List.of(GAIN, LOSS, TO_SETTLE, SETTLED, STEP);
  }

  static Move of(DecisionOutcome before, DecisionOutcome after, boolean stepChanged) {
    if (before == after) {
      return stepChanged ? STEP : NONE;
    } else if (after == DecisionOutcome.ELIGIBLE) {
      return GAIN;
    } else if (before == DecisionOutcome.ELIGIBLE) {
      return LOSS;
    } else if (after == DecisionOutcome.UNDETERMINED) {
      return TO_SETTLE;
    } else if (before == DecisionOutcome.UNDETERMINED) {
      return SETTLED;
    }
    return stepChanged ? STEP : NONE;
  }
}
