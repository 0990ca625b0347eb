package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.api.Officer.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The change that the Pacte itself made: in 2018 the Socle is for those without work, in 2019 for
 * reduced activity and for people in integration through work too (§2-4 a).
 */
@OwnWorkbench
@DisplayName("The widening of 2019, by programs alone,")
class WideningTest {

  private static final List<String> WIDENED = List.of("socle-reduced-activity", "socle-iae");
  private static final String SITUATION =
      """
      {"residenceCommune": "14118", "detained": false, "jobseekerCategory": "B",
        "employment": "PART_TIME", "needs": ["ENGLISH"], "mobilityObstacle": true,
        "seekingEmployment": true, "leftInitialTrainingOn": "2010-06-30", "birthDate": "1985-02-03",
        "missionLocaleFollowUp": false, "psad": false, "businessProject": false,
        "businessCreatedOn": "NEVER"}""";

  @LocalServerPort int port;

  private Officer editor;
  private Officer approver;

  @BeforeEach
  void officers() {
    editor = new Officer(port, "editeur");
    approver = new Officer(port, "approbateur");
  }

  @Test
  @DisplayName("opens the Socle to a part-time worker of category B, and by ricochet an aid")
  void widened() {
    int last = approver.get("/rule-versions").json().path("items").size();
    assertThat(outcomes("2019-06-03")).containsEntry("SOCLE_ENGLISH", "ELIGIBLE");

    String narrow = editor.begin("Les tables de 2018");
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    WIDENED.forEach(row -> rows.put(row, removed(narrow, row)));
    published(narrow, "2018-01-01", "NOT_ELIGIBLE");
    assertThat(outcomes("2019-06-03"))
        .containsEntry("SOCLE_ENGLISH", "NOT_ELIGIBLE")
        .containsEntry("MOBILITY_AID", "NOT_ELIGIBLE");

    String wide = editor.begin("L’élargissement de 2019");
    rows.values().forEach(cells -> added(wide, cells));
    JsonNode figures = published(wide, "2019-01-01", "ELIGIBLE");

    assertThat(outcomes("2019-06-03"))
        .containsEntry("SOCLE_ENGLISH", "ELIGIBLE")
        .containsEntry("MOBILITY_AID", "ELIGIBLE");
    assertThat(outcomes("2018-06-03")).containsEntry("SOCLE_ENGLISH", "NOT_ELIGIBLE");
    assertThat(touched(figures))
        .containsEntry("SOCLE_ENGLISH", "ROWS")
        .containsEntry("MOBILITY_AID", "CHAINING")
        .containsEntry("VAE_ADVICE", "NONE");

    Answer back = editor.post("/rule-versions/" + last + "/restoration", "");
    published(back.location().replace("/api/v1", ""), "2018-01-01", "ELIGIBLE");
    assertThat(
            approver
                .get("/rule-versions/" + last + "/differences/" + (last + 3))
                .json()
                .path("items"))
        .isEmpty();
  }

  private Map<String, String> outcomes(String day) {
    JsonNode answer = new Officer(port, "").post("/assessments", asked(day).toString()).json();
    return answer
        .path("decisions")
        .valueStream()
        .collect(
            Collectors.toMap(d -> d.path("measure").asString(), d -> d.path("outcome").asString()));
  }

  private static ObjectNode asked(String day) {
    ObjectNode asked = JsonMapper.shared().createObjectNode().put("asOf", day);
    asked.set("situation", JsonMapper.shared().readTree(SITUATION));
    return asked;
  }

  private static Map<String, String> touched(JsonNode figures) {
    return figures
        .path("measures")
        .valueStream()
        .collect(
            Collectors.toMap(m -> m.path("measure").asString(), m -> m.path("touched").asString()));
  }

  /** Takes a row away, and gives what it said. */
  private JsonNode removed(String draft, String row) {
    String path = draft + "/sheets/socle/rows/" + row;
    JsonNode stood = editor.get(path).json();
    String tag = "\"" + stood.path("hash").asString() + "\"";
    assertThat(editor.send("DELETE", path, "", "If-Match", tag).status()).isEqualTo(200);
    return stood.path("cells");
  }

  private void added(String draft, JsonNode cells) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.set("cells", cells);
    Answer added = editor.post(draft + "/sheets/socle/rows", body.toString());
    assertThat(added.status()).as(added.body()).isEqualTo(201);
  }

  /** Brings a draft to publication by another person, and gives the figures it was judged by. */
  private JsonNode published(String draft, String from, String outcome) {
    mended(draft, outcome);
    ObjectNode details =
        JsonMapper.shared()
            .createObjectNode()
            .put("from", from)
            .put("reason", "Le Pacte, tel qu'il a changé")
            .put("deliberation", "Fictive 2019-1")
            .put("retroactive", true);
    Answer detailed = editor.put(draft + "/details", details.toString());
    assertThat(detailed.status()).as(detailed.body()).isEqualTo(200);
    Answer asked =
        editor.post(draft + "/impacts", "{\"population\": \"SYNTHETIC\", \"size\": 1000}");
    Answer submitted = editor.post(draft + "/submission", "");
    assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
    String hash = submitted.json().path("fileHash").asString();
    Answer approved = approver.post(draft + "/approval", "{\"fileHash\": \"" + hash + "\"}");
    assertThat(approved.status()).as(approved.body()).isEqualTo(201);
    return editor.get(asked.location().replace("/api/v1", "")).json().path("figures");
  }

  /** What the officer says of the checks: scenarios expect the new law, findings are accepted. */
  private void mended(String draft, String outcome) {
    ObjectNode scenario = asked("2019-06-03");
    scenario.putObject("expected").put("SOCLE_ENGLISH", outcome);
    for (JsonNode failed : editor.get(draft).json().at("/scenarios/failed")) {
      String name = failed.path("name").asString().replaceFirst("^[^:]+ : ", "");
      Answer kept =
          editor.put(
              draft + "/scenarios/" + name.replace("%", "%25").replace("?", "%3F"),
              scenario.toString());
      assertThat(kept.status()).as(kept.body()).isEqualTo(200);
    }
    for (JsonNode finding : editor.get(draft).json().path("findings")) {
      if (!finding.path("accepted").asBoolean(false)) {
        ObjectNode body =
            JsonMapper.shared()
                .createObjectNode()
                .put("finding", finding.path("id").asString())
                .put("reason", "Le texte le veut ainsi");
        editor.post(draft + "/accepted-findings", body.toString());
      }
    }
    assertThat(editor.covers(draft)).as("each changed condition decides alone").isTrue();
  }
}
