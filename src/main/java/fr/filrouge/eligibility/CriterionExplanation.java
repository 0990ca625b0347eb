package fr.filrouge.eligibility;

import fr.filrouge.rules.Kleene;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one criterion is met or not.
 *
 * @param field code of the field or derived fact
 * @param expected what is expected, in French
 * @param actual what is known, in French; {@code null} when unknown
 * @param isAssumed whether {@code actual} is unknown and something is assumed for it
 * @param restsOn codes of the fields that a derived fact is worked out from, else empty
 */
public record CriterionExplanation(
    String field,
    String label,
    Kleene outcome,
    String expected,
    @Nullable String actual,
    List<String> restsOn,
    @Nullable String interpretation,
    boolean isAssumed) {

  /** The same, of a fact that is not known but assumed. */
  public CriterionExplanation assumed() {
    return new CriterionExplanation(
        field, label, outcome, expected, null, restsOn, interpretation, true);
  }
}
