package fr.filrouge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.Role;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TryOut
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("In a try-out,")
class TryOutTest {

  @LocalServerPort int port;
  @Autowired Accounts accounts;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(port);
  }

  @ParameterizedTest(name = "{0} {1} → {2}, with an account {3}")
  @CsvSource({
    "GET,  /questions/piece,            200, 200",
    "POST, /api/v1/assessments/rooms,   200, 200",
    "GET,  /api/openapi.yaml,           200, 200",
    "GET,  /actuator/health,            200, 200",
    "GET,  /connexion,                  200, 200",
    "GET,  /deconnexion,                200, 200",
    "GET,  /webjars/nothing.js,         404, 404",
    "GET,  /pieces/cassee,              302, 500",
    "GET,  /livrets,                    302, 404",
    "GET,  /actuator/env,               302, 403",
    "GET,  /actuator,                   302, 403",
    "GET,  /api/v1/me,                  401, 200",
    "GET,  /api/v1/booklets,            401, 200",
    "GET,  /api/v1/assessmentsx,        401, 404",
    "GET,  /api/v1/rooms/broken,        401, 500",
    "GET,  /api/v2/me,                  401, 403",
    "GET,  /api/,                       401, 403",
  })
  @DisplayName("what is not public asks for an account")
  void doors(String method, String path, int anyone, int signedIn) {
    Visitor known = new Visitor(port);
    known.signIn("cep");

    assertThat(visitor.send(method, path, "x").statusCode()).isEqualTo(anyone);
    assertThat(known.send(method, path, "x").statusCode()).isEqualTo(signedIn);
  }

  @ParameterizedTest
  @EnumSource(DemoAccount.class)
  @DisplayName("each demo account signs in to the API, and is told its roles and structure")
  void me(DemoAccount demo) {
    HttpResponse<String> answer =
        visitor.get("/api/v1/me", "Authorization", Visitor.basic(demo.login()));

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode me = json(answer);
    assertThat(me.path("id").stringValue()).isEqualTo(demo.login());
    assertThat(me.path("displayName").stringValue()).isEqualTo(demo.displayName());
    assertThat(me.at("/roles/0").stringValue()).isEqualTo(demo.role().name());
    assertThat(me.at("/structure/id").isString()).isEqualTo(demo.role() != Role.BENEFICIARY);
    assertThat(visitor.hasCookies()).as("a program gets no session").isFalse();
  }

  @Test
  @DisplayName("a program without an account is told so in problem+json, never redirected")
  void unauthorized() {
    HttpResponse<String> answer = visitor.get("/api/v1/me", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic ");
    assertThat(json(answer).path("type").stringValue())
        .isEqualTo("urn:filrouge:problem:sign-in-required");
    assertThat(json(answer).path("title").stringValue()).isEqualTo("Connexion nécessaire");
    assertThat(json(answer).path("instance").stringValue()).isEqualTo("/api/v1/me");
    assertThat(visitor.hasCookies()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"referent:wrong", "nobody:demo", "referent:", ":", "x"})
  @DisplayName("a wrong login or password opens nothing, and says nothing of which was wrong")
  void wrongPassword(String credentials) {
    String header = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes());

    HttpResponse<String> answer = visitor.get("/api/v1/me", "Authorization", header);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).path("detail").stringValue())
        .isEqualTo("Connectez-vous pour accéder à cette adresse.");
  }

  @Test
  @DisplayName("only demo accounts have the demo password")
  void notDemo() {
    Account real =
        new Account(new AccountId("real"), "real@exemple.fr", "Real", Set.of(Role.CEP), null);
    accounts.put(real);

    assertThat(
            visitor
                .get("/api/v1/me", "Authorization", Visitor.basic("real@exemple.fr"))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  @DisplayName("a person signs in on the page, goes on to where they were, and signs out")
  void session() {
    visitor.get("/livrets");

    HttpResponse<String> signedIn = visitor.signIn("referent");
    assertThat(signedIn.statusCode()).isEqualTo(302);
    assertThat(signedIn.headers().firstValue("Location").orElseThrow()).contains("/livrets");
    assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly")
        .contains("SameSite=Lax");
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/connexion").body()).contains("René Fictif");

    assertThat(visitor.get("/deconnexion").body()).contains("Voulez-vous vous déconnecter");
    assertThat(visitor.get("/api/v1/me").statusCode())
        .as("looking at the question signs nobody out")
        .isEqualTo(200);
    visitor.submit("/deconnexion", "/deconnexion", Map.of());
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("a wrong password on the page is told in French")
  void wrongPasswordOnPage() {
    HttpResponse<String> answer =
        visitor.submit(
            "/connexion", "/connexion", Map.of("identifiant", "cep", "mot-de-passe", "faux"));

    String location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(visitor.get(location).body()).contains("n’est pas le bon");
  }

  @Test
  @DisplayName("the sign-in page lists the demo accounts, their password, and what each may do")
  void list() {
    String page = visitor.get("/connexion").body();

    for (DemoAccount demo : DemoAccount.values()) {
      assertThat(page).contains(demo.login(), demo.displayName(), demo.role().label(), demo.may());
    }
    assertThat(page).as("no script of its own").doesNotContainPattern("<script(?! src=)");
  }

  @Test
  @DisplayName("an account that is closed is out at once, session or not")
  void closed() {
    visitor.signIn("handicap");
    Account account = accounts.withLogin("handicap").orElseThrow();
    accounts.put(
        new Account(
            account.id(), account.login(), account.displayName(), Set.of(), account.structure()));
    try {
      HttpResponse<String> answer = visitor.get("/api/v1/me");
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(json(answer).path("type").stringValue())
          .isEqualTo("urn:filrouge:problem:unknown-account");
      assertThat(
              new Visitor(port)
                  .get("/api/v1/me", "Authorization", Visitor.basic("handicap"))
                  .statusCode())
          .isEqualTo(401);
    } finally {
      accounts.put(account);
    }
  }

  @Test
  @DisplayName("public answers make no session")
  void noSession() {
    visitor.get("/questions/piece");
    visitor.send("POST", "/api/v1/assessments/rooms", "x");
    visitor.get("/nowhere-public/../webjars/nothing");

    assertThat(visitor.hasCookies()).isFalse();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
