package fr.filrouge.access.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Accounts, through the API:")
class AccountsOverHttpTest extends AskingAdministrators {

  @Test
  @DisplayName("an account is opened, signs in, changes, closes and reopens, at the next request")
  void life() {
    HttpResponse<String> opened =
        post("admin", ACCOUNTS, draft("nouveau", "CEP", "mission-locale"));
    assertThat(opened.statusCode()).isEqualTo(201);
    String at = header(opened, "Location");
    assertThat(at).isEqualTo(ACCOUNTS + "/nouveau");
    assertThat(get("admin", at).body()).isEqualTo(opened.body());
    assertThat(get("nouveau", "/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(json(get("nouveau", "/api/v1/me")).at("/structure/id").asString())
        .isEqualTo("mission-locale");

    HttpResponse<String> changed =
        patch("admin", at, header(opened, "ETag"), "{\"roles\": [\"REFERENT\"]}");
    assertThat(json(get("nouveau", "/api/v1/me")).at("/roles/0").asString()).isEqualTo("REFERENT");

    HttpResponse<String> closed = patch("admin", at, header(changed, "ETag"), "{\"roles\": []}");
    assertThat(json(closed).path("closed").booleanValue()).isTrue();
    assertThat(get("nouveau", "/api/v1/me").statusCode()).isEqualTo(401);

    patch(
        "admin",
        at,
        header(closed, "ETag"),
        "{\"roles\": [\"CEP\"], \"displayName\": \" Noé Fictif \", \"login\": \"noe\"}");
    assertThat(json(get("noe", "/api/v1/me")).path("displayName").asString())
        .isEqualTo("Noé Fictif");
    assertThat(json(get("admin", at + "/role-changes")).path("items").valueStream())
        .extracting(c -> c.path("before") + "→" + c.path("after") + c.path("account").asString())
        .containsExactly(
            "[]→[\"CEP\"]admin",
            "[\"REFERENT\"]→[]admin",
            "[\"CEP\"]→[\"REFERENT\"]admin",
            "[]→[\"CEP\"]admin");
  }

  @Test
  @DisplayName("what was changed meanwhile is not changed unseen")
  void preconditions() {
    HttpResponse<String> opened = post("admin", ACCOUNTS, draft("vu", "CEP", "mission-locale"));
    String at = header(opened, "Location");
    String seen = header(opened, "ETag");
    String body = "{\"displayName\": \"Vu\"}";

    assertThat(patch("admin", at, null, body).statusCode()).isEqualTo(428);
    for (String malformed : List.of("1", "\"1", "\"1\" \"2\"", "", "*, \"1\"")) {
      assertThat(patch("admin", at, malformed, body).statusCode()).as(malformed).isEqualTo(400);
    }
    for (String other : List.of("\"0\"", "W/" + seen, "\"x\", \"y\"")) {
      assertThat(patch("admin", at, other, body).statusCode()).as(other).isEqualTo(412);
    }
    assertThat(patch("admin", at, "\"9\", " + seen, body).statusCode()).isEqualTo(200);
    assertThat(patch("admin", at, seen, "{\"displayName\": \"Autre\"}").statusCode())
        .isEqualTo(412);
    assertThat(patch("admin", at, "*", "{\"displayName\": \"Autre\"}").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource({
    "GET,   /api/v1/accounts",
    "POST,  /api/v1/accounts",
    "GET,   /api/v1/accounts/cep",
    "PATCH, /api/v1/accounts/cep",
    "GET,   /api/v1/accounts/cep/role-changes",
    "GET,   /api/v1/structures",
    "POST,  /api/v1/structures",
    "GET,   /api/v1/structures/mission-locale",
    "PATCH, /api/v1/structures/mission-locale",
  })
  @DisplayName("whoever is no administrator is refused, and told nothing of what exists")
  void administratorsAlone(String method, String path) {
    String body =
        switch (method + " " + path) {
          case "POST " + ACCOUNTS -> draft("intrus", "ADMIN", "mission-locale");
          case "POST " + STRUCTURES -> "{\"name\": \"Intrus\", \"kind\": \"CEP_OPERATOR\"}";
          case "PATCH /api/v1/structures/mission-locale" -> "{\"name\": \"Intrus\"}";
          default -> method.equals("GET") ? "" : "{\"roles\": [\"ADMIN\"]}";
        };
    for (String login : List.of("cep", "beneficiaire", "editeur")) {
      HttpResponse<String> refused = send(login, method, path, "*", body);
      assertThat(refused.statusCode()).as(login + refused.body()).isEqualTo(403);
      HttpResponse<String> nowhere =
          send(login, method, path.replaceFirst("/(cep|mission-locale)\\b", "/nul"), "*", body);
      assertThat(nowhere.body())
          .isEqualTo(refused.body().replaceAll("/(cep|mission-locale)\\b", "/nul"));
    }
    assertThat(send(null, method, path, "*", body).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"roles\": null}                          | /roles",
        "{\"displayName\": null}                    | /displayName",
        "{\"login\": null}                          | /login",
        "{\"roles\": [null]}                        | /roles/0",
        "{\"roles\": [\"BOSS\"]}                    | /roles/0",
        "{\"roles\": [\"POLICY_EDITOR\"]}           | /roles",
        "{\"roles\": [\"BENEFICIARY\"]}             | /roles",
        "{\"roles\": \"CEP\"}                       | /roles",
        "{\"displayName\": \" \"}                   | /displayName",
        "{\"displayName\": \"a\\nb\"}               | /displayName",
        "{\"displayName\": \"a\\ud800\"}            | /displayName",
        "{\"login\": \"Un Mot\"}                    | /login",
        "{\"login\": \"a@b@c\"}                     | /login",
        "{\"structure\": \"region\"}                | /structure",
        "{\"id\": \"autre\"}                        | /id",
      })
  @DisplayName("what an account cannot have is refused, with its place")
  void invalid(String body, String pointer) {
    HttpResponse<String> answer = patch("admin", ACCOUNTS + "/cep2", "*", body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/accounts/A, 404", "/api/v1/accounts/%00, 400", "/api/v1/structures/-, 404"})
  @DisplayName("an id that cannot be is no error of ours")
  void malformedIds(String path, int status) {
    assertThat(get("admin", path).statusCode()).isEqualTo(status);
  }

  @Test
  @DisplayName("a login or id that is taken is refused; so is another Region")
  void taken() {
    assertThat(
            json(post("admin", ACCOUNTS, draft("cep", "CEP", "mission-locale")))
                .path("type")
                .asString())
        .isEqualTo("urn:filrouge:problem:id-taken");
    assertThat(
            json(patch("admin", ACCOUNTS + "/prison", "*", "{\"login\": \"cep\"}"))
                .path("type")
                .asString())
        .isEqualTo("urn:filrouge:problem:login-taken");
    assertThat(post("admin", STRUCTURES, "{\"name\": \"R\", \"kind\": \"REGION\"}").statusCode())
        .isEqualTo(400);
  }
}
