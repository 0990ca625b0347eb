package fr.filrouge.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads what a scenario expects of measures. */
final class ExpectedReader {

  /** What a measure is called that may be gone: what is expected of it then fails. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private static final Set<String> DETAILS =
      Set.of(
          "réponse",
          "voies",
          "demi-journées",
          "rémunéré",
          "priorité",
          "variante",
          "jusqu'au",
          "s'ouvre le",
          "manque",
          "ouvrirait");
  private static final Set<String> OUTCOMES =
      Set.of("ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED", "NOT_AVAILABLE");
  private static final Set<String> ROUTE_OUTCOMES =
      Set.of("MET", "UNMET", "UNKNOWN", "NOT_IN_FORCE");

  private final ScenarioReading reading;
  private final JsonNode groups;

  /**
   * @param groups measures that are expected together, by the name of their group
   */
  ExpectedReader(ScenarioReading reading, JsonNode groups) {
    this.reading = reading;
    this.groups = groups;
  }

  /** What is expected of each measure that a scenario names, alone or by its group. */
  Map<String, Scenario.Expected> read(String scenario, JsonNode node) {
    Map<String, Scenario.Expected> expected = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> answer : node.properties()) {
      for (String measure : measures(scenario, answer.getKey())) {
        if (expected.put(measure, expected(scenario, measure, answer.getValue())) != null) {
          throw reading.fault(scenario, measure, "chaque dispositif une seule fois");
        }
      }
    }
    return expected;
  }

  private List<String> measures(String scenario, String key) {
    List<String> measures = reading.texts(scenario, groups.path(key));
    for (String measure : measures.isEmpty() ? List.of(key) : measures) {
      if (!CODE.matcher(measure).matches()) {
        throw reading.fault(scenario, measure, "un dispositif ou un groupe");
      }
    }
    return measures.isEmpty() ? List.of(key) : measures;
  }

  private Scenario.Expected expected(String scenario, String measure, JsonNode node) {
    if (node.isString()) {
      return new Scenario.Expected(outcome(scenario, node), Map.of(), Map.of());
    }
    reading.refuseUnknown(scenario, node, DETAILS);
    Map<String, JsonNode> details =
        node.properties().stream()
            .filter(p -> !p.getKey().equals("réponse") && !p.getKey().equals("voies"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<String, String> routes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> route : node.path("voies").properties()) {
      if (!ROUTE_OUTCOMES.contains(route.getValue().asString(""))) {
        throw reading.fault(
            scenario, route.getValue().toString(), ScenarioReading.oneOf(ROUTE_OUTCOMES));
      }
      routes.put(route.getKey(), route.getValue().asString());
    }
    String outcome = node.has("réponse") ? outcome(scenario, node.path("réponse")) : null;
    return new Scenario.Expected(outcome, routes, details);
  }

  private String outcome(String scenario, JsonNode node) {
    if (!OUTCOMES.contains(node.asString(""))) {
      throw reading.fault(scenario, node.toString(), ScenarioReading.oneOf(OUTCOMES));
    }
    return node.asString();
  }
}
