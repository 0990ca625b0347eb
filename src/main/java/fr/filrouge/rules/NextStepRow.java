package fr.filrouge.rules;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the sheet of next steps: what is recommended when its conditions are met. A step towards
 * a measure is recommended only while that measure is open and not entered.
 *
 * @param index rank among all rows of the sheet
 * @param step what is recommended; its measure is one of {@code measures}
 * @param measures the measures it leads to, empty when it leads to none
 * @param withPriority whether the measure has to be open with priority access
 */
public record NextStepRow(
    int index,
    Origin origin,
    NextStep step,
    List<String> measures,
    boolean withPriority,
    Conditions conditions) {

  /** Every step it may recommend. */
  public Stream<NextStep> steps() {
    return measures.isEmpty() ? Stream.of(step) : measures.stream().map(step::towards);
  }

  /** The step towards one of its measures, or towards none. */
  NextStep step(@Nullable String measure) {
    return measure == null ? step : step.towards(measure);
  }
}
