package fr.filrouge.policy;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.PathwayState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The scenarios that officers keep from the workbench, in a file of their own. */
public final class AddedScenarios {

  static final String FILE = "scenarios/ajouts.yaml";

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  /**
   * A scenario as an officer tells it.
   *
   * @param name the sentence that says what is expected
   * @param situation what is known of the person, by the codes of the vocabulary
   * @param expected by measure its outcome, or more of it by the words of scenarios
   * @param rest what else is expected, by the words of scenarios
   */
  public record Told(
      String name,
      LocalDate asOf,
      Map<String, Object> situation,
      Map<String, Object> pathway,
      Map<String, ?> expected,
      Map<String, ?> rest) {}

  private AddedScenarios() {}

  /** A person of these rules, with what is expected, by the words of scenarios. */
  static Told told(
      RuleVersion rules,
      String name,
      Case person,
      Map<String, Object> expected,
      Map<String, Object> rest) {
    Map<String, Object> situation =
        YAML.convertValue(
            rules.situations().write(person.situation()),
            new TypeReference<LinkedHashMap<String, Object>>() {});
    return new Told(name, person.asOf(), situation, pathway(person.pathway()), expected, rest);
  }

  /** What has been done of a pathway. */
  private static Map<String, Object> pathway(PathwayState state) {
    Map<String, Object> done = new LinkedHashMap<>();
    PathwayState.fields()
        .forEach(
            field -> {
              Object value = state.get(field.code());
              if (Boolean.TRUE.equals(value)) {
                done.put(field.code(), true);
              } else if (value instanceof LocalDate day) {
                done.put(field.code(), day.toString());
              }
            });
    if (!state.enteredMeasures().isEmpty()) {
      done.put("enteredMeasures", state.enteredMeasures().stream().sorted().toList());
    }
    return done;
  }

  /** The edits that add scenarios, and take away those of these names wherever they stand. */
  static List<Edit> putting(RuleFiles files, List<Told> scenarios) {
    List<String> names = scenarios.stream().map(Told::name).toList();
    List<Edit> edits = new ArrayList<>();
    for (String file : files.names("scenarios", ".yaml")) {
      String before = files.text(file);
      String after = before;
      for (String name : file.equals(FILE) ? List.<String>of() : names) {
        after = ScenarioText.without(after, name);
      }
      if (!after.equals(before)) {
        edits.add(new Edit.PutFile(file, before, after));
      }
    }
    String before = files.has(FILE) ? files.text(FILE) : null;
    List<Object> all = new ArrayList<>();
    if (before != null) {
      for (JsonNode one : YAML.readTree(before).path(ScenarioText.LIST)) {
        if (!names.contains(one.path(ScenarioText.NAME).asString(""))) {
          all.add(one);
        }
      }
    }
    scenarios.forEach(scenario -> all.add(written(scenario)));
    edits.add(
        new Edit.PutFile(FILE, before, YAML.writeValueAsString(Map.of(ScenarioText.LIST, all))));
    return edits;
  }

  private static Map<String, Object> written(Told scenario) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put(ScenarioText.NAME, scenario.name());
    written.put("avec", scenario.situation());
    written.put("le", scenario.asOf().toString());
    if (!scenario.pathway().isEmpty()) {
      written.put("parcours", scenario.pathway());
    }
    if (!scenario.expected().isEmpty()) {
      written.put("attendu", scenario.expected());
    }
    written.putAll(scenario.rest());
    return written;
  }
}
