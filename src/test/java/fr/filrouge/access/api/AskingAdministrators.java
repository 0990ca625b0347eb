package fr.filrouge.access.api;

import fr.filrouge.access.web.TryOut;
import fr.filrouge.access.web.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Administrators who ask the running try-out. */
@TryOut
abstract class AskingAdministrators {

  static final String ACCOUNTS = "/api/v1/accounts";
  static final String STRUCTURES = "/api/v1/structures";

  @LocalServerPort int port;

  static String draft(String id, String role, String structure) {
    return """
        {"id": "%s", "login": "%s", "displayName": "Fictif", "roles": ["%s"], "structure": "%s"}"""
        .formatted(id, id, role, structure);
  }

  List<String> logins(String by, String path) {
    return json(get(by, path))
        .path("items")
        .valueStream()
        .map(item -> item.path("login").asString())
        .toList();
  }

  HttpResponse<String> get(String login, String path) {
    return send(login, "GET", path, null, "");
  }

  HttpResponse<String> post(String login, String path, String body) {
    return send(login, "POST", path, null, body);
  }

  HttpResponse<String> patch(String login, String path, @Nullable String ifMatch, String body) {
    return send(login, "PATCH", path, ifMatch, body);
  }

  HttpResponse<String> send(
      @Nullable String login, String method, String path, @Nullable String ifMatch, String body) {
    List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json"));
    if (login != null) {
      headers.addAll(List.of("Authorization", Visitor.basic(login)));
    }
    if (ifMatch != null) {
      headers.addAll(List.of("If-Match", ifMatch));
    }
    return new Visitor(port).send(method, path, body, headers.toArray(String[]::new));
  }

  static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
