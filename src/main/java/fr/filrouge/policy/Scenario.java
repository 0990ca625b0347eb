package fr.filrouge.policy;

import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A person at a date, with the answers that policy staff expect.
 *
 * @param name the sentence that says what is expected, and names the test
 * @param expected by measure; measures that are not named are free
 * @param steps the next steps, all of them in this order; {@code null} when free
 * @param withoutSteps next steps that must not be there
 * @param reasons the sentences that the reason of a step is made of, in any order
 * @param questions all questions in this order, or the first ones before « … »; {@code null} when
 *     free
 * @param notices {@code null} when free
 */
record Scenario(
    String file,
    String name,
    LocalDate asOf,
    Situation situation,
    PathwayState pathway,
    Map<String, Expected> expected,
    @Nullable List<String> steps,
    List<String> withoutSteps,
    Map<String, List<String>> reasons,
    @Nullable List<String> questions,
    @Nullable List<String> notices) {

  /**
   * What is expected of one measure.
   *
   * @param routes outcomes of routes by their id
   * @param details the other expectations, by their French key
   */
  record Expected(
      @Nullable String outcome, Map<String, String> routes, Map<String, JsonNode> details) {}
}
