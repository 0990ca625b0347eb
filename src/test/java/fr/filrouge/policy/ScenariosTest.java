package fr.filrouge.policy;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The people of {@code rules/scenarios} get the answers expected for them. */
class ScenariosTest {

  private static final List<Fault> FAULTS = new ArrayList<>();
  private static final List<Scenario> SCENARIOS =
      ScenarioFile.readAll(Rules.VERSION, Rules.FILES, FAULTS);
  private static final Set<String> IMPOSSIBLE = ImpossiblePoints.read(Rules.FILES, FAULTS);

  @Test
  @DisplayName("Every scenario can be read")
  void readable() {
    assertThat(FAULTS).extracting(Fault::message).isEmpty();
  }

  @TestFactory
  @DisplayName("Each scenario, file by file")
  Stream<DynamicContainer> scenarios() {
    return SCENARIOS.stream()
        .collect(groupingBy(Scenario::file, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(file -> dynamicContainer(file.getKey(), file.getValue().stream().map(this::test)));
  }

  private DynamicTest test(Scenario scenario) {
    return dynamicTest(scenario.name(), () -> check(scenario));
  }

  private void check(Scenario scenario) {
    List<String> differences = RuleChecks.differences(Rules.VERSION, scenario);
    if (!differences.isEmpty()) {
      fail(
          scenario.file()
              + " : "
              + scenario.name()
              + " (le "
              + scenario.asOf()
              + ")\n  "
              + String.join("\n  ", differences));
    }
  }

  @Test
  @DisplayName("Every criterion of the rules decides alone in some scenario, each way it can")
  void coverage() {
    ScenarioCoverage coverage = ScenarioCoverage.of(Rules.BOOK, SCENARIOS, IMPOSSIBLE);
    System.out.println(coverage.summary());
    assertThat(coverage.uncovered())
        .as("Points des règles qu'aucun scénario ne montre : écrivez-en un dans rules/scenarios")
        .isEmpty();
    assertThat(coverage.wronglyExcused())
        .as("Points dits impossibles à montrer, et qu'un scénario montre pourtant")
        .isEmpty();
  }

  @Test
  @DisplayName("Without the scenarios of a table, the coverage names what is no longer shown")
  void lessCoverage() {
    List<Scenario> others =
        SCENARIOS.stream().filter(scenario -> !scenario.file().endsWith("/vae.yaml")).toList();
    assertThat(ScenarioCoverage.of(Rules.BOOK, others, IMPOSSIBLE).uncovered())
        .contains("VAE_COMPANY / employee : MET", "VAE_COMPANY / employee / employment : UNMET");
  }
}
