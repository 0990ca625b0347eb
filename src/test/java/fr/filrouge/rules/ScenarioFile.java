package fr.filrouge.rules;

import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.SituationJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file of scenarios and refuses, with file and scenario, all that it does not know. */
final class ScenarioFile {

  static final String FOLDER = "scenarios";

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> SECTIONS =
      Set.of("personnes", "parcours", "groupes", "scénarios");
  private static final Set<String> KEYS =
      Set.of(
          "nom",
          "personne",
          "avec",
          "le",
          "parcours",
          "attendu",
          "étapes",
          "sans étapes",
          "motifs",
          "questions",
          "avis");
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

  private final RuleBook book;
  private final SituationJson situations;
  private final String file;
  private final JsonNode root;

  private ScenarioFile(RuleBook book, String file, JsonNode root) {
    this.book = book;
    this.situations = new SituationJson(book.vocabulary());
    this.file = file;
    this.root = root;
  }

  /** Every scenario of every file, in the order of their names. */
  static List<Scenario> readAll(RuleBook book, RuleFiles files) {
    return files.names(FOLDER, ".yaml").stream()
        .flatMap(name -> read(book, name, files.text(name)).stream())
        .toList();
  }

  /**
   * @throws AssertionError naming the file, the scenario and what is not understood
   */
  static List<Scenario> read(RuleBook book, String file, String text) {
    try {
      return new ScenarioFile(book, file, YAML.readTree(text)).scenarios();
    } catch (JacksonException e) {
      throw new AssertionError(file + " : " + e.getMessage(), e);
    }
  }

  private List<Scenario> scenarios() {
    refuseUnknown("", root, SECTIONS);
    List<Scenario> scenarios = new ArrayList<>();
    for (JsonNode node : root.path("scénarios")) {
      String name = node.path("nom").asString("");
      try {
        scenarios.add(scenario(node));
      } catch (InvalidInput e) {
        throw fault(name, e.problems().toString());
      }
      if (scenarios.stream().filter(other -> other.name().equals(name)).count() > 1) {
        throw fault(name, "ce nom est donné deux fois");
      }
    }
    if (scenarios.isEmpty()) {
      throw fault("", "aucun scénario");
    }
    return scenarios;
  }

  private Scenario scenario(JsonNode node) {
    String name = node.path("nom").asString("");
    if (name.isBlank()) {
      throw fault(node.toString(), "un nom est attendu");
    }
    refuseUnknown(name, node, KEYS);
    LocalDate asOf = SituationJson.readDate(node.path("le"), "le");
    Situation situation = Situation.UNKNOWN;
    if (node.has("personne")) {
      situation = situations.read(named(name, "personnes", node.path("personne")), "personne");
    }
    if (node.has("avec")) {
      situation = situations.merge(situation, node.path("avec"), "avec");
    }
    SituationJson.refuseFutureFacts(situation, asOf, "personne");
    Scenario scenario =
        new Scenario(
            file,
            name,
            asOf,
            situation,
            pathway(name, node.path("parcours")),
            expected(name, node.path("attendu")),
            node.has("étapes") ? steps(name, node.path("étapes")) : null,
            steps(name, node.path("sans étapes")),
            reasons(name, node.path("motifs")),
            node.has("questions") ? texts(name, node.path("questions")) : null,
            node.has("avis") ? texts(name, node.path("avis")) : null);
    if (scenario.expected().isEmpty()
        && scenario.steps() == null
        && scenario.withoutSteps().isEmpty()
        && scenario.questions() == null
        && scenario.notices() == null) {
      throw fault(name, "rien n'est attendu");
    }
    return scenario;
  }

  /** A pathway is written out, or named, or named and completed: « {comme: …, lastEntryOn: …} ». */
  private PathwayState pathway(String name, JsonNode node) {
    JsonNode state = node.isString() ? named(name, "parcours", node) : node;
    if (node.has("comme")) {
      var whole = JsonNodeFactory.instance.objectNode();
      named(name, "parcours", node.path("comme")).properties().forEach(put(whole));
      node.properties().forEach(put(whole));
      whole.remove("comme");
      state = whole;
    }
    return state.isMissingNode() ? PathwayState.EMPTY : situations.readPathway(state, "parcours");
  }

