package fr.filrouge.policy;

import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Change;
import fr.filrouge.eligibility.CriterionExplanation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.RouteExplanation;
import fr.filrouge.policy.Scenario.Expected;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.Notice;
import fr.filrouge.situation.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares an answer with what a scenario expects; every difference is a line of French. */
final class ScenarioCheck {

  private static final String AND_MORE = "…";

  private final Scenario scenario;
  private final Assessment answer;
  private final List<String> differences = new ArrayList<>();

  private ScenarioCheck(Scenario scenario, Assessment answer) {
    this.scenario = scenario;
    this.answer = answer;
  }

  /** What differs, empty when all is as expected. */
  static List<String> differences(Scenario scenario, Assessment answer) {
    ScenarioCheck check = new ScenarioCheck(scenario, answer);
    scenario.expected().forEach(check::measure);
    check.nextSteps();
    if (scenario.questions() != null) {
      check.questions(scenario.questions());
    }
    if (scenario.notices() != null) {
      check.same("avis", scenario.notices(), answer.notices().stream().map(Notice::name).toList());
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
      same(code, expected.outcome(), decision.outcome().name());
    }
    expected
        .routes()
        .forEach((id, outcome) -> same(code + " / " + id, outcome, route(decision, id)));
    expected.details().forEach((key, value) -> detail(code + ", " + key, key, value, decision));
    if (differences.size() > before) {
      decision.routes().forEach(this::explain);
    }
  }

  private static String route(Decision decision, String id) {
    return decision.routes().stream()
        .filter(r -> r.id().equals(id))
        .map(RouteExplanation::outcomeCode)
        .findFirst()
        .orElse("absente");
  }

  private void detail(String what, String key, JsonNode value, Decision decision) {
    switch (key) {
      case "manque" ->
          same(
              what,
              new TreeSet<>(texts(value)),
              new TreeSet<>(decision.missing().stream().map(Field::code).toList()));
      case "ouvrirait" -> openings(what, value, decision);
      default -> same(what, value.isNull() ? null : value.asString(), text(key, decision));
    }
  }

  private static @Nullable String text(String key, Decision decision) {
    Object value =
        switch (key) {
          case "demi-journées" -> decision.entitlements().minHalfDaysPerWeek();
          case "rémunéré" -> decision.entitlements().paid();
          case "priorité" -> decision.entitlements().priorityAccess();
          case "variante" -> decision.entitlements().variant();
          case "jusqu'au" -> decision.openUntil();
          case "s'ouvre le" -> decision.opensOn();
          default -> throw new IllegalArgumentException(key);
        };
    return value == null ? null : value.toString();
  }

  /** Sets of changes: « employment » names a field, « needs DIGITAL » the values that would do. */
  private void openings(String what, JsonNode value, Decision decision) {
    List<Set<String>> expected = new ArrayList<>();
    for (JsonNode set : value) {
      Set<String> changes = new TreeSet<>();
      texts(set).forEach(change -> changes.add(inOrder(change)));
      expected.add(changes);
    }
    List<Set<String>> answered = new ArrayList<>();
    for (List<Change> set : decision.wouldOpenIf()) {
      Set<String> changes = new TreeSet<>();
      set.forEach(change -> changes.add(text(change, expected)));
      answered.add(changes);
    }
    same(what, new HashSet<>(expected), new HashSet<>(answered));
    for (int i = 1; i < answered.size(); i++) {
      if (answered.get(i - 1).size() > answered.get(i).size()) {
        differences.add(what + " : le plus petit changement d'abord, répondu " + answered);
      }
    }
  }

  private static String text(Change change, List<Set<String>> expected) {
    String field = change.field().code();
    boolean withValues =
        expected.stream().flatMap(Set::stream).anyMatch(e -> e.startsWith(field + " "));
    return withValues
        ? inOrder(
            field + " " + String.join(" ", change.anyOf().stream().map(Object::toString).toList()))
        : field;
  }

  /** The values of a change in alphabetical order, since their order means nothing. */
  private static String inOrder(String change) {
    List<String> words = List.of(change.split(" "));
    List<String> values = words.subList(1, words.size()).stream().sorted().toList();
    return values.isEmpty() ? change : words.get(0) + " " + String.join(" ", values);
  }

  /** All the questions, or those before « … ». */
  private void questions(List<String> expected) {
    List<String> asked = answer.questions().stream().map(q -> q.field().code()).toList();
    int first = expected.indexOf(AND_MORE);
    if (first < 0) {
      same("questions", expected, asked);
    } else {
      same(
          "premières questions",
          expected.subList(0, first),
          asked.subList(0, Math.min(asked.size(), first)));
    }
  }

  private void nextSteps() {
    List<String> steps = answer.nextSteps().stream().map(ScenarioCheck::key).toList();
    if (scenario.steps() != null) {
      same("étapes", scenario.steps(), steps);
    }
    for (NextStep step : answer.nextSteps()) {
      if (scenario.withoutSteps().contains(step.code())
          || scenario.withoutSteps().contains(key(step))) {
        differences.add("étape en trop : " + key(step));
      }
    }
    scenario.reasons().forEach(this::reason);
  }

  private void reason(String key, List<String> sentences) {
    String rest =
        answer.nextSteps().stream()
            .filter(step -> key(step).equals(key))
            .map(NextStep::reason)
            .findFirst()
            .orElse("l'étape manque");
    for (String sentence : sentences) {
      if (!rest.contains(sentence)) {
        differences.add("motif de " + key + " : il manque « " + sentence + " »");
      }
      rest = rest.replace(sentence, "");
    }
    same("motif de " + key + ", au-delà de ce qui est attendu", "", rest.strip());
  }

  /** « PRESCRIBE SOCLE_ENGLISH », « CEP_TAKES_OVER HOUSING », « NAME_REFERENT ». */
  static String key(NextStep step) {
    return step.code()
        + (step.measure() == null ? "" : " " + step.measure())
        + (step.obstacle() == null ? "" : " " + step.obstacle());
  }

  private void explain(RouteExplanation route) {
    differences.add("    voie " + route.id() + " : " + route.outcomeCode());
    for (CriterionExplanation criterion : route.criteria()) {
      differences.add(
          "      "
              + criterion.outcome()
              + " "
              + criterion.field()
              + " : il faut "
              + criterion.expected()
              + ", connu : "
              + criterion.actual());
    }
  }

  private void same(String what, @Nullable Object expected, @Nullable Object answered) {
    if (!Objects.equals(expected, answered)) {
      differences.add(what + " : attendu " + expected + ", répondu " + answered);
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asString()));
    return texts;
  }
}
