package fr.filrouge.eligibility.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code api/openapi.yaml}, to hold answers against. */
final class Contract {

  private static final Path FOLDER = Path.of("api");

  static final Contract CURRENT = new Contract();

  private static final String BASE = "https://fil-rouge.test/openapi";

  private final JsonNode document =
      YAMLMapper.builder().build().readTree(FOLDER.resolve("openapi.yaml").toFile());
  private final SchemaRegistry schemas;

  private Contract() {
    ObjectNode closed = (ObjectNode) document.deepCopy();
    for (Map.Entry<String, JsonNode> schema :
        closed.path("components").path("schemas").properties()) {
      if (schema.getValue().has("properties") && !schema.getValue().has("additionalProperties")) {
        ((ObjectNode) schema.getValue()).put("additionalProperties", false);
      }
    }
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(BASE, closed.toString())));
  }

  JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  /** Name of the schema that the contract gives for the JSON answer of an operation. */
  String schemaOf(String method, String path, int status, String contentType) {
    JsonNode operation = document.path("paths").path(template(path)).path(method.toLowerCase());
    JsonNode response = resolved(operation.path("responses").path("" + status));
    String ref =
        response.path("content").path(contentType).path("schema").path("$ref").asString("");
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  JsonNode document() {
    return document;
  }

  /** Every operation, in the order of the contract. */
  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (operation.getValue().has("operationId")) {
          routes.add(
              new Route(
                  this,
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  operation.getValue()));
        }
      }
    }
    return routes;
  }

  /** What a node stands for, references followed. */
  JsonNode resolved(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = document.at(found.path("$ref").asString().substring(1));
    }
    return found;
  }

  /** A file that the contract names by an address relative to its own. */
  static Path file(JsonNode relative) {
    return FOLDER.resolve(relative.asString());
  }

  /** The path of the contract that an address falls under; one without variables goes first. */
  String template(String path) {
    return document.path("paths").propertyNames().stream()
        .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
        .min(Comparator.comparing(template -> template.contains("{")))
        .orElse(path);
  }

  /** Where an answer departs from a schema; an answer may hold nothing that is not in it. */
  List<String> faults(String schema, JsonNode answer) {
    if (schema(schema).isMissingNode()) {
      return List.of("no schema " + schema);
    }
    if (schema.equals("BatchExplained")) {
      ObjectNode assessment = (ObjectNode) answer.deepCopy();
      return assessment.remove("line") == null
          ? List.of("no line")
          : faults("Assessment", assessment);
    }
    Schema described =
        schemas.getSchema(SchemaLocation.of(BASE + "#/components/schemas/" + schema));
    return described.validate(answer).stream().map(Object::toString).toList();
  }
}
