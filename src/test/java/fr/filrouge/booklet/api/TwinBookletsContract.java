package fr.filrouge.booklet.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The operations on booklets of {@code api/openapi.yaml}, so that none of them is forgotten. */
final class TwinBookletsContract {

  private static final JsonNode CONTRACT =
      YAMLMapper.builder().build().readTree(Path.of("api/openapi.yaml").toFile());
  private static final List<String> ABOUT_BOOKLETS =
      List.of("booklets", "referent-transfers", "invitations", "join-requests", "orphan-booklets");

  private TwinBookletsContract() {}

  /**
   * One operation.
   *
   * @param queries names of what can be asked after the address
   * @param body what the body may be; missing where it takes none
   */
  record Route(String method, String template, List<String> queries, JsonNode body) {

    boolean isOfOneBooklet() {
      return template.startsWith("/api/v1/booklets/{id}");
    }

    @Override
    public String toString() {
      return method + " " + template;
    }
  }

  static List<Route> reads() {
    return routes().stream().filter(route -> route.method.equals("GET")).toList();
  }

  static List<Route> writesOfOneBooklet() {
    return routes().stream()
        .filter(route -> !route.method.equals("GET") && route.isOfOneBooklet())
        .toList();
  }

  private static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (var path : CONTRACT.path("paths").properties()) {
      if (ABOUT_BOOKLETS.contains(path.getKey().split("/")[3])) {
        for (var operation : path.getValue().properties()) {
          if (operation.getValue().has("operationId")) {
            routes.add(route(path.getKey(), path.getValue(), operation.getKey(), operation));
          }
        }
      }
    }
    return routes;
  }

  private static Route route(
      String template,
      JsonNode path,
      String method,
      java.util.Map.Entry<String, JsonNode> operation) {
    JsonNode of = operation.getValue();
    List<String> queries =
        Stream.concat(path.path("parameters").valueStream(), of.path("parameters").valueStream())
            .map(TwinBookletsContract::resolved)
            .filter(parameter -> parameter.path("in").asString("").equals("query"))
            .map(parameter -> parameter.path("name").stringValue())
            .toList();
    return new Route(
        method.toUpperCase(Locale.ROOT),
        template,
        queries,
        resolved(of.path("requestBody")).at("/content/application~1json/schema"));
  }

  /** What a reference of the contract stands for. */
  static JsonNode resolved(JsonNode node) {
    return node.has("$ref")
        ? resolved(CONTRACT.at(node.path("$ref").stringValue().substring(1)))
        : node;
  }
}
