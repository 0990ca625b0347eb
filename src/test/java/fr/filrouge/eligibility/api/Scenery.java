package fr.filrouge.eligibility.api;

import fr.filrouge.access.web.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something to ask about for every operation: booklets and what is in them, made by the examples of
 * the contract, so that a request goes as far in as it can.
 */
final class Scenery {

  private static final String BOOKLETS = "/api/v1/booklets";
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

  private final Contract contract;
  private final Program program;
  private final Map<String, Map<String, String>> made = new HashMap<>();
  private int opened;

  Scenery(Contract contract, Program program) {
    this.contract = contract;
    this.program = program;
  }

  /** A request that the contract gives as an example; {@code as} nobody when null. */
  Asked example(Route route, String as) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (as != null) {
      headers.put("Authorization", Visitor.basic(as));
    }
    if (route.takesBody()) {
      headers.put("Content-Type", route.contentType());
    }
    Map<String, String> places = places(route, as);
    if (route.parameters("header").stream().anyMatch(Scenery::isIfMatch)) {
      headers.put("If-Match", tag(places.get("id"), as));
    }
    return new Asked(
        route, places, List.of(), headers, route.exampleBody().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isIfMatch(JsonNode parameter) {
    return parameter.path("name").asString().equals("If-Match");
  }

  private String tag(String id, String as) {
    String tag = as == null ? null : get(BOOKLETS + "/" + id, as).headers().get("etag");
    return tag == null ? "\"1\"" : tag;
  }

  private Map<String, String> places(Route route, String as) {
    return made.computeIfAbsent(
        route + " " + as,
        key -> {
          Map<String, String> places = new LinkedHashMap<>();
          Matcher variable = VARIABLE.matcher(route.template());
          while (variable.find()) {
            String before = route.template().substring(0, variable.start() - 1);
            places.put(variable.group(1), place(route, before, variable.group(1), places, as));
          }
          return places;
        });
  }

  private String place(
      Route route, String before, String name, Map<String, String> places, String as) {
    if (before.equals(BOOKLETS)) {
      return as == null ? UUID.randomUUID().toString() : booklet(as);
    }
    JsonNode schema =
        route.parameters("path").stream()
            .filter(parameter -> parameter.path("name").asString().equals(name))
            .map(parameter -> contract.resolved(parameter.path("schema")))
            .findFirst()
            .orElseThrow();
    if (schema.has("enum")) {
      return schema.path("enum").path(0).asString();
    }
    if (schema.path("type").asString().equals("integer")) {
      return "1";
    }
    return as == null ? schema.path("example").asString() : added(before, places, as, schema);
  }

  /** The id of what the example of the address before adds, where there is one. */
  private String added(String before, Map<String, String> places, String as, JsonNode schema) {
    for (Route adding : contract.routes()) {
      if (adding.method().equals("POST") && adding.template().equals(before)) {
        Program.Answer answer =
            new Asked(adding, places, List.of(), json(as), bytes(adding.exampleBody()))
                .askedOf(program);
        if (answer.status() == 201) {
          return answer.json().path("id").asString();
        }
      }
    }
    return schema.path("example").asString();
  }

  /** The person has theirs; for others a new one is opened, of somebody else each time. */
  private String booklet(String as) {
    for (JsonNode item : get(BOOKLETS, as).json().path("items")) {
      if (item.path("relation").asString().equals("SELF")) {
        return item.path("id").asString();
      }
    }
    Route opening =
        contract.routes().stream()
            .filter(route -> route.name().equals("openBooklet"))
            .findFirst()
            .orElseThrow();
    ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(opening.exampleBody());
    String nobodyElse = "Fictif-" + (char) ('a' + opened / 26) + (char) ('a' + opened++ % 26);
    ((ObjectNode) body.path("identity")).put("familyName", nobodyElse);
    Program.Answer answer =
        new Asked(opening, Map.of(), List.of(), json(as), bytes(body.toString())).askedOf(program);
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
    return answer.json().path("id").asString();
  }

  private Program.Answer get(String address, String as) {
    return program.ask("GET", address, "", "Authorization: " + Visitor.basic(as));
  }

  private static Map<String, String> json(String as) {
    return Map.of("Authorization", Visitor.basic(as), "Content-Type", "application/json");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
