package fr.filrouge.bench;

import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A rule book with the table of the Socle and nothing else: no other measure, no next step. */
final class SocleRules {

  private static final YAMLMapper YAML = new YAMLMapper();

  private SocleRules() {}

  static RuleVersion of(RuleFiles all) {
    return RuleVersion.build(
        1,
        new RuleFiles(
            Map.of(
                "vocabulary.yaml", bytes(all.text("vocabulary.yaml")),
                "measures.yaml", bytes(socleOnly(all.text("measures.yaml"))),
                "parameters.csv", bytes(all.text("parameters.csv")),
                "tables/socle.csv", bytes(all.text("tables/socle.csv")),
                "next-steps.csv", bytes("rang;étape;acteur;motif;dispositif;frein\n"))));
  }

  private static String socleOnly(String catalogue) {
    ObjectNode tree = (ObjectNode) YAML.readTree(catalogue);
    ((ArrayNode) tree.get("measures")).removeIf(measure -> !isSocle(measure.get("code")));
    ((ArrayNode) tree.get("entitlements")).removeIf(row -> !isSocle(row.get("measures").get(0)));
    return YAML.writeValueAsString(tree);
  }

  private static boolean isSocle(JsonNode code) {
    return code.stringValue().startsWith("SOCLE_");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
