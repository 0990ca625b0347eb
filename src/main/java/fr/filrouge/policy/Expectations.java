package fr.filrouge.policy;

import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** An answer as a scenario expects it, in the words of its file. */
final class Expectations {

  private static final List<String> RIGHTS =
      List.of("demi-journées", "rémunéré", "priorité", "variante");

  /** Some value of each right. */
  static final Map<String, JsonNode> EVERY_RIGHT =
      RIGHTS.stream().collect(Collectors.toMap(right -> right, right -> NullNode.getInstance()));

  private Expectations() {}

  /**
   * All that is expected of a measure: its answer and some of its ways, what it gives where it is
   * or may be open, and what is missing to settle it.
   *
   * @param ways ids of the ways whose answer is expected too
   */
  static Object of(Decision decision, Collection<String> ways) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("réponse", decision.outcome().name());
    Map<String, String> routes = new LinkedHashMap<>();
    ways.forEach(way -> routes.put(way, Answered.route(decision, way)));
    if (!routes.isEmpty()) {
      all.put("voies", routes);
    }
    if (decision.outcome() == DecisionOutcome.ELIGIBLE) {
      for (String right : RIGHTS) {
        Object given = Answered.detail(right, decision);
        if (given != null && !(right.equals("priorité") && given.equals(false))) {
          all.put(right, given);
        }
      }
    } else if (decision.outcome() == DecisionOutcome.UNDETERMINED) {
      all.put("manque", List.copyOf(Answered.missing(decision)));
    }
    return all.size() == 1 ? decision.outcome().name() : all;
  }

  /** The next steps of an answer, all of them. */
  static Map<String, Object> steps(Assessment answer) {
    return Map.of("étapes", answer.nextSteps().stream().map(Answered::key).toList());
  }

  /** The same things as were expected of a measure, as they are answered now. */
  static Object like(Scenario.Expected before, Decision decision) {
    if (before.routes().isEmpty() && before.details().isEmpty()) {
      return decision.outcome().name();
    }
    Map<String, Object> all = new LinkedHashMap<>();
    if (before.outcome() != null) {
      all.put("réponse", decision.outcome().name());
    }
    Map<String, String> routes = new LinkedHashMap<>();
    for (String id : before.routes().keySet()) {
      String answered = Answered.route(decision, id);
      if (!answered.equals(Answered.ABSENT)) {
        routes.put(id, answered);
      }
    }
    if (!routes.isEmpty()) {
      all.put("voies", routes);
    }
    before.details().forEach((key, value) -> all.put(key, detail(key, value, decision)));
    return all.isEmpty() ? decision.outcome().name() : all;
  }

  private static @Nullable Object detail(String key, JsonNode before, Decision decision) {
    return switch (key) {
      case "manque" -> List.copyOf(Answered.missing(decision));
      case "ouvrirait" ->
          Answered.openings(decision, ScenarioCheck.withValues(sets(before))).stream()
              .map(List::copyOf)
              .toList();
      default -> {
        Object answered = Answered.detail(key, decision);
        yield answered instanceof LocalDate day ? day.toString() : answered;
      }
    };
  }

  private static List<Set<String>> sets(JsonNode list) {
    List<Set<String>> sets = new ArrayList<>();
    for (JsonNode one : list) {
      Set<String> set = new TreeSet<>();
      one.forEach(change -> set.add(change.asString()));
      sets.add(set);
    }
    return sets;
  }

  /** What else a scenario expected, as it is answered now. */
  static Map<String, Object> restLike(Scenario before, Assessment answer) {
    Map<String, Object> rest = new LinkedHashMap<>();
    List<String> steps = answer.nextSteps().stream().map(Answered::key).toList();
    if (before.steps() != null) {
      rest.put("étapes", steps);
    }
    Set<String> recommended = new TreeSet<>(steps);
    answer.nextSteps().forEach(step -> recommended.add(step.code()));
    List<String> without =
        before.withoutSteps().stream().filter(step -> !recommended.contains(step)).toList();
    if (!without.isEmpty()) {
      rest.put("sans étapes", without);
    }
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (NextStep step : answer.nextSteps()) {
      if (before.reasons().containsKey(Answered.key(step))) {
        reasons.put(Answered.key(step), List.of(step.reason()));
      }
    }
    if (!reasons.isEmpty()) {
      rest.put("motifs", reasons);
    }
    if (before.questions() != null) {
      rest.put("questions", questions(before.questions(), answer));
    }
    if (before.notices() != null) {
      rest.put("avis", answer.notices().stream().map(Notice::name).toList());
    }
    return rest;
  }

  private static List<String> questions(List<String> before, Assessment answer) {
    List<String> asked = answer.questions().stream().map(one -> one.field().code()).toList();
    int first = before.indexOf(ScenarioCheck.AND_MORE);
    if (first < 0 || asked.size() <= first) {
      return asked;
    }
    List<String> some = new ArrayList<>(asked.subList(0, first));
    some.add(ScenarioCheck.AND_MORE);
    return some;
  }
}
