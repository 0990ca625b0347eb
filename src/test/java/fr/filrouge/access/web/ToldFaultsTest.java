package fr.filrouge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TryOut
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Whatever goes wrong,")
class ToldFaultsTest {

  @LocalServerPort int port;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/questions/piece", "/connexion", "/api/v1/me", "/webjars/nothing.js"})
  @DisplayName("every answer has headers that keep scripts, frames, referrers and caches out")
  void headers(String path) {
    var headers = visitor.get(path, "Authorization", Visitor.basic("cep")).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  @DisplayName("what breaks is told with an incident number, and nothing of the inside")
  void broken(CapturedOutput output) {
    visitor.signIn("cep");

    HttpResponse<String> page = visitor.get("/pieces/cassee");
    HttpResponse<String> problem = visitor.get("/api/v1/rooms/broken");

    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .contains("Erreur de notre côté", "Numéro d’incident")
        .doesNotContain("canary", "Exception", "fr.filrouge");
    assertThat(problem.body()).doesNotContain("canary", "Exception", "fr.filrouge");
    String incident = json(problem).path("incident").stringValue();
    assertThat(output)
        .contains("Incident " + incident, "java.lang.IllegalStateException")
        .doesNotContain("canary");
  }

  @Test
  @DisplayName("when the trace cannot be kept, page and API answer 503")
  void untraced(CapturedOutput output) {
    visitor.signIn("cep");

    assertThat(visitor.get("/pieces/sans-registre").statusCode()).isEqualTo(503);
    HttpResponse<String> problem = visitor.get("/api/v1/rooms/untraced");

    assertThat(problem.statusCode()).isEqualTo(503);
    assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(problem).path("type").stringValue())
        .isEqualTo("urn:filrouge:problem:access-not-recorded");
    assertThat(output).doesNotContain("canary");
  }

  @Test
  @DisplayName("even with every log on, nothing that people send is logged")
  void logs(CapturedOutput output) {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Level usual = root.getLevel();
    String[] json = {
      "Content-Type", "application/json", "Authorization", Visitor.basic("cep"), "Accept", "*/*"
    };
    root.setLevel(Level.DEBUG);
    try {
      visitor.send("POST", "/api/v1/rooms", "{\"canary\": 1}", json);
      visitor.send("POST", "/api/v1/rooms", "{\"canary\": \"canary\"}", json);
      visitor.send("POST", "/api/v1/rooms", "{\"canary", json);
      visitor.send("POST", "/api/v1/assessments/rooms", "canary");
      visitor.post("/questions/piece", Map.of("canary", "canary"));
      visitor.submit(
          "/connexion", "/connexion", Map.of("identifiant", "canary", "mot-de-passe", "canary"));
      visitor.get("/api/v1/rooms/broken", json);
    } finally {
      root.setLevel(usual);
    }

    assertThat(output).contains("DEBUG").doesNotContain("canary");
  }

  @Test
  @DisplayName("a page that does not exist is told in French")
  void notFound() {
    visitor.signIn("cep");

    assertThat(visitor.get("/livrets/inconnu").body())
        .contains("Page introuvable", "Numéro d’incident", "lang=\"fr\"");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
