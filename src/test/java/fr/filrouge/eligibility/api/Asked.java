package fr.filrouge.eligibility.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request for an operation of the contract.
 *
 * @param places what stands for each variable of the path, as it is written in an address
 * @param query each as {@code name=value}, as it is written in an address
 */
record Asked(
    Route route,
    Map<String, String> places,
    List<String> query,
    Map<String, String> headers,
    byte[] body) {

  private static final int SHOWN = 400;

  String path() {
    String path = route.template();
    for (Map.Entry<String, String> place : places.entrySet()) {
      path = path.replace("{" + place.getKey() + "}", place.getValue());
    }
    return path;
  }

  Asked withPlace(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(places);
    changed.put(name, value);
    return new Asked(route, changed, query, headers, body);
  }

  Asked withQuery(String... parameters) {
    List<String> changed = new ArrayList<>(query);
    changed.addAll(List.of(parameters));
    return new Asked(route, places, changed, headers, body);
  }

  /** With a header, or without it when there is no value. */
  Asked withHeader(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(name);
    if (value != null) {
      changed.put(name, value);
    }
    return new Asked(route, places, query, changed, body);
  }

  Asked withBody(byte[] changed) {
    return new Asked(route, places, query, headers, changed);
  }

  Program.Answer askedOf(Program program) {
    String address = query.isEmpty() ? path() : path() + "?" + String.join("&", query);
    return program.ask(
        route.method(),
        address,
        body,
        headers.entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue())
            .toArray(String[]::new));
  }

  @Override
  public String toString() {
    String text =
        route.method()
            + " "
            + path()
            + " "
            + query
            + " "
            + headers
            + " "
            + new String(body, StandardCharsets.UTF_8);
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
