package fr.filrouge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Of the tokens that programs bring,")
class BearerTokensTest extends ProviderRunning {

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
}
