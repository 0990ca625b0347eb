package fr.filrouge.eligibility.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Asks for every operation in ways it has to refuse, and holds each refusal to the contract. */
@RunningApplication
@DisplayName("Each operation of the contract")
class ContractRoutesTest {

  private static final Contract CONTRACT = Contract.CURRENT;
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "QUERY", "SPOIL");
  private static final String SIGNED_IN = "Authorization: " + Visitor.basic("referent");

  @LocalServerPort int port;

  static List<Route> routes() {
    return CONTRACT.routes();
  }

  static List<String> paths() {
    return CONTRACT.routes().stream().map(Route::template).distinct().toList();
  }

  /** An address of the operation, of things that are not there. */
  private static String address(String template) {
    return template
        .replace("{number}", "1")
        .replace("{check}", "OBSTACLES")
        .replace("{section}", "DISABILITY")
        .replace("{account}", "cep")
        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
  }

  private Program.Answer ask(Route route, String body, String... headers) {
    return new Program(port).ask(route.method(), address(route.template()), body, headers);
  }

  private static void holds(Route route, Program.Answer answer, int expected) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(expected);
    assertThat(route.declares(expected)).as("declared").isTrue();
    Problem.of(answer);
    for (String header : route.response("" + expected).path("headers").propertyNames()) {
      assertThat(answer.headers()).containsKey(header);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  @DisplayName("is for anyone, or asks to sign in, as it says")
  void signIn(Route route) {
    Program.Answer answer = ask(route, "");

    if (route.secured()) {
      holds(route, answer, 401);
    } else {
      assertThat(answer.status()).isNotEqualTo(401);
      assertThat(route.declares(answer.status())).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  @DisplayName("takes the formats it names and no other")
  void contentType(Route route) {
    for (String type : List.of("text/plain", "application/xml", "multipart/form-data", "x", "/")) {
      Program.Answer answer = ask(route, "x", SIGNED_IN, "Content-Type: " + type);
      if (route.takesBody()) {
        holds(route, answer, 415);
      } else {
        assertThat(route.declares(answer.status())).as(type + " " + answer.status()).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  @DisplayName("answers in the format it names and no other")
  void accept(Route route) {
    String type = route.takesBody() ? route.contentType() : "application/json";
    Program.Answer answer =
        ask(route, route.exampleBody(), SIGNED_IN, "Content-Type: " + type, "Accept: text/html");

    if (route.answersBody()) {
      holds(route, answer, 406);
    } else {
      assertThat(answer.status()).isNotEqualTo(406);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  @DisplayName("refuses a body that is too large, unless it is a stream")
  void tooLarge(Route route) {
    if (route.declares(413)) {
      String type = route.takesBody() ? route.contentType() : "application/json";
      holds(
          route, ask(route, " ".repeat(1024 * 1024 + 1), SIGNED_IN, "Content-Type: " + type), 413);
    } else {
      assertThat(route.contentType()).isEqualTo("application/x-ndjson");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  @DisplayName("refuses a parameter it does not know")
  void unknownParameter(Route route) {
    String type = route.takesBody() ? route.contentType() : "application/json";
    Program.Answer answer =
        new Program(port)
            .ask(
                route.method(),
                address(route.template()) + "?unknown=1",
                route.exampleBody(),
                SIGNED_IN,
                "Content-Type: " + type);

    holds(route, answer, 400);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  @DisplayName("is not given under a name of the machine that is not its own")
  void otherHost(Route route) {
    Program program = new Program(port, "elsewhere.example");

    holds(route, program.ask(route.method(), address(route.template()), "", SIGNED_IN), 421);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("paths")
  @DisplayName("has an address that tells the methods it admits, to anyone, whatever was tried")
  void methods(String path) {
    Set<String> admitted =
        CONTRACT.routes().stream()
            .filter(route -> route.template().equals(path))
            .map(Route::method)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> tried = new ArrayList<>(METHODS);
    tried.removeAll(admitted);
    if (admitted.contains("GET")) {
      tried.remove("HEAD");
    }
    Route any =
        CONTRACT.routes().stream().filter(r -> r.template().equals(path)).findFirst().orElseThrow();

    for (String method : tried) {
      for (String[] headers : new String[][] {{}, {SIGNED_IN}}) {
        Program.Answer answer = new Program(port).ask(method, address(path), "", headers);
        assertThat(answer.status()).as(method).isEqualTo(405);
        assertThat(List.of(answer.headers().get("allow").split(", *")))
            .as(method)
            .containsExactlyInAnyOrderElementsOf(admitted);
        assertThat(answer.headers())
            .containsEntry("x-content-type-options", "nosniff")
            .containsEntry("cache-control", "no-store");
        if (!method.equals("HEAD")) {
          holds(any, answer, 405);
        }
      }
    }
  }

  @Test
  @DisplayName("is served as it stands in api/, examples and all")
  void served() throws IOException {
    assertServed("openapi.yaml", Path.of("api/openapi.yaml"));
    for (Route route : CONTRACT.routes()) {
      for (JsonNode file : route.described().findValues("externalValue")) {
        assertServed(file.asString(), Contract.file(file));
      }
    }
  }

  private void assertServed(String relative, Path file) throws IOException {
    Program.Answer answer = new Program(port).ask("GET", "/api/" + relative, "");
    assertThat(answer.status()).as(relative).isEqualTo(200);
    assertThat(answer.bytes()).as(relative).isEqualTo(Files.readAllBytes(file));
  }
}
