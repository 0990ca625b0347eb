package fr.filrouge.eligibility.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every way to spoil a request in one place that the contract names, or in one it does not. */
final class Mutations {

  private static final JsonNode VALUES =
      YAMLMapper.builder()
          .build()
          .readTree(Path.of("src/test/resources/spoilt-values.yaml").toFile());
  private static final String HERE = "@here@";
  private static final int DEEPEST = 3;

  private final Route route;
  private final List<UnaryOperator<Asked>> found = new ArrayList<>();

  private Mutations(Route route) {
    this.route = route;
  }

  static List<UnaryOperator<Asked>> of(Route route) {
    Mutations mutations = new Mutations(route);
    mutations.address();
    mutations.headers();
    if (route.takesBody()) {
      mutations.body();
    }
    return mutations.found;
  }

  private void address() {
    for (JsonNode place : route.parameters("path")) {
      for (String value : all("address")) {
        found.add(asked -> asked.withPlace(place.path("name").asString(), value));
      }
    }
    List<String> names = new ArrayList<>(List.of("unknown", "", "%zz", "a".repeat(200)));
    route.parameters("query").forEach(parameter -> names.add(parameter.path("name").asString()));
    for (String name : names) {
      found.add(asked -> asked.withQuery(name + "=1", name + "=1"));
      for (String value : all("address")) {
        found.add(asked -> asked.withQuery(name + "=" + value));
      }
    }
  }

  private void headers() {
    header("Accept", "formats");
    header("Content-Type", "formats");
    header("If-None-Match", "tags");
    for (JsonNode parameter : route.parameters("header")) {
      String name = parameter.path("name").asString();
      header(name, name.equals("If-Match") ? "tags" : "keys");
    }
  }

  private void header(String name, String kind) {
    found.add(asked -> asked.withHeader(name, null));
    for (String value : all(kind)) {
      found.add(asked -> asked.withHeader(name, value));
    }
  }

  private void body() {
    for (String whole : all("bodies")) {
      found.add(asked -> asked.withBody(whole.getBytes(UTF_8)));
    }
    found.add(asked -> asked.withBody(half(asked).getBytes(UTF_8)));
    found.add(asked -> asked.withBody((half(asked) + "\u00ff").getBytes(ISO_8859_1)));
    if (route.contentType().equals("application/json")) {
      members(route.bodySchema(), List.of());
    }
  }

  private static String half(Asked asked) {
    String text = new String(asked.body(), UTF_8);
    return text.substring(0, text.length() / 2);
  }

  private void members(JsonNode schema, List<String> owner) {
    member(owner, "unknown", all("values"));
    for (var property : properties(schema).properties()) {
      JsonNode described = meant(property.getValue());
      TreeSet<String> values = new TreeSet<>(all("values"));
      values.addAll(all(kind(described)));
      member(owner, property.getKey(), List.copyOf(values));
      if (!properties(described).isEmpty() && owner.size() < DEEPEST) {
        List<String> inner = new ArrayList<>(owner);
        inner.add(property.getKey());
        members(described, inner);
      }
      if (described.has("items")) {
        values.forEach(
            value -> found.add(asked -> put(asked, owner, property.getKey(), "[" + value + "]")));
      }
    }
  }

  private void member(List<String> owner, String name, List<String> values) {
    found.add(asked -> put(asked, owner, name, null));
    found.add(asked -> twice(asked, name));
    values.forEach(value -> found.add(asked -> put(asked, owner, name, value)));
  }

  /** Gives a member a value, as it is written in JSON; takes it away when there is none. */
  private static Asked put(Asked asked, List<String> owner, String name, String value) {
    ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(asked.body());
    ObjectNode at = body;
    for (String step : owner) {
      at = at.path(step) instanceof ObjectNode inner ? inner : at.putObject(step);
    }
    if (value == null) {
      at.remove(name);
      return asked.withBody(body.toString().getBytes(UTF_8));
    }
    at.put(name, HERE);
    return asked.withBody(body.toString().replace("\"" + HERE + "\"", value).getBytes(UTF_8));
  }

  private static Asked twice(Asked asked, String name) {
    String body = new String(asked.body(), UTF_8).strip().substring(1);
    return asked.withBody(("{\"" + name + "\":1,\"" + name + "\":1," + body).getBytes(UTF_8));
  }

  /** What a schema says when it is not "or nothing". */
  private JsonNode meant(JsonNode schema) {
    JsonNode described = route.contract().resolved(schema);
    return described.has("anyOf") ? meant(described.path("anyOf").path(0)) : described;
  }

  private JsonNode properties(JsonNode schema) {
    JsonNode described = meant(schema);
    return described.has("allOf")
        ? properties(described.path("allOf").path(0))
        : described.path("properties");
  }

  private static String kind(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "date" -> "days";
      case "date-time" -> "instants";
      default -> schema.path("type").toString().contains("string") ? "texts" : "values";
    };
  }

  private static List<String> all(String kind) {
    List<String> all = new ArrayList<>();
    for (JsonNode value : VALUES.path(kind)) {
      if (value.isObject()) {
        String text = value.path("repeat").asString().repeat(value.path("times").asInt());
        all.add(kind.equals("texts") ? "\"" + text + "\"" : text);
      } else {
        all.add(value.asString());
      }
    }
    return all;
  }
}
