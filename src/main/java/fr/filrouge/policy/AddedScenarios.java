package fr.filrouge.policy;

import fr.filrouge.rules.RuleFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * @param expected outcome by measure
   */
  public record Told(
      String name,
      LocalDate asOf,
      Map<String, Object> situation,
      Map<String, Object> pathway,
      Map<String, String> expected) {}

  private AddedScenarios() {}

  /** The edits that add a scenario, and take away the one of that name wherever it stands. */
  static List<Edit> putting(RuleFiles files, Told scenario) {
    List<Edit> edits = new ArrayList<>();
    for (String file : files.names("scenarios", ".yaml")) {
      String before = files.text(file);
      String after = file.equals(FILE) ? before : ScenarioText.without(before, scenario.name());
      if (!after.equals(before)) {
        edits.add(new Edit.PutFile(file, before, after));
      }
    }
    String before = files.has(FILE) ? files.text(FILE) : null;
    List<Object> all = new ArrayList<>();
    if (before != null) {
      for (JsonNode one : YAML.readTree(before).path(ScenarioText.LIST)) {
        if (!one.path(ScenarioText.NAME).asString("").equals(scenario.name())) {
          all.add(one);
        }
      }
    }
    all.add(written(scenario));
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
    written.put("attendu", scenario.expected());
    return written;
  }
}
