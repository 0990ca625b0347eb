package fr.filrouge.eligibility.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An operation of the contract, with what has to be known to ask for it. */
record Route(Contract contract, String method, String template, JsonNode described) {

  String name() {
    return described.path("operationId").asString();
  }

  /** Whether one has to be signed in; so it is where nothing is said. */
  boolean secured() {
    JsonNode security = described.path("security");
    return security.isMissingNode()
        ? !contract.document().path("security").isEmpty()
        : !security.isEmpty();
  }

  boolean declares(int status) {
    return described.path("responses").has("" + status);
  }

  Set<Integer> statuses() {
    return described.path("responses").propertyNames().stream()
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }

  JsonNode response(String status) {
    return contract.resolved(described.path("responses").path(status));
  }

  /** Whether an answer that is no refusal has a body. */
  boolean answersBody() {
    return statuses().stream()
        .filter(status -> status / 100 == 2)
        .anyMatch(status -> response("" + status).has("content"));
  }

  List<JsonNode> parameters(String in) {
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode parameter : described.path("parameters")) {
      JsonNode resolved = contract.resolved(parameter);
      if (resolved.path("in").asString().equals(in)) {
        parameters.add(resolved);
      }
    }
    return parameters;
  }

  boolean takesBody() {
    return described.has("requestBody");
  }

  /** The format of the body that is named first. */
  String contentType() {
    return content().map(Map.Entry::getKey).orElseThrow();
  }

  JsonNode bodySchema() {
    return contract.resolved(content().orElseThrow().getValue().path("schema"));
  }

  private Optional<Map.Entry<String, JsonNode>> content() {
    return described.path("requestBody").path("content").properties().stream().findFirst();
  }

  /** The body of the first example; empty when none is taken. */
  String exampleBody() {
    if (!takesBody()) {
      return "";
    }
    JsonNode example = content().orElseThrow().getValue().path("examples").iterator().next();
    if (example.has("externalValue")) {
      try {
        return Files.readString(
            Contract.file(example.path("externalValue")), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    JsonNode value = example.path("value");
    return value.isString() ? value.stringValue() : value.toString();
  }

  @Override
  public String toString() {
    return method + " " + template;
  }
}
