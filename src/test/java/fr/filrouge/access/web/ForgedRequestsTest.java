package fr.filrouge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TryOut
@DisplayName("What another site could have a browser send is refused:")
class ForgedRequestsTest {

  @LocalServerPort int port;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(port);
  }

  @Test
  @DisplayName("a session writes through the API with its token only; a program needs none")
  void csrf() {
    String[] json = {"Content-Type", "application/json"};
    visitor.signIn("referent");

    HttpResponse<String> forged = visitor.send("POST", "/api/v1/rooms", "{}", json);
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(json(forged).path("type").stringValue())
        .isEqualTo("urn:filrouge:problem:csrf-token");

    String token = visitor.csrfToken("/deconnexion");
    assertThat(
            visitor
                .send(
                    "POST",
                    "/api/v1/rooms",
                    "{}",
                    "Content-Type",
                    "application/json",
                    "X-CSRF-TOKEN",
                    token)
                .body())
        .isEqualTo("René Fictif");

    assertThat(
            new Visitor(port)
                .send(
                    "POST",
                    "/api/v1/rooms",
                    "{}",
                    "Content-Type",
                    "application/json",
                    "Authorization",
                    Visitor.basic("cep"))
                .body())
        .isEqualTo("Cédric Fictif");
  }

  @Test
  @DisplayName("a password that a browser sends along for another site is not enough to write")
  void passwordFromAnotherSite() {
    HttpResponse<String> forged =
        visitor.send(
            "POST",
            "/api/v1/rooms",
            "{}",
            "Content-Type",
            "application/json",
            "Authorization",
            Visitor.basic("cep"),
            "Sec-Fetch-Site",
            "cross-site");

    assertThat(forged.statusCode()).isEqualTo(403);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
