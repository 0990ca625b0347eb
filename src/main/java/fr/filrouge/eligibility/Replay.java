package fr.filrouge.eligibility;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Kept outcomes beside those that a version gives to the same facts, pathway state and day.
 *
 * @param ruleHash what names the version that was asked again
 * @param differences none when the kept decisions are given again
 */
public record Replay(String ruleHash, List<Difference> differences) {

  /**
   * A measure whose answer is not the one kept.
   *
   * @param kept {@code null} when no answer was kept
   * @param given {@code null} when the version has no such measure
   */
  public record Difference(
      String measure, @Nullable DecisionOutcome kept, @Nullable DecisionOutcome given) {}

  /** Asks a version again what it, or another one, has answered. */
  public static Replay of(AssessSituation assess, Case one, Map<String, DecisionOutcome> kept) {
    Map<String, DecisionOutcome> given = new TreeMap<>();
    assess
        .decide(List.of(one))
        .get(0)
        .decisions()
        .forEach(decision -> given.put(decision.measure().code(), decision.outcome()));
    List<Difference> differences = new ArrayList<>();
    Map<String, DecisionOutcome> all = new TreeMap<>(given);
    all.putAll(kept);
    for (String measure : all.keySet()) {
      if (kept.get(measure) != given.get(measure)) {
        differences.add(new Difference(measure, kept.get(measure), given.get(measure)));
      }
    }
    return new Replay(assess.rules().hash(), List.copyOf(differences));
  }

  public boolean identical() {
    return differences.isEmpty();
  }
}
