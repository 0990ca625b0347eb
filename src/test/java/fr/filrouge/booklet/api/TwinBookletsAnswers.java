package fr.filrouge.booklet.api;

import fr.filrouge.booklet.api.TwinBookletsCast.Twin;
import fr.filrouge.booklet.api.TwinBookletsContract.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Every answer that one reader gets about one booklet, by every route of the contract. */
final class TwinBookletsAnswers {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String NOWHERE = "11111111-2222-3333-4444-555555555555";

  private static final Map<String, List<String>> QUERIES =
      Map.ofEntries(
          Map.entry("referent", List.of("referent", "referent2")),
          Map.entry("member", List.of("cep", "handicap", "prison", TwinBookletsCast.BOTH)),
          Map.entry("status", List.of("OPEN", "CLOSED")),
          Map.entry("dueBefore", List.of("2026-12-15", "2030-02-01")),
          Map.entry("silentDays", List.of("0", "1")),
          Map.entry("obstacle", List.of("CHILDCARE", "canari")),
          Map.entry("text", List.of("alix")),
          Map.entry("birthDate", List.of("1990-05-02")),
          Map.entry("limit", List.of("1", "7", "0")),
          Map.entry("asOf", List.of("2022-06-01", "2027-05-01", "canari")),
          Map.entry("cursor", List.of("canari")));

  private final Stage stage;
  private final String reader;
  private final Twin twin;
  private final JsonNode seen;
  private final Map<String, String> answers = new LinkedHashMap<>();

  private TwinBookletsAnswers(Stage stage, String reader, Twin twin) {
    this.stage = stage;
    this.reader = reader;
    this.twin = twin;
    seen = stage.read(reader, twin.id()).json();
  }

  /** By what was asked, as it came. */
  static Map<String, String> of(Stage stage, String reader, Twin twin) {
    TwinBookletsAnswers all = new TwinBookletsAnswers(stage, reader, twin);
    TwinBookletsContract.reads().forEach(all::ask);
    return all.answers;
  }

  /** The same, without what is peculiar to the booklet. */
  static Map<String, String> even(Stage stage, String reader, Twin twin) {
    Map<String, String> evened = new LinkedHashMap<>();
    of(stage, reader, twin)
        .forEach(
            (asked, answer) ->
                evened.put(evened.size() + " " + twin.even(asked), twin.even(answer)));
    return evened;
  }

  /** Ids of things, numbered as they come. */
  static String evenIds(String answer) {
    Map<String, String> numbers = new LinkedHashMap<>();
    return UUID.matcher(answer)
        .replaceAll(id -> numbers.computeIfAbsent(id.group(), i -> "{item" + numbers.size() + "}"));
  }

  private void ask(Route route) {
    for (String address : addresses(route)) {
      keep(route, address);
      for (String query : route.queries()) {
        List<String> values = QUERIES.get(query);
        if (values == null) {
          throw new IllegalStateException("say here what to ask for in " + query);
        }
        values.forEach(value -> keep(route, address + sign(address) + query + "=" + value));
      }
    }
  }

  private void keep(Route route, String address) {
    Answer answer = stage.get(reader, address);
    answers.put(address, route.isOfOneBooklet() ? answer.toString() : about(route, answer));
    if (route.queries().contains("cursor") && answer.accepted()) {
      JsonNode next = answer.json().path("next");
      if (next.isString() && route.isOfOneBooklet()) {
        String page = address.replaceAll("[?&]cursor=[^&]*", "");
        keep(route, page + sign(page) + "cursor=" + next.stringValue());
      }
    }
  }

  /** What a list tells of this booklet; the whole of it when it can be asked for alone. */
  private String about(Route route, Answer answer) {
    if (!answer.accepted() || route.queries().contains("text")) {
      return answer.toString();
    }
    return answer
        .json()
        .path("items")
        .valueStream()
        .filter(item -> item.toString().contains(twin.id()))
        .toList()
        .toString();
  }

  private static String sign(String address) {
    return address.contains("?") ? "&" : "?";
  }

  private List<String> addresses(Route route) {
    String template = route.template().replace("{id}", twin.id());
    List<String> addresses = new ArrayList<>();
    if (template.contains("{itemId}")) {
      ids(template.split("/")[5]).forEach(id -> addresses.add(template.replace("{itemId}", id)));
    } else if (template.contains("{account}")) {
      List.of("cep", "handicap", "prison", TwinBookletsCast.BOTH, twin.person(), "admin", "canari")
          .forEach(account -> addresses.add(template.replace("{account}", account)));
    } else if (template.contains("{number}")) {
      List.of("1", "2").forEach(number -> addresses.add(template.replace("{number}", number)));
    } else if (route.queries().contains("text")) {
      addresses.add(template + "?text=" + twin.name());
    } else {
      addresses.add(template.replaceAll("\\{[^}]*}", NOWHERE));
    }
    return addresses;
  }

  private List<String> ids(String list) {
    return ids(seen, list, twin);
  }

  /** Ids of what a reader sees, of something they may not see, and of nothing. */
  static List<String> ids(JsonNode seen, String list, Twin twin) {
    List<String> ids = new ArrayList<>();
    JsonNode items = seen.path(list).isArray() ? seen.path(list) : seen.at("/pathway/" + list);
    items.forEach(item -> ids.add(item.path("id").stringValue()));
    ids.add(twin.hidden());
    ids.add(NOWHERE);
    return ids;
  }

  /** How many bytes two sets of answers have, that are compared; where they differ is told. */
  static long compare(
      List<String> wrong, String who, Map<String, String> expected, Map<String, String> found) {
    if (!expected.keySet().equals(found.keySet())) {
      wrong.add(who + " is told of other things: " + expected.keySet() + " / " + found.keySet());
    }
    long bytes = 0;
    for (String asked : expected.keySet()) {
      String one = expected.get(asked);
      String other = found.getOrDefault(asked, "");
      bytes += one.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
      if (!one.equals(other)) {
        wrong.add(who + " " + asked + "\n  " + difference(one, other));
      }
    }
    return bytes;
  }

  /** Where two answers begin to differ. */
  static String difference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return around(one, at) + "\n  " + around(other, at);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 150), Math.min(text.length(), at + 150));
  }
}
