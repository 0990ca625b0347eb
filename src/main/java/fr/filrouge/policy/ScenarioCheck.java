package fr.filrouge.policy;

import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.CriterionExplanation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.RouteExplanation;
import fr.filrouge.policy.Scenario.Expected;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.Notice;
import fr.filrouge.rules.RuleBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares an answer with what a scenario expects; every difference is a line of French, in the
 * labels of the rules.
 */
final class ScenarioCheck {

  static final String AND_MORE = "…";

  private final Scenario scenario;
  private final Assessment answer;
  private final ScenarioWords words;
  private final List<String> differences = new ArrayList<>();

  private ScenarioCheck(RuleBook book, Scenario scenario, Assessment answer) {
    this.words = new ScenarioWords(book);
    this.scenario = scenario;
    this.answer = answer;
  }

  /** What differs, empty when all is as expected. */
  static List<String> differences(RuleBook book, Scenario scenario, Assessment answer) {
    ScenarioCheck check = new ScenarioCheck(book, scenario, answer);
    scenario.expected().forEach(check::measure);
    check.nextSteps();
    if (scenario.questions() != null) {
      check.questions(scenario.questions());
    }
    if (scenario.notices() != null) {
      List<String> told = answer.notices().stream().map(Notice::name).toList();
      check.same("avis", scenario.notices(), told, ScenarioWords::list);
    }
    return check.differences;
  }

  private void measure(String code, Expected expected) {
    Optional<Decision> found =
        answer.decisions().stream().filter(d -> d.measure().code().equals(code)).findFirst();
    if (found.isEmpty()) {
      differences.add(code + " : n'est pas au catalogue");
      return;
    }
    Decision decision = found.get();
    int before = differences.size();
    if (expected.outcome() != null) {
      same(words.measure(code), expected.outcome(), decision.outcome().name(), OutcomeWords::of);
    }
    expected.routes().forEach((id, outcome) -> route(code, id, outcome, decision));
    expected
        .details()
        .forEach((key, value) -> detail(words.measure(code) + ", " + key, key, value, decision));
    if (differences.size() > before) {
      decision.routes().forEach(this::explain);
    }
  }

  private void route(String code, String id, String outcome, Decision decision) {
    String answered = Answered.route(decision, id);
    same(
        words.route(code, id),
        outcome,
        answered,
        one -> one.equals(Answered.ABSENT) ? one : OutcomeWords.of(one));
  }

  private void detail(String what, String key, JsonNode value, Decision decision) {
    switch (key) {
      case "manque" ->
          same(what, new TreeSet<>(texts(value)), Answered.missing(decision), words::fields);
      case "ouvrirait" -> openings(what, value, decision);
      default -> {
        Object answered = Answered.detail(key, decision);
        same(
            what,
            Optional.ofNullable(value.isNull() ? null : value.asString()),
            Optional.ofNullable(answered).map(Object::toString),
            one -> words.detail(key, one.orElse(null)));
      }
    }
  }

  private void openings(String what, JsonNode value, Decision decision) {
    List<Set<String>> expected = new ArrayList<>();
    for (JsonNode set : value) {
      Set<String> changes = new TreeSet<>();
      texts(set).forEach(change -> changes.add(Answered.inOrder(change)));
      expected.add(changes);
    }
    List<Set<String>> answered = Answered.openings(decision, withValues(expected));
    same(what, new HashSet<>(expected), new HashSet<>(answered), this::sets);
    for (int i = 1; i < answered.size(); i++) {
      if (answered.get(i - 1).size() > answered.get(i).size()) {
        differences.add(what + " : le plus petit changement d'abord, répondu " + sets(answered));
      }
    }
  }

  /** The fields whose values some change names. */
  static Set<String> withValues(List<Set<String>> changes) {
    return changes.stream()
        .flatMap(Set::stream)
        .filter(change -> change.contains(" "))
        .map(change -> change.substring(0, change.indexOf(' ')))
        .collect(Collectors.toSet());
  }

  private String sets(Collection<Set<String>> sets) {
    return ScenarioWords.list(
        sets.stream()
            .map(set -> set.stream().map(words::change).collect(Collectors.joining(" et ")))
            .sorted()
            .toList());
  }

  /** All the questions, or those before « … ». */
  private void questions(List<String> expected) {
    List<String> asked = answer.questions().stream().map(q -> q.field().code()).toList();
    int first = expected.indexOf(AND_MORE);
    if (first < 0) {
      same("questions", expected, asked, words::fields);
    } else {
      same(
          "premières questions",
          expected.subList(0, first),
          asked.subList(0, Math.min(asked.size(), first)),
          words::fields);
    }
  }

  private void nextSteps() {
    List<String> steps = answer.nextSteps().stream().map(Answered::key).toList();
    if (scenario.steps() != null) {
      same("prochaines étapes", scenario.steps(), steps, words::steps);
    }
    for (NextStep step : answer.nextSteps()) {
      if (scenario.withoutSteps().contains(step.code())
          || scenario.withoutSteps().contains(Answered.key(step))) {
        differences.add("étape en trop : " + words.step(Answered.key(step)));
      }
    }
    scenario.reasons().forEach(this::reason);
  }

  private void reason(String key, List<String> sentences) {
    String what = "motif de « " + words.step(key) + " »";
    String rest =
        answer.nextSteps().stream()
            .filter(step -> Answered.key(step).equals(key))
            .map(NextStep::reason)
            .findFirst()
            .orElse("l'étape manque");
    for (String sentence : sentences) {
      if (!rest.contains(sentence)) {
        differences.add(what + " : il manque « " + sentence + " »");
      }
      rest = rest.replace(sentence, "");
    }
    same(what + ", au-delà de ce qui est attendu", "", rest.strip(), one -> one);
  }

  private void explain(RouteExplanation route) {
    differences.add("    voie « " + route.label() + " » : " + OutcomeWords.of(route.outcomeCode()));
    for (CriterionExplanation criterion : route.criteria()) {
      differences.add(
          "      "
              + criterion.label()
              + " : "
              + OutcomeWords.of(criterion.outcome().name())
              + " ; il faut "
              + criterion.expected()
              + ", connu : "
              + Objects.requireNonNullElse(criterion.actual(), "rien"));
    }
  }

  private <T> void same(String what, T expected, T answered, Function<? super T, String> told) {
    if (!expected.equals(answered)) {
      differences.add(
          what + " : attendu " + told.apply(expected) + ", répondu " + told.apply(answered));
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asString()));
    return texts;
  }
}
