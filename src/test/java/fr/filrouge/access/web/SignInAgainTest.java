package fr.filrouge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@TryOut
@DisplayName("A form that has waited too long")
class SignInAgainTest {

  private static final Map<String, String> CEP =
      Map.of("identifiant", "cep", "mot-de-passe", "demo");

  @LocalServerPort int port;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(port);
  }

  @Test
  @DisplayName("to sign in, once its session is over, leads to a fresh one that says so and works")
  void expiredSignIn() {
    String old = visitor.csrfToken("/connexion");
    visitor.loseSession();

    String fresh = location(visitor.post("/connexion", with(old, CEP)));

    assertThat(visitor.get("/api/v1/me").statusCode()).as("a token is still needed").isEqualTo(401);
    assertThat(visitor.get(fresh).body()).contains("Votre session avait pris fin", "<form");
    visitor.submit(fresh, "/connexion", CEP);
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("to sign in, in a second tab, says that the first one has done it")
  void secondTab() {
    String second = visitor.csrfToken("/connexion");
    visitor.signIn("cep");

    String fresh = location(visitor.post("/connexion", with(second, CEP)));

    assertThat(visitor.get(fresh).body())
        .contains("Vous êtes déjà connecté", "Cédric Fictif", "<form");
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("to sign out, when that is done already, says that it is done")
  void signedOutTwice() {
    visitor.signIn("cep");
    Map<String, String> form = with(visitor.csrfToken("/deconnexion"), Map.of());
    visitor.post("/deconnexion", form);

    for (int times = 0; times < 2; times++) {
      String done = location(visitor.post("/deconnexion", form));
      assertThat(visitor.get(done).body()).contains("Vous êtes déconnecté");
    }
  }

  @Test
  @DisplayName("to sign out, from before signing in again, asks once more and signs out then")
  void signOutOfAnotherSession() {
    visitor.signIn("cep");
    String old = visitor.csrfToken("/deconnexion");
    visitor.submit("/deconnexion", "/deconnexion", Map.of());
    visitor.signIn("cep");

    String fresh = location(visitor.post("/deconnexion", with(old, Map.of())));

    assertThat(visitor.get("/api/v1/me").statusCode()).as("a token is still needed").isEqualTo(200);
    assertThat(visitor.get(fresh).body()).contains("Cette page datait d’avant", "<form");
    visitor.submit(fresh, "/deconnexion", Map.of());
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("of any other page leads to the sign-in form, or says to go back and load it anew")
  void otherForm() {
    visitor.signIn("cep");
    Map<String, String> form = with(visitor.csrfToken("/deconnexion"), Map.of());
    visitor.loseSession();

    assertThat(location(visitor.post("/pieces/formulaire", form))).endsWith("/connexion?expiree");

    visitor.signIn("cep");
    HttpResponse<String> stale = visitor.post("/pieces/formulaire", form);
    assertThat(stale.statusCode()).isEqualTo(403);
    assertThat(stale.body()).contains("Revenez à la page d’avant");
  }

  @Test
  @DisplayName("is kept, with all that was typed, until its author signs in and sends it")
  void unsent() {
    visitor.signIn("cep");
    String form = typed();
    visitor.get("/recherche");
    visitor.loseSession();

    String next = location(sentByHand(form));
    assertThat(next).endsWith("/reprise");
    String signIn = location(visitor.get("/reprise"));
    assertThat(visitor.get(signIn).body()).contains("Ce que vous veniez d’écrire est gardé");
    assertThat(location(visitor.signIn("cep"))).contains("/reprise");

    assertThat(visitor.get("/reprise").body())
        .contains(
            "Un entretien long &amp; utile", "action=\"/pieces/formulaire\"", "name=\"text\"");
    visitor.submit("/reprise", "/reprise/abandon", Map.of());
    assertThat(location(visitor.get("/reprise"))).endsWith("/accueil");
  }

  @Test
  @DisplayName("is shown to nobody else who signs in with the same browser")
  void unsentByAnother() {
    visitor.signIn("cep");
    String form = typed();
    visitor.get("/recherche");
    visitor.loseSession();
    sentByHand(form);

    visitor.signIn("referent");
    assertThat(location(visitor.get("/reprise"))).endsWith("/accueil");
  }

  @Test
  @DisplayName("is not kept when another site sent it, or a script")
  void fromElsewhere() {
    visitor.signIn("cep");
    String form = typed();
    visitor.get("/recherche");
    visitor.loseSession();

    for (String[] from : new String[][] {{"cross-site", "navigate"}, {"same-origin", "cors"}}) {
      HttpResponse<String> answer =
          visitor.send(
              "POST",
              "/pieces/formulaire",
              form,
              "Content-Type",
              "application/x-www-form-urlencoded",
              "Sec-Fetch-Site",
              from[0],
              "Sec-Fetch-Mode",
              from[1]);
      assertThat(location(answer)).endsWith("/connexion?expiree");
    }
    assertThat(visitor.get("/connexion?expiree").body()).doesNotContain("est gardé");
  }

  private String typed() {
    return "_csrf="
        + visitor.csrfToken("/deconnexion")
        + "&text=Un+entretien+long+%26+utile&key=11111111-2222-3333-4444-555555555555";
  }

  private HttpResponse<String> sentByHand(String form) {
    return visitor.send(
        "POST",
        "/pieces/formulaire",
        form,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Sec-Fetch-Site",
        "same-origin",
        "Sec-Fetch-Mode",
        "navigate");
  }

  @Test
  @DisplayName("or a page asked for once the session is over leads to a form that says so")
  void expiredPage() {
    visitor.signIn("cep");
    visitor.forgeSession();

    String form = location(visitor.get("/pieces/cassee"));

    assertThat(visitor.get(form).body()).contains("Votre session avait pris fin");
    assertThat(location(new Visitor(port).get("/pieces/cassee")))
        .as("whoever had none is told nothing of one")
        .endsWith("/connexion");
  }

  private static Map<String, String> with(String token, Map<String, String> form) {
    Map<String, String> whole = new java.util.TreeMap<>(form);
    whole.put("_csrf", token);
    return whole;
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
