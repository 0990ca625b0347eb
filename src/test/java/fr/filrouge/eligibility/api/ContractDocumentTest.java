package fr.filrouge.eligibility.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What other people's tools need of the contract, and can be held without them. */
@DisplayName("openapi.yaml, as a document for tools:")
class ContractDocumentTest {

  /** Everyone may ask for these; all the rest is for those who are signed in. */
  private static final Set<String> PUBLIC =
      Set.of("assess", "assessBatch", "vocabulary", "measures");

  private static final Pattern EXPRESSION =
      Pattern.compile(
          "\\$(request\\.path\\.(?<path>\\w+)|response\\.header\\.(?<header>.+)|response\\.body#(?<body>/.+))");

  private final Contract contract = Contract.CURRENT;
  private final JsonNode document = contract.document();

  @Test
  @DisplayName("asks to be signed in wherever it does not say that anyone may ask")
  void security() {
    assertThat(document.path("security")).isNotEmpty();
    for (JsonNode way : document.path("security")) {
      assertThat(document.at("/components/securitySchemes").propertyNames())
          .containsAll(way.propertyNames());
    }
    assertThat(contract.routes())
        .filteredOn(route -> !route.secured())
        .extracting(Route::name)
        .containsExactlyInAnyOrderElementsOf(PUBLIC);
  }

  @Test
  @DisplayName("says where it is served, and describes its tags")
  void head() {
    assertThat(document.path("servers")).isNotEmpty();
    assertThat(document.path("tags"))
        .allSatisfy(tag -> assertThat(tag.path("description").asString()).isNotBlank());
    assertThat(contract.routes())
        .allSatisfy(
            route ->
                assertThat(document.path("tags"))
                    .extracting(tag -> tag.path("name"))
                    .contains(route.described().path("tags").path(0)))
        .allSatisfy(route -> assertThat(route.described().path("summary").asString()).isNotBlank())
        .extracting(Route::name)
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("names its parts and its examples so that they are found from its own place")
  void references() {
    List<String> lost = new ArrayList<>();
    walk(
        document,
        "",
        (place, node) -> {
          if (node.has("$ref")
              && document.at(node.path("$ref").asString().substring(1)).isMissingNode()) {
            lost.add(place + ": " + node.path("$ref"));
          }
          if (node.has("externalValue")
              && (node.path("externalValue").asString().startsWith("/")
                  || !Files.isRegularFile(Contract.file(node.path("externalValue"))))) {
            lost.add(place + ": " + node.path("externalValue"));
          }
        });

    assertThat(lost).isEmpty();
  }

  @Test
  @DisplayName("declares for each operation what every one of them can answer")
  void refusals() {
    List<String> missing = new ArrayList<>();
    for (Route route : contract.routes()) {
      Set<Integer> expected = new TreeSet<>(Set.of(400, 405, 421));
      if (route.secured()) {
        expected.addAll(Set.of(401, 403));
      }
      if (route.answersBody()) {
        expected.add(406);
      }
      if (route.takesBody()) {
        expected.add(415);
      }
      if (!route.parameters("path").isEmpty()) {
        expected.add(404);
      }
      if (route.parameters("header").stream()
          .anyMatch(p -> p.path("name").asString().equals("If-Match"))) {
        expected.add(412);
      }
      if (route.parameters("header").stream()
          .filter(p -> p.path("required").asBoolean(false))
          .anyMatch(p -> p.path("name").asString().equals("If-Match"))) {
        expected.add(428);
      }
      if (route.parameters("header").stream()
          .anyMatch(p -> p.path("name").asString().equals("Idempotency-Key"))) {
        expected.addAll(Set.of(409, 422));
      }
      expected.removeAll(route.statuses());
      if (!expected.isEmpty()) {
        missing.add(route + ": " + expected);
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  @DisplayName("leaves no text of a request without a form or a length")
  void boundedTexts() {
    List<String> unbounded = new ArrayList<>();
    for (Route route : contract.routes()) {
      if (route.takesBody() && route.contentType().equals("application/json")) {
        texts(route.bodySchema(), route.toString(), unbounded);
      }
      for (String in : List.of("path", "query", "header")) {
        route
            .parameters(in)
            .forEach(p -> texts(p.path("schema"), route + " " + p.path("name"), unbounded));
      }
    }

    assertThat(unbounded).isEmpty();
  }

  private void texts(JsonNode schema, String place, List<String> unbounded) {
    JsonNode described = contract.resolved(schema);
    boolean text = described.path("type").toString().contains("\"string\"");
    if (text
        && List.of("enum", "const", "pattern", "format", "maxLength").stream()
            .noneMatch(described::has)) {
      unbounded.add(place);
    }
    described
        .path("properties")
        .properties()
        .forEach(p -> texts(p.getValue(), place + "/" + p.getKey(), unbounded));
    for (String several : List.of("anyOf", "oneOf", "allOf")) {
      described.path(several).forEach(one -> texts(one, place, unbounded));
    }
    if (described.has("items")) {
      texts(described.path("items"), place + "/0", unbounded);
    }
  }

  @Test
  @DisplayName("leads from one operation to the next by links that hold")
  void links() {
    List<String> broken = new ArrayList<>();
    int count = 0;
    for (Route from : contract.routes()) {
      for (Map.Entry<String, JsonNode> response : from.described().path("responses").properties()) {
        for (JsonNode named : contract.resolved(response.getValue()).path("links")) {
          JsonNode link = contract.resolved(named);
          Route to = route(link.path("operationId").asString());
          for (Map.Entry<String, JsonNode> given : link.path("parameters").properties()) {
            count++;
            if (!takes(to, given.getKey())
                || !gives(from, response.getKey(), given.getValue().asString())) {
              broken.add(from + " " + response.getKey() + " -> " + to + " " + given);
            }
          }
        }
      }
    }

    assertThat(broken).isEmpty();
    assertThat(count).isGreaterThan(50);
  }

  private Route route(String name) {
    return contract.routes().stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no operation " + name));
  }

  private static boolean takes(Route to, String parameter) {
    return List.of("path", "query", "header").stream()
        .flatMap(in -> to.parameters(in).stream())
        .anyMatch(p -> p.path("name").asString().equals(parameter));
  }

  private boolean gives(Route from, String status, String expression) {
    Matcher asked = EXPRESSION.matcher(expression);
    if (!asked.matches()) {
      return false;
    }
    if (asked.group("path") != null) {
      return from.template().contains("{" + asked.group("path") + "}");
    }
    if (asked.group("header") != null) {
      return from.response(status).path("headers").has(asked.group("header"));
    }
    JsonNode schema = from.response(status).at("/content/application~1json/schema");
    for (String step : asked.group("body").substring(1).split("/")) {
      schema = contract.resolved(schema);
      schema = step.matches("\\d+") ? schema.path("items") : schema.path("properties").path(step);
    }
    return !schema.isMissingNode();
  }

  private static void walk(JsonNode node, String place, BiConsumer<String, JsonNode> visit) {
    visit.accept(place, node);
    node.properties().forEach(p -> walk(p.getValue(), place + "/" + p.getKey(), visit));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(node.get(i), place + "/" + i, visit);
    }
  }
}
