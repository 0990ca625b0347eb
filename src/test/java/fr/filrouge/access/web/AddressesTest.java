package fr.filrouge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@TryOut
@DisplayName("In a try-out, the address that is asked for")
class AddressesTest {

  private static final int MORE_THAN_A_MEBIBYTE = 1024 * 1024 + 1;

  @LocalServerPort int port;

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "/api/v1/rooms/batch,               413",
    "/api/v1/assessments/rooms/batch,   413",
    "/api/v1/booklets/batch,            405",
    "/api/v1/batch,                     413",
    "/%61pi/v1/rooms,                   413",
    "/api/v1/assessments/%62atch/batch, 413",
    "/api/v1/assessments/batch,         200",
  })
  @DisplayName("lifts the limit of bodies only when it is exactly the stream's")
  void bodies(String path, int status) {
    String body = "\n".repeat(MORE_THAN_A_MEBIBYTE);
    String[] headers = {
      "Content-Type", "application/x-ndjson", "Authorization", Visitor.basic("cep")
    };

    assertThat(new Visitor(port).send("POST", path, body, headers).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"127.0.0.1", "localhost", "LOCALHOST:8080", "[::1]", "[::1]:80", "127.0.0.1:1"})
  @DisplayName("names this machine")
  void admitted(String host) throws IOException {
    assertThat(get("/", host)).startsWith("HTTP/1.1 200");
    assertThat(get("/api/v1/vocabulary", host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "attaque.exemple",
        "attaque.exemple:8080",
        "localhost.attaque.exemple",
        "127.0.0.1.attaque.exemple",
        "10.0.0.1",
        "0.0.0.0",
        "[::2]"
      })
  @DisplayName("and no other machine, on pages, API, health and files alike")
  void refused(String host) throws IOException {
    for (String path : new String[] {"/", "/connexion", "/actuator/health", "/css/filrouge.css"}) {
      assertThat(get(path, host))
          .as(path)
          .startsWith("HTTP/1.1 421")
          .contains("Adresse inattendue", "Content-Security-Policy")
          .doesNotContain(host);
    }
    for (String path : new String[] {"/api/v1/vocabulary", "/api/v1/me", "/api/openapi.yaml"}) {
      assertThat(get(path, host))
          .as(path)
          .startsWith("HTTP/1.1 421")
          .contains("application/problem+json", "urn:filrouge:problem:misdirected")
          .doesNotContain(host);
    }
  }

  private String get(String path, String host) throws IOException {
    return new Visitor(port).getUnder(host, path);
  }
}
