package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.api.Officer.Answer;
import fr.filrouge.policy.impact.JobWork;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OwnWorkbench
@DisplayName("The impact of a draft")
class ImpactsTest {

  @LocalServerPort int port;
  @Autowired JobWork work;

  private Officer editor;
  private Officer approver;

  @BeforeEach
  void officers() {
    editor = new Officer(port, "editeur");
    approver = new Officer(port, "approbateur");
  }

  private String draft() {
    String draft = editor.begin("La catégorie E aussi");
    Answer written =
        editor.write(
            draft, "socle", "socle-reduced-activity", "jobseekerCategory", "B, C", "B, C, E");
    assertThat(written.status()).as(written.body()).isEqualTo(200);
    return draft;
  }

  private static String path(Answer asked) {
    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    return asked.location().substring("/api/v1".length());
  }

  /** Does every part, as the job engine would. */
  private JsonNode figures(Officer who, String impact) {
    String run = impact.substring(impact.lastIndexOf('/') + 1);
    for (int part = 0; part < who.get(impact).json().path("parts").asInt(); part++) {
      work.part(run, part);
    }
    JsonNode answer = who.get(impact).json();
    assertThat(answer.path("state").asString()).isEqualTo("DONE");
    return answer.path("figures");
  }

  @Test
  @DisplayName("on made-up people is exact, is shared, and marks what is reached by chaining")
  void synthetic() {
    String draft = draft();
    String body = "{\"population\": \"SYNTHETIC\", \"size\": 2000}";
    String impact = path(editor.post(draft + "/impacts", body));
    JsonNode figures = figures(editor, impact);

    assertThat(figures.path("people").path("number").asInt()).isEqualTo(2_000);
    assertThat(figures.path("sentence").asString())
        .startsWith("Si le brouillon entre en vigueur : ")
        .endsWith("personne n'en perd.");
    assertThat(touched(figures, "ROWS")).contains("SOCLE_ENGLISH").hasSize(5);
    assertThat(touched(figures, "CHAINING")).containsOnly("MOBILITY_AID", "CHILDCARE_AID");
    assertThat(path(approver.post(draft + "/impacts", body))).isEqualTo(impact);
  }

  private static List<String> touched(JsonNode figures, String how) {
    return figures
        .path("measures")
        .valueStream()
        .filter(measure -> measure.path("touched").asString().equals(how))
        .map(measure -> measure.path("measure").asString())
        .toList();
  }

  @Test
  @DisplayName("on the caseload tells no small number, and proves that nobody can lose")
  void caseload() {
    String impact = path(editor.post(draft() + "/impacts", "{\"population\": \"CASELOAD\"}"));
    JsonNode figures = figures(editor, impact);

    assertThat(figures.path("losing").path("kind").asString()).isEqualTo("NOBODY");
    assertThat(figures.findValues("number"))
        .filteredOn(number -> !number.isNull())
        .allSatisfy(number -> assertThat(number.asInt()).isGreaterThanOrEqualTo(11));
    assertThat(figures.path("withheld").size()).isGreaterThan(5);
  }

  @Test
  @DisplayName("is not there for others, who can neither read nor cancel it")
  void others() {
    String draft = draft();
    String body = "{\"population\": \"SYNTHETIC\", \"size\": 1000}";
    String impact = path(editor.post(draft + "/impacts", body));

    assertThat(approver.get(impact).status()).isEqualTo(404);
    assertThat(approver.send("DELETE", impact, "").status()).isEqualTo(404);
    assertThat(new Officer(port, "").get(impact).status()).isEqualTo(401);
    for (String login : List.of("referent", "cep", "beneficiaire", "admin")) {
      assertThat(new Officer(port, login).get(impact).status()).as(login).isEqualTo(403);
      assertThat(new Officer(port, login).post(draft + "/impacts", body).status()).isEqualTo(403);
    }
    assertThat(editor.send("DELETE", impact, "").status()).isEqualTo(204);
    assertThat(editor.get(impact).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("is refused for a draft that is not there, and for sizes that there are not")
  void refused() {
    String draft = draft();
    assertThat(editor.post(draft + "/impacts", "{\"population\": \"X\"}").status()).isEqualTo(400);
    assertThat(
            editor
                .post(draft + "/impacts", "{\"population\": \"SYNTHETIC\", \"size\": 100001}")
                .status())
        .isEqualTo(400);
    assertThat(
            editor
                .post(
                    "/rule-drafts/00000000-0000-4000-8000-000000000000/impacts",
                    "{\"population\": \"CASELOAD\"}")
                .status())
        .isEqualTo(404);
  }
}
