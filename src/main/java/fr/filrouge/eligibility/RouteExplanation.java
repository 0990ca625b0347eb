package fr.filrouge.eligibility;

import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one route is open or not.
 *
 * @param outcome {@code null} when the route is not in force on that day: it then counts for
 *     nothing
 * @param interpretation what is our reading and not the letter of the text
 */
public record RouteExplanation(
    String id,
    String label,
    @Nullable Kleene outcome,
    Period validity,
    String source,
    @Nullable String interpretation,
    List<CriterionExplanation> criteria) {

  public RouteExplanation withCriteria(List<CriterionExplanation> others) {
    return new RouteExplanation(id, label, outcome, validity, source, interpretation, others);
  }

  /** MET, UNMET, UNKNOWN or NOT_IN_FORCE. */
  public String outcomeCode() {
    return outcome == null ? "NOT_IN_FORCE" : outcome.name();
  }
}
