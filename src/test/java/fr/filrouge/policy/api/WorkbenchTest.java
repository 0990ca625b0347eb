package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.AccountId;
import fr.filrouge.notice.Message;
import fr.filrouge.notice.Notices;
import fr.filrouge.policy.InForceEverywhere;
import fr.filrouge.policy.TellNewRights;
import fr.filrouge.policy.api.Officer.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OwnWorkbench
@DisplayName("In the workbench")
class WorkbenchTest {

  private static final String CELL = "jobseekerCategory";
  private static final String ROW = "socle-reduced-activity";
  private static final String PERSON =
      """
      {"asOf": "2019-06-03", "situation": {"residenceCommune": "14118", "detained": false,
        "jobseekerCategory": "E", "employment": "PART_TIME", "needs": ["ENGLISH"],
        "seekingEmployment": false, "leftInitialTrainingOn": "2010-06-30",
        "missionLocaleFollowUp": false, "psad": false}}
      """;

  @LocalServerPort int port;
  @Autowired TellNewRights newRights;
  @Autowired InForceEverywhere everywhere;
  @Autowired Notices notices;

  private Officer editor;
  private Officer approver;
  private Officer anyone;

  @BeforeEach
  void officers() {
    editor = new Officer(port, "editeur");
    approver = new Officer(port, "approbateur");
    anyone = new Officer(port, "");
  }

  private String outcome(Officer who, String path) {
    JsonNode answer = who.post(path, PERSON).json();
    JsonNode decisions =
        answer.has("draft") ? answer.at("/draft/decisions") : answer.path("decisions");
    for (JsonNode decision : decisions) {
      if (decision.path("measure").asString().equals("SOCLE_ENGLISH")) {
        return decision.path("outcome").asString();
      }
    }
    return "absent";
  }

  @Test
  @DisplayName(
      "category E is opened by one officer, approved by another, answers at once, and is taken back")
  void fromEditToPublicationAndBack() {
    int last = approver.get("/rule-versions").json().path("items").size();
    String booklet = opensBooklet();
    String draft = editor.begin("La catégorie E aussi");
    assertThat(outcome(anyone, "/assessments")).isEqualTo("NOT_ELIGIBLE");

    assertThat(editor.write(draft, "socle", ROW, CELL, "B, C", "B, C, E").status()).isEqualTo(200);
    assertThat(outcome(editor, draft + "/assessments")).isEqualTo("ELIGIBLE");
    assertThat(editor.get(draft + "/differences").body()).contains("« B, C » devient « B, C, E »");

    Answer lacking = editor.post(draft + "/submission", "");
    assertThat(lacking.status()).isEqualTo(409);
    assertThat(lacking.json().path("missing").findValuesAsString("what"))
        .contains("from", "reason", "deliberation", "scenarios");

    ScheduledVersion.mends(editor, draft);
    details(draft);
    assertThat(
            editor
                .post(draft + "/submission", "")
                .json()
                .path("missing")
                .findValuesAsString("what"))
        .containsExactly("impact");
    Region.looksAtImpact(editor, draft);
    Answer submitted = editor.post(draft + "/submission", "");
    assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
    String hash = submitted.json().path("fileHash").asString();
    assertThat(editor.write(draft, "socle", ROW, CELL, "B, C, E", "B").type())
        .isEqualTo("draft-not-open");

    String approval = "{\"fileHash\": \"" + hash + "\"}";
    assertThat(editor.post(draft + "/approval", approval).status()).isEqualTo(403);
    assertThat(
            approver.post(draft + "/approval", "{\"fileHash\": \"" + "0".repeat(64) + "\"}").type())
        .isEqualTo("changed-since");
    Answer published = approver.post(draft + "/approval", approval);
    assertThat(published.status()).as(published.body()).isEqualTo(201);
    assertThat(published.location()).isEqualTo("/api/v1/rule-versions/" + (last + 1));
    assertThat(approver.post(draft + "/approval", approval).type()).isEqualTo("already-published");
    assertThat(everywhere.reach().everywhere()).isTrue();
    tellsOfNewRights(booklet);
    assertThat(outcome(anyone, "/assessments"))
        .as("a day before the date of effect is answered by the version of that day")
        .isEqualTo("NOT_ELIGIBLE");

    restored(last);
  }

