package fr.filrouge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayName("With an identity provider,")
class OpenIdConnectTest {

  private static final Map<String, Object> CLAIRE =
      Map.of("sub", "s-claire", "email", "Claire@exemple.fr", "email_verified", true);

  @TempDir static Path dir;
  private static FakeIssuer issuer;

  @DynamicPropertySource
  static void configure(DynamicPropertyRegistry settings) throws IOException {
    issuer = new FakeIssuer();
    Path accounts =
        Files.writeString(
            dir.resolve("accounts.yaml"),
            """
            structures: [{id: ml-caen, name: Mission Locale de Caen, kind: CEP_OPERATOR}]
            accounts:
              - {id: claire, login: claire@exemple.fr, name: Claire Martin, roles: [CEP], structure: ml-caen}
              - {id: bruno, login: "sub:s-bruno", name: Bruno Petit, roles: [BENEFICIARY]}
              - {id: ferme, login: "sub:s-ferme", name: Compte fermé, roles: []}
            """);
    settings.add("filrouge.accounts-file", accounts::toString);
    settings.add("filrouge.oidc.issuer", issuer::issuer);
    settings.add("filrouge.oidc.client-id", () -> FakeIssuer.CLIENT);
    settings.add("filrouge.oidc.client-secret", () -> FakeIssuer.SECRET);
    settings.add("filrouge.oidc.audience", () -> FakeIssuer.API);
    settings.add("filrouge.hosts", () -> "parcours.exemple.fr, autre.exemple.fr");
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @LocalServerPort int port;
  @Autowired Accounts accounts;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(port);
  }

  @Test
  @DisplayName("a program is known by the verified e-mail address of its token, or by its subject")
  void bearer() {
    assertThat(json(me(issuer.sign(issuer.claims(CLAIRE).build()))).path("id").stringValue())
        .isEqualTo("claire");
    assertThat(
            json(me(issuer.sign(issuer.claims(Map.of("sub", "s-bruno")).build())))
                .path("id")
                .stringValue())
        .isEqualTo("bruno");
    assertThat(visitor.hasCookies()).isFalse();
  }

  @Test
  @DisplayName("someone without an open account is told so, in French")
  void unknown() {
    for (Map<String, Object> person :
        List.<Map<String, Object>>of(
            Map.of("sub", "s-other"),
            Map.of("sub", "s-ferme"),
            Map.of("sub", "claire"),
            Map.of("sub", "claire@exemple.fr"),
            Map.of("sub", "s-other", "email", "claire@exemple.fr"),
            Map.of("sub", "s-other", "email", "claire@exemple.fr", "email_verified", false),
            Map.of("sub", "s-other", "email", "sub:s-bruno", "email_verified", true),
            Map.of("sub", "s-other", "email", "s-bruno", "email_verified", true))) {
      HttpResponse<String> answer = me(issuer.sign(issuer.claims(person).build()));

      assertThat(answer.statusCode()).as(person.toString()).isEqualTo(403);
      assertThat(json(answer).path("type").stringValue())
          .isEqualTo("urn:filrouge:problem:unknown-account");
      assertThat(json(answer).path("detail").stringValue()).contains("aucun compte");
    }
  }

  @Test
  @DisplayName("a token that is old, meant for another, or not the provider's, opens nothing")
  void badTokens() {
    Instant now = Instant.now();
    JWTClaimsSet good = issuer.claims(CLAIRE).build();
    for (String token :
        List.of(
            issuer.sign(
                issuer.claims(CLAIRE).expirationTime(Date.from(now.minusSeconds(600))).build()),
            issuer.sign(
                issuer.claims(CLAIRE).notBeforeTime(Date.from(now.plusSeconds(600))).build()),
            issuer.sign(issuer.claims(CLAIRE).audience("another").build()),
            issuer.sign(issuer.claims(CLAIRE).audience((String) null).build()),
            issuer.sign(issuer.claims(CLAIRE).issuer("https://identite.exemple.fr").build()),
            FakeIssuer.sign(good, FakeIssuer.key("known")),
            new PlainJWT(good).serialize(),
            "not-a-token")) {
      HttpResponse<String> answer = me(token);

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
          .startsWith("Bearer");
      assertThat(answer.body()).doesNotContain("exemple");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp", "iat", "sub", "iss", "aud"})
  @DisplayName("a token that does not say all of whose, for whom, from when and until when is none")
  void incompleteTokens(String missing) {
    JWTClaimsSet.Builder claims = issuer.claims(CLAIRE).claim(missing, null);

    assertThat(me(issuer.sign(claims.build())).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("a token that tells the pages who signed in is no way into the API")
  void idTokens() {
    List<String> both = List.of(FakeIssuer.CLIENT, FakeIssuer.API);
    for (JWTClaimsSet.Builder claims :
        List.of(
            issuer.idToken(CLAIRE),
            issuer.idToken(CLAIRE).audience(both),
            issuer.claims(CLAIRE).claim("nonce", "n"),
            issuer.claims(CLAIRE).claim("at_hash", "h"),
            issuer.claims(CLAIRE).claim("typ", "ID"),
            issuer
                .claims(CLAIRE)
                .audience(List.of("tiers", FakeIssuer.API))
                .claim("azp", "tiers"))) {
      assertThat(me(issuer.sign(claims.build())).statusCode())
          .as(claims.build().toString())
          .isEqualTo(401);
    }
    JWTClaimsSet access = issuer.claims(CLAIRE).claim("azp", FakeIssuer.CLIENT).build();
    assertThat(me(issuer.sign(access, "logout+jwt")).statusCode()).isEqualTo(401);
    assertThat(me(issuer.sign(access, "JWT")).statusCode()).isEqualTo(200);
    assertThat(me(issuer.sign(access, "at+jwt")).statusCode()).isEqualTo(200);
  }

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

  private HttpResponse<String> me(String token) {
    return visitor.get("/api/v1/me", "Authorization", "Bearer " + token);
  }

  private static URI location(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