  private static java.util.function.Consumer<Map.Entry<String, JsonNode>> put(
      tools.jackson.databind.node.ObjectNode target) {
    return property -> target.set(property.getKey(), property.getValue());
  }

  private JsonNode named(String scenario, String section, JsonNode key) {
    JsonNode found = root.path(section).path(key.asString(""));
    if (found.isMissingNode()) {
      throw fault(scenario, "« " + key.asString("") + " » n'est pas dans « " + section + " »");
    }
    return found;
  }

  private Map<String, Scenario.Expected> expected(String scenario, JsonNode node) {
    Map<String, Scenario.Expected> expected = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> answer : node.properties()) {
      for (String measure : measures(scenario, answer.getKey())) {
        if (expected.put(measure, expected(scenario, measure, answer.getValue())) != null) {
          throw fault(scenario, measure + " est attendu deux fois");
        }
      }
    }
    return expected;
  }

  private List<String> measures(String scenario, String key) {
    List<String> measures = texts(scenario, root.path("groupes").path(key));
    for (String measure : measures.isEmpty() ? List.of(key) : measures) {
      if (book.place(measure) < 0) {
        throw fault(scenario, "ni un dispositif ni un groupe : " + measure);
      }
    }
    return measures.isEmpty() ? List.of(key) : measures;
  }

  private Scenario.Expected expected(String scenario, String measure, JsonNode node) {
    if (node.isString()) {
      return new Scenario.Expected(outcome(scenario, node), Map.of(), Map.of());
    }
    refuseUnknown(scenario, node, DETAILS);
    Map<String, JsonNode> details =
        node.properties().stream()
            .filter(p -> !p.getKey().equals("réponse") && !p.getKey().equals("voies"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<String, String> routes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> route : node.path("voies").properties()) {
      if (book.routes(measure).stream().noneMatch(r -> r.id().equals(route.getKey()))) {
        throw fault(scenario, measure + " n'a pas de voie « " + route.getKey() + " »");
      }
      if (!ROUTE_OUTCOMES.contains(route.getValue().asString(""))) {
        throw fault(scenario, route + " : une réponse parmi " + new TreeSet<>(ROUTE_OUTCOMES));
      }
      routes.put(route.getKey(), route.getValue().asString());
    }
    String outcome = node.has("réponse") ? outcome(scenario, node.path("réponse")) : null;
    return new Scenario.Expected(outcome, routes, details);
  }

  private String outcome(String scenario, JsonNode node) {
    if (!OUTCOMES.contains(node.asString(""))) {
      throw fault(scenario, node + " : une réponse parmi " + new TreeSet<>(OUTCOMES));
    }
    return node.asString();
  }

  private Map<String, List<String>> reasons(String scenario, JsonNode node) {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    node.properties().forEach(r -> reasons.put(r.getKey(), texts(scenario, r.getValue())));
    return reasons;
  }

  private List<String> steps(String scenario, JsonNode node) {
    List<String> steps = texts(scenario, node);
    for (String step : steps) {
      if (!ScenarioCheck.stepCodes().contains(step.split(" ")[0])) {
        throw fault(scenario, "ce n'est pas une étape : " + step);
      }
    }
    return steps;
  }

  private List<String> texts(String scenario, JsonNode node) {
    if (!node.isMissingNode() && !node.isArray()) {
      throw fault(scenario, "une liste est attendue : " + node);
    }
    List<String> texts = new ArrayList<>();
    node.forEach(item -> texts.add(item.asString()));
    return texts;
  }

  private void refuseUnknown(String scenario, JsonNode node, Set<String> keys) {
    for (String key : node.propertyNames()) {
      if (!keys.contains(key)) {
        throw fault(scenario, "« " + key + " » n'est pas un mot de " + new TreeSet<>(keys));
      }
    }
  }

  private AssertionError fault(@Nullable String scenario, String problem) {
    return new AssertionError(file + " : « " + scenario + " » : " + problem);
  }
}
