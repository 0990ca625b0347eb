package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.Finding;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.PathwayState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps as a scenario what an officer has seen a draft answer, and meant. */
@Component
public final class KeepScenario {

  private final Drafts drafts;
  private final EditDraft edit;
  private final DraftChecks checks;

  KeepScenario(Drafts drafts, EditDraft edit, DraftChecks checks) {
    this.drafts = drafts;
    this.edit = edit;
    this.checks = checks;
  }

  /** Somebody to be kept, and of which measures and ways an answer is expected. */
  record Kept(
      String name, Case person, Collection<String> measures, Map<String, Set<String>> ways) {}

  /**
   * The scenario of that name, which fails, now expects of the same things what the draft answers.
   *
   * @param place file and name, as the checks tell them
   */
  public Draft asAnswered(Account who, DraftId id, String place) {
    Draft draft = drafts.find(who, id);
    RuleVersion rules = checks.built(draft.files());
    Scenario scenario = scenario(draft, place).orElseThrow(PolicyRefusal::absent);
    Case person = new Case(scenario.asOf(), scenario.situation(), scenario.pathway());
    Assessment answer = answer(rules, person);
    Map<String, Object> expected = new LinkedHashMap<>();
    for (Decision decision : answer.decisions()) {
      Scenario.Expected before = scenario.expected().get(decision.measure().code());
      if (before != null) {
        expected.put(decision.measure().code(), Expectations.like(before, decision));
      }
    }
    Map<String, Object> rest = Expectations.restLike(scenario, answer);
    if (expected.isEmpty() && rest.isEmpty()) {
      expected.putAll(expected(answer, List.of(), Map.of()));
    }
    return edit.putScenarios(
        who, id, List.of(AddedScenarios.told(rules, scenario.name(), person, expected, rest)));
  }

  /** A scenario of a draft, by its file and name as the checks tell them. */
  public Optional<Case> person(Draft draft, String place) {
    return scenario(draft, place).map(one -> new Case(one.asOf(), one.situation(), one.pathway()));
  }

  private Optional<Scenario> scenario(Draft draft, String place) {
    RuleVersion rules = checks.built(draft.files());
    return ScenarioFile.readAll(rules, draft.files(), new ArrayList<>()).stream()
        .filter(one -> (one.file() + " : " + one.name()).equals(place))
        .findFirst();
  }

  /** The witness of a finding, with what the draft answers of its measures. */
  public Draft witness(Account who, DraftId id, String finding, String name) {
    Draft draft = drafts.find(who, id);
    Finding found = shown(draft, finding).orElseThrow(PolicyRefusal::absent);
    Finding.Witness witness = Objects.requireNonNull(found.witness());
    Case person = new Case(witness.asOf(), witness.situation(), PathwayState.EMPTY);
    return keep(who, draft, name, person, found.measures());
  }

  /** A finding of a draft that somebody shows. */
  public Optional<Finding> shown(Draft draft, String finding) {
    return checks.of(draft.files()).findings().stream()
        .filter(one -> one.code().equals(finding) && one.witness() != null)
        .findFirst();
  }

  /**
   * A person, with all that the draft answers of some measures, and the next steps; of all
   * measures, when none of them is left.
   */
  public Draft keep(
      Account who, Draft draft, String name, Case person, Collection<String> measures) {
    return keep(who, draft, List.of(new Kept(name, person, measures, Map.of())));
  }

  /** Several people, as one step. */
  Draft keep(Account who, Draft draft, List<Kept> people) {
    RuleVersion rules = checks.built(draft.files());
    List<AddedScenarios.Told> told = new ArrayList<>();
    for (Kept one : people) {
      Assessment answer = answer(rules, one.person());
      told.add(
          AddedScenarios.told(
              rules,
              one.name(),
              one.person(),
              expected(answer, one.measures(), one.ways()),
              Expectations.steps(answer)));
    }
    return edit.putScenarios(who, draft.id(), told);
  }

  private static Assessment answer(RuleVersion rules, Case person) {
    return new AssessSituation(rules).assess(person.asOf(), person.situation(), person.pathway());
  }

  private static Map<String, Object> expected(
      Assessment answer, Collection<String> measures, Map<String, Set<String>> ways) {
    List<Decision> decisions = answer.decisions();
    boolean allGone = decisions.stream().noneMatch(one -> measures.contains(one.measure().code()));
    Map<String, Object> expected = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      String code = decision.measure().code();
      if (allGone || measures.contains(code)) {
        expected.put(code, Expectations.of(decision, ways.getOrDefault(code, Set.of())));
      }
    }
    return expected;
  }
}
