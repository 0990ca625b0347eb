package fr.filrouge.learner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayName("The pages of a person, asked for in unexpected ways,")
class LearnerOverHttpTest {

  private static final String HOME = "/mon-parcours";

  @LocalServerPort int port;
  private Visitor person;

  @BeforeEach
  void signIn() {
    person = new Visitor(port);
    person.signIn("beneficiaire");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etapes/nulle",
        "/etapes/00000000-0000-0000-0000-000000000000",
        "/journal/00000000-0000-0000-0000-000000000000/retrait",
        "/rendez-vous/x/mot",
        "/acces/referent/fin",
        "/acces/personne/fin",
        "/acces/%00/fin"
      })
  @DisplayName("show nothing that is not theirs, and say so in French")
  void nothingElse(String path) {
    var answer = person.get(HOME + path);
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body()).contains("lang=\"fr\"").doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "/etapes/x/etat, to, DONE, 404",
    "/etapes/x/etat, to, NIMPORTE, 400",
    "/recommandations, code, NIMPORTE, 302",
    "/questions, field, NIMPORTE, 302",
    "/questions/oubli, field, NIMPORTE, 404",
    "/contrat/signature, hash, abc, 422",
    "/acces/referent/fin, x, y, 404",
    "/acces/autre/retrait, x, y, 404",
    "/recommandations/x/reprise, x, y, 404"
  })
  @DisplayName("refuse with a page what cannot be, whatever was sent")
  void refused(String path, String name, String value, int status) {
    var answer = person.submit(HOME + "/journal", HOME + path, Map.of(name, value));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Exception", "fr.filrouge");
  }

  @Test
  @DisplayName("are kept by no cache")
  void noStore() {
    assertThat(person.get(HOME).headers().firstValue("Cache-Control").orElse(""))
        .contains("no-store");
  }

  @Test
  @DisplayName("are shown to nobody who has not signed in")
  void signedOut() {
    var answer = new Visitor(port).get(HOME);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/connexion");
  }

  @Test
  @DisplayName("write a message once, however often it is sent")
  void once() {
    Map<String, String> form =
        Map.of("text", "Envoyé deux fois", "key", "11111111-2222-3333-4444-555555555555");
    person.submit(HOME + "/journal", HOME + "/journal", form);
    person.submit(HOME + "/journal", HOME + "/journal", form);
    assertThat(person.get(HOME + "/journal").body().split("Envoyé deux fois", -1)).hasSize(2);
  }
}
