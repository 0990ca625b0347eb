package fr.filrouge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.Identities;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("With an identity provider,")
class OpenIdConnectTest extends ProviderRunning {

  @Autowired Accounts accounts;
  @Autowired Identities identities;

  @Test
  @DisplayName("the names that the deployment gives are answered, and no others")
  void hosts() throws IOException {
    assertThat(visitor.getUnder("parcours.exemple.fr", "/")).startsWith("HTTP/1.1 200");
    assertThat(visitor.getUnder("Autre.exemple.fr:8443", "/")).startsWith("HTTP/1.1 200");
    assertThat(visitor.getUnder("exemple.fr", "/")).startsWith("HTTP/1.1 421");
  }

  @Test
  @DisplayName("when the provider does not answer, that is said, and the public pages still stand")
  void down() {
    issuer.down(true);
    try {
      HttpResponse<String> answer =
          me(FakeIssuer.sign(issuer.claims(CLAIRE).build(), FakeIssuer.key("unheard-of")));

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(json(answer).path("type").stringValue())
          .isEqualTo("urn:filrouge:problem:identity-provider-unavailable");
      assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
      assertThat(visitor.get("/connexion").statusCode()).isEqualTo(200);
    } finally {
      issuer.down(false);
    }
  }

  @Test
  @DisplayName(
      "by which subject and verified address a professional signed in is noted, no other's")
  void whoTheyAre() {
    me(issuer.sign(issuer.claims(CLAIRE).build()));
    me(issuer.sign(issuer.claims(Map.of("sub", "s-bruno")).build()));

    assertThat(identities.of(new AccountId("claire")))
        .containsExactlyInAnyOrder("sub:s-claire", "claire@exemple.fr");
    assertThat(identities.of(new AccountId("bruno"))).as("acts for nobody else").isEmpty();
  }

  @Test
  @DisplayName("an account that an administrator opens is known at the next request")
  void openedAccount() {
    Map<String, Object> diane =
        Map.of("sub", "s-d", "email", "D@exemple.fr", "email_verified", true);
    String[] ada = {
      "Content-Type",
      "application/json",
      "Authorization",
      "Bearer " + issuer.sign(issuer.claims(Map.of("sub", "s-ada")).build())
    };
    String draft = "{\"login\": \"%s\", \"displayName\": \"Diane\", \"roles\": [\"CEP\"]}";
    String token = issuer.sign(issuer.claims(diane).build());

    assertThat(me(token).statusCode()).isEqualTo(403);
    assertThat(
            visitor
                .send("POST", "/api/v1/accounts", draft.formatted("d@Exemple.fr"), ada)
                .statusCode())
        .isEqualTo(201);
    assertThat(json(me(token)).path("displayName").stringValue()).isEqualTo("Diane");
    assertThat(visitor.send("POST", "/api/v1/accounts", draft.formatted("mot"), ada).statusCode())
        .as("no demo login")
        .isEqualTo(400);
  }

  @Test
  @DisplayName("there are no demo accounts and no passwords")
  void noDemo() {
    for (DemoAccount demo : DemoAccount.values()) {
      assertThat(accounts.find(demo.id())).isEmpty();
    }
    assertThat(visitor.get("/api/v1/me", "Authorization", Visitor.basic("referent")).statusCode())
        .isEqualTo(401);
    assertThat(visitor.get("/connexion").body())
        .contains("service d’identité")
        .doesNotContain("mot-de-passe");
  }

  @Test
  @DisplayName("a person signs in at the provider, with PKCE, and out of both")
  void codeFlow() {
    issuer.person(CLAIRE);
    visitor.get("/livrets");

    URI asked = location(visitor.get("/oauth2/authorization/oidc"));
    assertThat(asked.toString()).startsWith(issuer.issuer() + "/authorize");
    assertThat(FakeIssuer.parametersOf(asked))
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("client_id", FakeIssuer.CLIENT)
        .containsKeys("state", "nonce", "code_challenge");
    HttpResponse<String> back = visitor.get(location(visitor.get(asked.toString())).toString());

    assertThat(location(back).toString()).contains("/livrets");
    assertThat(json(visitor.get("/api/v1/me")).path("displayName").stringValue())
        .isEqualTo("Claire Martin");
    URI out = location(visitor.submit("/deconnexion", "/deconnexion", Map.of()));
    assertThat(out.toString()).startsWith(issuer.issuer() + "/logout");
    assertThat(FakeIssuer.parametersOf(out).get("post_logout_redirect_uri"))
        .endsWith("/connexion?sortie");
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName(
      "a person whom the provider knows and the application does not gets a page that says so")
  void unknownPerson() {
    issuer.person(Map.of("sub", "s-other", "email", "o@exemple.fr", "email_verified", true));

    URI asked = location(visitor.get("/oauth2/authorization/oidc"));
    HttpResponse<String> back = visitor.get(location(visitor.get(asked.toString())).toString());

    assertThat(back.statusCode()).isEqualTo(403);
    assertThat(back.body()).contains("Compte inconnu", "aucun compte");
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("an answer that the person did not ask for signs nobody in")
  void forgedAnswer() {
    issuer.person(CLAIRE);
    URI asked = location(new Visitor(port).get("/oauth2/authorization/oidc"));
    URI answer = location(visitor.get(asked.toString()));

    assertThat(location(visitor.get(answer.toString())).toString()).endsWith("/connexion?expiree");
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);
  }
}
