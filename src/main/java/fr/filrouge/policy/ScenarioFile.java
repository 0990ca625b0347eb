package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.SituationJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file of scenarios and refuses, with file and scenario, all that it does not know. */
final class ScenarioFile {

  private static final String FOLDER = "scenarios";

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

  private final RuleBook book;
  private final SituationJson situations;
  private final String file;
  private final JsonNode root;
  private final ScenarioReading reading;
  private final ExpectedReader answers;
  private final List<Fault> faults;

  private ScenarioFile(RuleVersion rules, String file, JsonNode root, List<Fault> faults) {
    this.book = rules.book();
    this.situations = rules.situations();
    this.file = file;
    this.root = root;
    this.reading = new ScenarioReading(file);
    this.answers = new ExpectedReader(reading, root.path("groupes"));
    this.faults = faults;
  }

  /**
   * Every scenario of every file, in the order of their names.
   *
   * @param faults told what cannot be read
   */
  static List<Scenario> readAll(RuleVersion rules, RuleFiles files, List<Fault> faults) {
    return files.names(FOLDER, ".yaml").stream()
        .flatMap(name -> read(rules, name, files.text(name), faults).stream())
        .toList();
  }

  /**
   * The scenarios of a file that can be read.
   *
   * @param faults told the file, the scenario and what is not understood
   */
  static List<Scenario> read(RuleVersion rules, String file, String text, List<Fault> faults) {
    try {
      return new ScenarioFile(rules, file, YAML.readTree(text), faults).scenarios();
    } catch (ScenarioReading.Refused refused) {
      faults.add(refused.fault());
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      faults.add(
          new Fault(
              file,
              line,
              "",
              "",
              "un fichier YAML bien formé : vérifiez les retraits, les deux-points et les guillemets"));
    }
    return List.of();
  }

  private List<Scenario> scenarios() {
    reading.refuseUnknown("", root, SECTIONS);
    List<Scenario> scenarios = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode node : root.path("scénarios")) {
      String name = node.path("nom").asString("");
      try {
        scenarios.add(scenario(node));
        if (!names.add(name)) {
          throw reading.fault(name, name, "un nom que n'a aucun autre scénario");
        }
      } catch (ScenarioReading.Refused refused) {
        faults.add(refused.fault());
      } catch (InvalidInput e) {
        e.problems().forEach(p -> faults.add(reading.fault(name, p.pointer(), p.detail()).fault()));
      }
    }
    if (scenarios.isEmpty() && faults.isEmpty()) {
      throw reading.fault("", "", "au moins un scénario");
    }
    return scenarios;
  }

  private Scenario scenario(JsonNode node) {
    String name = node.path("nom").asString("");
    if (name.isBlank()) {
      throw reading.fault("", node.toString(), "un nom");
    }
    reading.refuseUnknown(name, node, KEYS);
    LocalDate asOf = SituationJson.readDate(node.path("le"), "le");
    Situation situation = Situation.UNKNOWN;
    if (node.has("personne")) {
      situation = situations.read(named(name, "personnes", node.path("personne")), "personne");
    }
    if (node.has("avec")) {
      situation = situations.merge(situation, node.path("avec"), "avec");
    }
    SituationJson.refuseFutureFacts(book.vocabulary(), situation, asOf, "personne");
    Scenario scenario =
        new Scenario(
            file,
            name,
            asOf,
            situation,
            pathway(name, node.path("parcours")),
            answers.read(name, node.path("attendu")),
            node.has("étapes") ? steps(name, node.path("étapes")) : null,
            steps(name, node.path("sans étapes")),
            reasons(name, node.path("motifs")),
            node.has("questions") ? reading.texts(name, node.path("questions")) : null,
            node.has("avis") ? reading.texts(name, node.path("avis")) : null);
    if (scenario.expected().isEmpty()
        && scenario.steps() == null
        && scenario.withoutSteps().isEmpty()
        && scenario.questions() == null
        && scenario.notices() == null) {
      throw reading.fault(
          name, "", "ce qui est attendu : « attendu », « étapes », « questions » ou « avis »");
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
      throw reading.fault(scenario, key.asString(""), "un nom de la rubrique « " + section + " »");
    }
    return found;
  }

  private Map<String, List<String>> reasons(String scenario, JsonNode node) {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    node.properties().forEach(r -> reasons.put(r.getKey(), reading.texts(scenario, r.getValue())));
    return reasons;
  }

  private List<String> steps(String scenario, JsonNode node) {
    List<String> steps = reading.texts(scenario, node);
    for (String step : steps) {
      if (!CoveragePoints.stepCodes(book).contains(step.split(" ")[0])) {
        throw reading.fault(scenario, step, ScenarioReading.oneOf(CoveragePoints.stepCodes(book)));
      }
    }
    return steps;
  }
}
