package fr.filrouge.eligibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The questionnaire as a browser without scripts meets it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class VisitOverHttpTest {

  private static final String COMMUNE = "residenceCommune";

  @LocalServerPort int port;
  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(port);
  }

  private static String location(HttpResponse<String> response) {
    String location = response.headers().firstValue("Location").orElse("");
    return location.replaceFirst("^http://[^/]+", "");
  }

  /** Answers the commune on the first page. */
  private HttpResponse<String> livesIn(String code) {
    return visitor.post("/questions/1", Map.of("shown", COMMUNE, COMMUNE, code, "go", "next"));
  }

  private HttpResponse<String> looksFor(String typed) {
    visitor.post(
        "/questions/1", Map.of("shown", COMMUNE, COMMUNE + ".typed", typed, "go", "search"));
    return visitor.get("/questions/1");
  }

  @Test
  void a_form_is_answered_by_sending_on_to_a_page_that_can_be_asked_for_again() {
    assertThat(location(livesIn("14118"))).isEqualTo("/questions/2");
    assertThat(visitor.get("/questions/2").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/questions/1").body()).contains("value=\"14118\" checked");
  }

  @Test
  void answers_stay_in_the_browser_out_of_reach_of_scripts_and_of_other_sites() {
    assertThat(livesIn("14118").headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("reponses=")
        .contains("Path=/questions", "HttpOnly", "SameSite=Strict")
        .doesNotContain("Max-Age", "Expires", "14118");
  }

  @Test
  void after_beginning_again_the_way_back_leads_to_an_empty_form() {
    livesIn("14118");
    visitor.post("/questions/2", Map.of("go", "result"));
    assertThat(visitor.get("/questions/resultat").statusCode()).isEqualTo(200);

    visitor.get("/questions/nouveau");

    for (String before : new String[] {"/questions/resultat", "/questions/2"}) {
      assertThat(location(visitor.get(before))).isEqualTo("/questions/1");
    }
    assertThat(visitor.get("/questions/1").body()).doesNotContain("checked", "14118");
  }

  @Test
  void whose_answers_are_gone_is_told_why() {
    assertThat(location(visitor.get("/questions/3"))).isEqualTo("/questions/perdu");
    assertThat(location(visitor.post("/questions/3", Map.of("go", "next"))))
        .isEqualTo("/questions/perdu");
    assertThat(visitor.get("/questions/perdu").body()).contains("Vos réponses sont effacées");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "AAAA", "YXQ9eA", "YXQ9OTk5OTk5OTk5OTk5OTk5OTk5"})
  void a_cookie_that_cannot_be_read_is_no_answer(String cookie) {
    assertThat(
            visitor.get("/questions/1", "Cookie", AnswersCookie.NAME + "=" + cookie).statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_hour_later_answers_count_for_nothing() {
    String old =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                "at=1600000000&residenceCommune=14118".getBytes(StandardCharsets.UTF_8));

    assertThat(location(visitor.get("/questions/2", "Cookie", AnswersCookie.NAME + "=" + old)))
        .isEqualTo("/questions/perdu");
  }

  @Test
  void a_page_whose_turn_has_not_come_leads_to_the_one_whose_turn_it_is() {
    livesIn("14118");

    assertThat(location(visitor.get("/questions/9"))).isEqualTo("/questions/2");
  }

  @Test
  void a_place_that_is_not_found_is_said_so_with_what_to_try() {
    assertThat(looksFor("Marseille").body())
        .contains("Aucune commune de Normandie trouvée pour « Marseille »", "nom actuel");
    assertThat(looksFor("laigle").body()).contains("L&#39;Aigle (61300)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"14000", "27999", "75056"})
  void a_code_that_is_no_commune_of_normandie_is_refused_with_what_to_do(String code) {
    HttpResponse<String> refused = livesIn(code);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("<title>Erreur : ", "Choisissez votre commune dans la liste.");
  }

  @Test
  void who_comes_from_the_result_goes_back_to_it() {
    livesIn("14118");
    visitor.post("/questions/2", Map.of("go", "result"));

    assertThat(visitor.get("/questions/2/retour").body()).contains("Revoir mon résultat");
    assertThat(
            location(
                visitor.post(
                    "/questions/2",
                    Map.of(
                        "shown",
                        "seekingEmployment",
                        "seekingEmployment",
                        "oui",
                        "retour",
                        "true"))))
        .isEqualTo("/questions/resultat");
  }

  @Test
  void who_begins_with_detention_meets_those_questions_at_once() {
    visitor.post("/questions/nouveau", Map.of("entry", "detained"));

    assertThat(visitor.get("/questions/1").body())
        .contains("Êtes-vous en détention", "Dans quel établissement")
        .doesNotContain("Dans quelle commune");
  }

  @Test
  void a_day_that_does_not_exist_is_told_on_the_result_page() {
    livesIn("14118");
    visitor.post("/questions/2", Map.of("go", "result"));
    HttpResponse<String> refused =
        visitor.post(
            "/questions/resultat",
            Map.of("asOf.day", "31", "asOf.month", "2", "asOf.year", "2026"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("<title>Erreur : ", "value=\"31\"", "n&#39;existe pas");
  }
}
