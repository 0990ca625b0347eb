package fr.filrouge.booklet.api;

import fr.filrouge.booklet.api.TwinBookletsCast.Twin;
import fr.filrouge.booklet.api.TwinBookletsContract.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Random writes of every kind that the contract has, sound and unsound, drawn from a seed. The same
 * draw can be sent to several booklets: what it names is the thing in the same place of each.
 */
final class TwinBookletsWrites {

  private static final List<Route> ROUTES = TwinBookletsContract.writesOfOneBooklet();
  private static final List<String> ACCOUNTS =
      List.of("cep", "cep2", "referent", "referent2", "handicap", "prison", "admin", "canari");
  private static final List<String> UNSOUND =
      List.of("{", "[]", "{\"canari\": 1}", "{\"title\": 7}", "null", "{\"text\": \"\"}");
  private static final List<String> CODES =
      List.of(
          "ASSESS_OBSTACLES",
          "SCREEN_BASIC_SKILLS",
          "BUILD_PROJECT",
          "SIGN_CONTRACT",
          "CONTACT_DISABILITY_REFERENT",
          "CONTACT_PRISON_LIAISON");
  private static final List<String> MEASURES =
      List.of("SOCLE_ENGLISH", "QUALIF_COLLECTIVE", "SUPPORTED_TRAINING", "PRISON_TRAINING", "NO");
  private static final List<String> DAYS =
      List.of("2026-11-01", "2026-11-20", "2026-11-26", "2027-01-15", "2027-09-01", "2190-01-01");

  private static final Map<String, Function<TwinBookletsWrites, String>> NAMED =
      Map.of(
          "Day", w -> w.one(DAYS),
          "AccountId", w -> w.one(ACCOUNTS),
          "ItemId", w -> "{item:" + w.random.nextInt(6) + "}",
          "Code", w -> w.one(CODES),
          "MeasureCode", w -> w.one(MEASURES),
          "ContentHash", w -> "{contentHash}",
          "OffsetInstant", w -> w.one(DAYS) + "T09:30:00Z");

  private final Random random;

  TwinBookletsWrites(long seed) {
    random = new Random(seed);
  }

  /** A write to no booklet in particular. */
  record Draw(
      String writer, String method, String template, String body, String ifMatch, String key) {

    Answer send(Stage stage, Twin twin, String firstTag) {
      Answer read = stage.read(writer, twin.id());
      JsonNode seen = read.json();
      List<String> headers = new ArrayList<>();
      if (!ifMatch.isEmpty()) {
        headers.add("If-Match");
        headers.add(ifMatch.replace("{now}", read.etag()).replace("{first}", firstTag));
      }
      if (!key.isEmpty()) {
        headers.add("Idempotency-Key");
        headers.add(key + twin.id());
      }
      return stage.send(
          writer,
          method,
          filled(template, seen, twin),
          filled(body, seen, twin),
          headers.toArray(String[]::new));
    }

    private String filled(String text, JsonNode seen, Twin twin) {
      String[] parts = template.split("/");
      String list = parts.length > 5 && template.contains("{item:") ? parts[5] : "steps";
      List<String> ids = TwinBookletsAnswers.ids(seen, list, twin);
      String filled = text.replace("{id}", twin.id()).replace("{person}", twin.person());
      for (int place = 0; place < 6; place++) {
        filled =
            filled.replace("{item:" + place + "}", ids.get(ids.size() - 1 - place % ids.size()));
      }
      String hash = seen.at("/contract/versions/0/contentHash").asString("0".repeat(64));
      return filled.replace("{contentHash}", hash);
    }

    @Override
    public String toString() {
      return writer + " " + method + " " + template + " " + ifMatch + " " + body;
    }
  }

  Draw next(List<String> writers) {
    Route route = one(ROUTES);
    String writer = one(writers);
    return new Draw(
        writer,
        route.method(),
        address(route, writer),
        body(route),
        one(
            List.of(
                "{now}",
                "{now}",
                "{now}",
                "{now}",
                "{now}",
                "{now}",
                "{first}",
                "{first}",
                "\"1\", {now}",
                "*",
                "canari",
                "")),
        route.method().equals("POST")
            ? one(List.of("", "", "cle-" + random.nextInt(30) + "-"))
            : "");
  }

  /** Nobody takes themselves out, after which they could write nothing more. */
  private String address(Route route, String writer) {
    List<String> others =
        new ArrayList<>(List.of("cep", "handicap", "prison", "{person}", "admin"));
    others.remove(writer);
    return route
        .template()
        .replace("{itemId}", "{item:" + random.nextInt(6) + "}")
        .replace("{account}", one(others))
        .replace("{number}", one(List.of("1", "2", "x")))
        .replace("{check}", one(List.of("OBSTACLES", "BASIC_SKILLS", "NO")))
        .replace("{section}", one(List.of("DISABILITY", "DETENTION", "NO")))
        .replace("{requestId}", Stage.unknownId());
  }

  private String body(Route route) {
    if (route.body().isMissingNode()) {
      return "";
    }
    return random.nextInt(10) == 0 ? one(UNSOUND) : value(route.body());
  }

  /** JSON that a schema of the contract allows, or nearly. */
  private String value(JsonNode schema) {
    String name = schema.path("$ref").asString("");
    Function<TwinBookletsWrites, String> named =
        NAMED.get(name.substring(name.lastIndexOf('/') + 1));
    if (named != null) {
      return "\"" + named.apply(this) + "\"";
    }
    JsonNode of = TwinBookletsContract.resolved(schema);
    if (of.has("allOf")) {
      return value(of.path("allOf").path(0));
    }
    if (of.has("anyOf")) {
      return value(of.path("anyOf").path(random.nextInt(5) == 0 ? of.path("anyOf").size() - 1 : 0));
    }
    if (of.has("enum")) {
      return of.path("enum").path(random.nextInt(of.path("enum").size())).toString();
    }
    return of.has("properties") ? object(of) : simple(of);
  }

  private String object(JsonNode of) {
    List<String> members = new ArrayList<>();
    double share = Math.min(0.5, 3.0 / of.path("properties").size());
    for (var property : of.path("properties").properties()) {
      boolean required =
          of.path("required").valueStream().anyMatch(r -> r.asString("").equals(property.getKey()));
      if (required || random.nextDouble() < share) {
        members.add("\"" + property.getKey() + "\": " + value(property.getValue()));
      }
    }
    return "{" + String.join(", ", members) + "}";
  }

  private String simple(JsonNode of) {
    String type =
        of.path("type").isArray()
            ? of.path("type").path(0).asString("")
            : of.path("type").asString("string");
    return switch (type) {
      case "boolean" -> String.valueOf(random.nextBoolean());
      case "integer", "number" -> String.valueOf(random.nextInt(40));
      case "null" -> "null";
      case "array" -> "[" + value(of.path("items")) + "]";
      default ->
          of.path("format").asString("").equals("date")
              ? "\"" + one(DAYS) + "\""
              : "\"Texte " + random.nextInt(9) + "\"";
    };
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
