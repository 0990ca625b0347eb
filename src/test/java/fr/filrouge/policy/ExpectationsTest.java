package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is kept of an answer as a scenario")
class ExpectationsTest {

  private static final List<Scenario> SCENARIOS =
      ScenarioFile.readAll(Rules.VERSION, Rules.FILES, new ArrayList<>());

  /** All scenarios written anew, with what is kept of their answers, and read again. */
  private static List<Scenario> kept(
      BiFunction<Scenario, Assessment, Map<String, Object>> expected,
      BiFunction<Scenario, Assessment, Map<String, Object>> rest) {
    List<AddedScenarios.Told> told = new ArrayList<>();
    for (Scenario one : SCENARIOS) {
      Assessment answer = answer(one);
      told.add(
          AddedScenarios.told(
              Rules.VERSION,
              one.file() + " " + one.name(),
              new Case(one.asOf(), one.situation(), one.pathway()),
              expected.apply(one, answer),
              rest.apply(one, answer)));
    }
    RuleFiles files = Rules.FILES;
    for (Edit edit : AddedScenarios.putting(files, told)) {
      files = edit.applyTo(files);
    }
    List<Fault> faults = new ArrayList<>();
    List<Scenario> read =
        ScenarioFile.read(
            Rules.VERSION, AddedScenarios.FILE, files.text(AddedScenarios.FILE), faults);
    assertThat(faults).extracting(Fault::message).isEmpty();
    assertThat(read).hasSameSizeAs(SCENARIOS);
    return read;
  }

  private static Assessment answer(Scenario one) {
    return new AssessSituation(Rules.VERSION).assess(one.asOf(), one.situation(), one.pathway());
  }

  private static Map<String, Object> expected(
      Scenario one, Assessment answer, Function<Decision, Object> told) {
    Map<String, Object> expected = new LinkedHashMap<>();
    answer.decisions().stream()
        .filter(decision -> one.expected().containsKey(decision.measure().code()))
        .forEach(decision -> expected.put(decision.measure().code(), told.apply(decision)));
    return expected;
  }

  @Test
  @DisplayName("of the person of every scenario: answer, rights, missing facts and next steps")
  void everything() {
    List<Scenario> read =
        kept(
            (one, answer) -> expected(one, answer, decision -> Expectations.of(decision, Set.of())),
            (one, answer) -> Expectations.steps(answer));
    assertThat(read).allMatch(one -> RuleChecks.differences(Rules.VERSION, one).isEmpty());
    assertThat(read).allMatch(one -> one.steps() != null);
    assertThat(read).anyMatch(one -> has(one, "manque"));
    assertThat(read).anyMatch(one -> has(one, "demi-journées"));
    assertThat(read).anyMatch(one -> has(one, "rémunéré"));
    assertThat(read).anyMatch(one -> has(one, "variante"));
  }

  private static boolean has(Scenario one, String detail) {
    return one.expected().values().stream().anyMatch(e -> e.details().containsKey(detail));
  }

  @Test
  @DisplayName("in the place of a scenario is about the same things as it was, and no others")
  void sameThings() {
    List<Scenario> read =
        kept(
            (one, answer) ->
                expected(
                    one,
                    answer,
                    decision ->
                        Expectations.like(one.expected().get(decision.measure().code()), decision)),
            Expectations::restLike);
    for (int i = 0; i < read.size(); i++) {
      Scenario before = SCENARIOS.get(i);
      Scenario after = read.get(i);
      assertThat(RuleChecks.differences(Rules.VERSION, after)).as(after.name()).isEmpty();
      assertThat(after.expected().keySet()).isEqualTo(before.expected().keySet());
      before
          .expected()
          .forEach(
              (measure, was) -> {
                Scenario.Expected is = after.expected().get(measure);
                assertThat(is.outcome()).isEqualTo(was.outcome());
                assertThat(is.routes()).isEqualTo(was.routes());
                assertThat(is.details().keySet()).isEqualTo(was.details().keySet());
              });
      assertThat(after.steps()).isEqualTo(before.steps());
      assertThat(after.withoutSteps()).isEqualTo(before.withoutSteps());
      assertThat(after.reasons().keySet()).isEqualTo(before.reasons().keySet());
      assertThat(after.questions()).isEqualTo(before.questions());
      assertThat(after.notices()).isEqualTo(before.notices());
    }
  }
}