  /** Somebody in category E, whom the version to come concerns. */
  private String opensBooklet() {
    String situation =
        PERSON.substring(PERSON.indexOf("{\"residenceCommune")).replace("\"detained\": false,", "");
    Answer opened =
        new Officer(port, "referent")
            .post(
                "/booklets",
                "{\"identity\": {\"givenName\": \"Aline\", \"familyName\": \"Fictive\","
                    + " \"birthDate\": \"1990-04-01\"}, \"situation\": "
                    + situation);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().path("id").asString();
  }

  private void tellsOfNewRights(String booklet) {
    newRights.tell();
    newRights.tell();
    assertThat(notices.waiting(new AccountId("referent")))
        .filteredOn(notice -> notice.message() == Message.NEW_RIGHTS)
        .filteredOn(notice -> notice.booklet().value().equals(booklet))
        .hasSize(1);
    JsonNode noted =
        new Officer(port, "referent").get("/booklets/" + booklet).json().path("newRights");
    assertThat(noted.path("measures").valueStream().map(JsonNode::stringValue))
        .contains("SOCLE_ENGLISH");
  }

  private void details(String draft) {
    Answer detailed =
        editor.put(
            draft + "/details",
            "{\"from\": \"%s\", \"reason\": \"Élargissement\", \"deliberation\": \"Fictive 1\"}"
                .formatted(LocalDate.now(ZoneId.of("Europe/Paris"))));
    assertThat(detailed.status()).as(detailed.body()).isEqualTo(200);
  }

  private void restored(int number) {
    Answer begun = editor.post("/rule-versions/" + number + "/restoration", "");
    assertThat(begun.status()).isEqualTo(201);
    String draft = begun.location().replace("/api/v1", "");
    Answer submitted = editor.post(draft + "/submission", "");
    assertThat(submitted.json().path("missing").findValuesAsString("what"))
        .as("the first version names no deliberation")
        .containsExactlyInAnyOrder("deliberation", "impact");
    details(draft);
    Region.looksAtImpact(editor, draft);
    String hash = editor.post(draft + "/submission", "").json().path("fileHash").asString();
    assertThat(approver.post(draft + "/approval", "{\"fileHash\": \"" + hash + "\"}").status())
        .isEqualTo(201);
    List<String> states =
        approver.get("/rule-versions").json().path("items").findValuesAsString("state");
    assertThat(states.get(states.size() - 1)).isEqualTo("IN_FORCE");
    assertThat(
            approver
                .get("/rule-versions/" + number + "/differences/" + (number + 2))
                .json()
                .path("items"))
        .isEmpty();
  }

