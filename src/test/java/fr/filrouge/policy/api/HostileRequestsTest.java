package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import fr.filrouge.policy.api.Officer.Answer;
import fr.filrouge.policy.impact.Simulate;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hostile inputs 38 to 41. */
@OwnWorkbench
@DisplayName("A request to the workbench gains nothing:")
class HostileRequestsTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";
  private static final String SYNTHETIC = "{\"population\": \"SYNTHETIC\", \"size\": %d}";
  private static final String CASELOAD = "{\"population\": \"CASELOAD\"}";

  @LocalServerPort int port;
  private Region region;
  private Officer editor;

  @BeforeEach
  void officers() {
    region = new Region(port);
    editor = new Officer(port, "editeur");
  }

  @AfterEach
  void go() {
    region.letsEverybodyGo();
  }

  private static String withoutPlace(Answer answer) {
    return answer.status() + answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
  }

  @Test
  @DisplayName("38. by guessing ids: what is there is answered like what is not")
  void ids() {
    String draft = Region.drafted(editor, "Secret d’État");
    String impact = Region.looksAtImpact(editor, draft).location().replace("/api/v1", "");
    Map<String, String> places = new LinkedHashMap<>();
    for (String part :
        List.of("", "/differences", "/sheets", "/sheets/socle/rows/socle-iae", "/workbook")) {
      places.put(draft + part, "/rule-drafts/" + NOWHERE + part);
    }
    places.put(impact, "/impacts/" + "0".repeat(64));
    for (String login : List.of("referent", "cep", "beneficiaire", "admin", "")) {
      Officer guessing = new Officer(port, login);
      places.forEach(
          (there, nowhere) ->
              assertThat(withoutPlace(guessing.get(there)))
                  .as(login + there)
                  .isEqualTo(withoutPlace(guessing.get(nowhere)))
                  .startsWith(login.isEmpty() ? "401" : "403")
                  .doesNotContain("Secret"));
      for (String act : List.of("/assessments", "/submission", "/undo", "/impacts")) {
        assertThat(withoutPlace(guessing.post(draft + act, "{}")))
            .as(login + act)
            .isEqualTo(withoutPlace(guessing.post("/rule-drafts/" + NOWHERE + act, "{}")));
      }
    }
    Officer approver = new Officer(port, "approbateur");
    assertThat(withoutPlace(approver.get(impact)))
        .isEqualTo(withoutPlace(approver.get("/impacts/" + "0".repeat(64))));
    pages(draft.replace("/rule-drafts/", "/regles/brouillons/"), impact.replace("/impacts/", ""));
  }

  private void pages(String draft, String run) {
    for (String login : List.of("referent", "beneficiaire", "admin")) {
      Visitor visitor = new Visitor(port);
      visitor.signIn(login);
      for (String path :
          List.of(draft, draft + "/essai", draft + "/feuilles/socle", "/regles/effets/" + run)) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(login + path).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Secret");
      }
    }
    for (String path : List.of(draft + "/essai", "/regles/brouillons/" + NOWHERE + "/essai")) {
      assertThat(new Visitor(port).get(path).headers().firstValue("Location").orElse(""))
          .endsWith("/connexion");
    }
  }

  @Test
  @DisplayName(
      "39. by asking again and again about people: there is an end, by the API and the page")
  void questions() {
    Officer curious = region.hires("curieux", "POLICY_EDITOR");
    String draft = Region.drafted(curious, "Un jour de plus");
    List<Integer> answers = new ArrayList<>();
    for (int day = 1; day <= Simulate.MOST_A_DAY + 1; day++) {
      Region.details(curious, draft, Region.TODAY.plusDays(day), "Question");
      Answer asked = curious.post(draft + "/impacts", CASELOAD);
      answers.add(asked.status());
      if (asked.status() == 429) {
        Doors.told("impact", asked).isPlain().says("pas plus de 30 questions par jour");
      } else {
        curious.send("DELETE", asked.location().replace("/api/v1", ""), "");
      }
    }
    assertThat(answers.subList(0, Simulate.MOST_A_DAY)).containsOnly(202);
    assertThat(answers.get(Simulate.MOST_A_DAY)).isEqualTo(429);
    Doors doors = Doors.to(port, "curieux", draft);
    doors
        .sent("page", doors.page + "/effets", Map.of("population", "CASELOAD"))
        .isPlain()
        .says("toutes les questions");
  }

  @Test
  @DisplayName("40. with the runs of others, with many runs, or with those of a draft given up")
  void runs() {
    Officer patient = region.hires("patient", "POLICY_EDITOR");
    String draft = Region.drafted(patient, "Mille calculs");
    List<Answer> asked =
        IntStream.rangeClosed(1, Simulate.MOST_AT_ONCE + 1)
            .mapToObj(i -> patient.post(draft + "/impacts", SYNTHETIC.formatted(90_000 + i)))
            .toList();
    assertThat(asked.subList(0, Simulate.MOST_AT_ONCE))
        .allSatisfy(one -> assertThat(one.status()).isEqualTo(202));
    Doors.told("impact", asked.get(Simulate.MOST_AT_ONCE)).isPlain().says("10 calculs à la fois");

    for (Answer one : asked.subList(0, Simulate.MOST_AT_ONCE)) {
      String run = one.location().replace("/api/v1", "");
      assertThat(editor.get(run).status()).isEqualTo(404);
      assertThat(editor.send("DELETE", run, "").status()).isEqualTo(404);
      assertThat(patient.get(run).status()).isEqualTo(200);
      assertThat(patient.send("DELETE", run, "").status()).isEqualTo(204);
    }
    assertThat(patient.send("DELETE", draft, "").status()).isEqualTo(204);
    Doors.told("impact", patient.post(draft + "/impacts", SYNTHETIC.formatted(1_000)))
        .isPlain()
        .says("Il n'y a rien à cette adresse");
  }

  @Test
  @DisplayName("41. without the token of a page, by another method, in another format, or twice")
  void forged() {
    Doors doors = Doors.of(port, "editeur");
    String details = doors.page + "/details";
    String api = "/api/v1" + doors.draft;
    doors.unchangedBy(
        () -> {
          status(doors.browser.post(details, Map.of("reason", "x")), 403);
          status(doors.browser.send("DELETE", api, ""), 403);
          status(
              doors.browser.send("POST", api + "/undo", "", "X-HTTP-Method-Override", "DELETE"),
              403);
          status(
              doors.browser.submit(
                  "/regles/brouillons", doors.page, Map.of("_method", "DELETE", "reason", "x")),
              405);
          Doors.told(
                  "title twice",
                  editor.post("/rule-drafts", "{\"title\": \"a\", \"title\": \"b\"}"))
              .isPlain()
              .says("deux fois");
          Doors.told("a form as JSON", editor.post("/rule-drafts", "title=a"))
              .isPlain()
              .says("mal formé");
          formatsThatLie(doors);
        });
    tooMuch(doors, details);
  }

  private void formatsThatLie(Doors doors) {
    String basic = Visitor.basic("editeur");
    String path = "/api/v1/rule-drafts";
    Visitor program = new Visitor(port);
    String body = "{\"title\": \"a\"}";
    status(program.send("POST", path, body, "Authorization", basic, "Content-Type", FORM), 415);
    status(
        program.send(
            "POST", path, body, "Authorization", basic, "Content-Type", "multipart/form-data"),
        415);
    status(
        program.send(
            "POST",
            "/api/v1" + doors.draft + "/workbook",
            "PK",
            "Authorization",
            basic,
            "Content-Type",
            JSON),
        415);
  }

  private void tooMuch(Doors doors, String details) {
    String token = "&_csrf=" + doors.browser.csrfToken("/regles/brouillons");
    String fields = "f=x&".repeat(10_000);
    String large = "reason=" + "a".repeat(50_000_000);
    String twice = "row=socle-iae&column=source&old=Pacte&text=a&text=b" + token;
    String line = "h0=source&o0=x&c0=y&c0=z" + token;
    doors.unchangedBy(
        () -> {
          status(doors.browser.send("POST", details, fields + token, "Content-Type", FORM), 400);
          status(doors.browser.send("POST", details, large + token, "Content-Type", FORM), 413);
          String sheet = doors.page + "/feuilles/socle";
          status(doors.browser.send("POST", sheet + "/cases", twice, "Content-Type", FORM), 400);
          status(
              doors.browser.send("POST", sheet + "/lignes/socle-iae", line, "Content-Type", FORM),
              400);
          String title = "{\"title\": \"" + "a".repeat(50_000_000) + "\"}";
          assertThat(editor.post("/rule-drafts", title).status()).isEqualTo(413);
        });
  }

  private static void status(HttpResponse<String> answer, int expected) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    Refusal.ofPage(
            "page",
            expected,
            answer.body().startsWith("{") ? "<main>" + answer.body() : answer.body())
        .isPlain();
  }
}