  @Test
  @DisplayName("two officers at one cell: the second is shown what the first wrote")
  void oldValue() {
    String draft = editor.begin("Deux à la fois");
    editor.write(draft, "socle", ROW, CELL, "B, C", "B");

    Answer second = approver.write(draft, "socle", ROW, CELL, "B, C", "C");
    assertThat(second.status()).as("who only approves does not write").isEqualTo(403);
    Answer stale = editor.write(draft, "socle", ROW, CELL, "B, C", "C");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().path("current").asString()).isEqualTo("B");
  }

  @Test
  @DisplayName("a step is taken back and done again, and its author stays one")
  void undo() {
    String draft = editor.begin("Annuler");
    editor.write(draft, "socle", ROW, CELL, "B, C", "B");
    editor.write(draft, "socle", ROW, CELL, "B", "C");

    assertThat(editor.post(draft + "/undo", "").status()).isEqualTo(200);
    assertThat(cell(draft)).isEqualTo("B");
    assertThat(editor.post(draft + "/redo", "").status()).isEqualTo(200);
    assertThat(cell(draft)).isEqualTo("C");
    editor.post(draft + "/undo", "");
    editor.post(draft + "/undo", "");
    assertThat(cell(draft)).isEqualTo("B, C");
    assertThat(editor.post(draft + "/undo", "").type()).isEqualTo("nothing-to-undo");
    assertThat(editor.get(draft).json().path("authors").toString()).contains("editeur");
  }

  private String cell(String draft) {
    return editor.get(draft + "/sheets/socle/rows/" + ROW).json().at("/cells/" + CELL).asString();
  }

  @Test
  @DisplayName("an acceptance that has no object any more is told, and can be taken away")
  void endedAcceptance() {
    String draft = editor.begin("Le jour exact des neuf mois");
    editor.write(
        draft,
        "socle",
        "socle-jobseeker",
        "leftInitialTrainingOn",
        "> @delai_sortie",
        "≥ @delai_sortie");
    String ended = endedFinding(draft);
    assertThat(ended).isNotEmpty();

    Answer taken =
        editor.post(
            draft + "/accepted-findings",
            "{\"finding\": \"" + ended + "\", \"reason\": \"sans objet\"}");

    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(endedFinding(draft)).isEmpty();
  }

  private String endedFinding(String draft) {
    for (JsonNode finding : editor.get(draft).json().path("findings")) {
      if (finding.path("code").asString().startsWith("sans objet/")) {
        return finding.path("id").asString();
      }
    }
    return "";
  }

  @Test
  @DisplayName("a row is copied, changed and removed; one that has changed since is not removed")
  void rows() {
    String draft = editor.begin("Lignes");
    Answer copied = editor.post(draft + "/sheets/socle/rows/" + ROW + "/copies", "");
    assertThat(copied.status()).isEqualTo(201);
    String row = copied.location().replace("/api/v1", "");
    assertThat(copied.json().path("faults")).as("two rows of one way").isNotEmpty();
    String tag = "\"" + editor.get(row).json().path("hash").asString() + "\"";
    editor.write(
        draft,
        "socle",
        row.substring(row.lastIndexOf('/') + 1),
        "voie",
        "reduced-activity",
        "autre");

    assertThat(editor.send("DELETE", row, "").status()).isEqualTo(428);
    assertThat(editor.send("DELETE", row, "", "If-Match", tag).status()).isEqualTo(412);
    String now = "\"" + editor.get(row).json().path("hash").asString() + "\"";
    assertThat(editor.send("DELETE", row, "", "If-Match", now).status()).isEqualTo(200);
    assertThat(editor.get(row).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("nobody else finds anything: not a referent, not anyone, not by an id that is wrong")
  void rights() {
    String draft = editor.begin("Secret");
    for (String path : List.of("/rule-versions", "/rule-drafts", draft, draft + "/sheets/socle")) {
      assertThat(new Officer(port, "referent").get(path).status()).as(path).isEqualTo(403);
      assertThat(new Officer(port, "admin").get(path).status()).as(path).isEqualTo(403);
      assertThat(anyone.get(path).status()).as(path).isEqualTo(401);
    }
    assertThat(editor.get("/rule-drafts/x").status()).isEqualTo(404);
    assertThat(approver.post("/rule-drafts", "{\"title\": \"x\"}").status()).isEqualTo(403);
  }

  @Test
  @DisplayName("what was decided by a version is decided again by it")
  void replay() {
    String kept = PERSON.replaceFirst("}\\s*$", ", \"outcomes\": {\"SOCLE_ENGLISH\": \"%s\"}}");
    JsonNode same = editor.post("/rule-versions/1/replay", kept.formatted("NOT_ELIGIBLE")).json();
    assertThat(same.path("identical").asBoolean()).as(same.toString()).isTrue();
    JsonNode other = editor.post("/rule-versions/1/replay", kept.formatted("ELIGIBLE")).json();
    assertThat(other.path("differences").toString()).contains("SOCLE_ENGLISH", "NOT_ELIGIBLE");
  }
}
