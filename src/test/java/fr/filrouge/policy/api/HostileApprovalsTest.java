package fr.filrouge.policy.api;

import static fr.filrouge.policy.api.Region.TODAY;
import static fr.filrouge.policy.api.Region.approves;
import static fr.filrouge.policy.api.Region.details;
import static fr.filrouge.policy.api.Region.drafted;
import static fr.filrouge.policy.api.Region.handsIn;
import static fr.filrouge.policy.api.Region.looksAtImpact;
import static fr.filrouge.policy.api.Region.ready;
import static fr.filrouge.policy.api.Region.rewrite;
import static fr.filrouge.policy.api.Region.together;
import static fr.filrouge.policy.api.Region.versions;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import fr.filrouge.policy.api.Officer.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Hostile inputs 29 to 34 and 37: approvals and publications that must not be. */
@OwnWorkbench
@DisplayName("Nothing is published:")
class HostileApprovalsTest {

  @LocalServerPort int port;
  private Region region;
  private Officer editor;
  private Officer approver;
  private int before;

  @BeforeEach
  void officers() {
    region = new Region(port);
    editor = new Officer(port, "editeur");
    approver = new Officer(port, "approbateur");
    before = versions(approver);
  }

  @AfterEach
  void go() {
    region.letsEverybodyGo();
  }

  private void nothingIsPublished(String draft) {
    assertThat(versions(approver)).isEqualTo(before);
    assertThat(approver.get(draft).json().path("state").asString()).isEqualTo("SUBMITTED");
  }

  private static List<String> missing(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    return answer.json().path("missing").findValuesAsString("what");
  }

  @Test
  @DisplayName("29. by an author with both roles, and by one whose every change was taken back")
  void own() {
    Officer both = region.hires("deux-roles", "POLICY_EDITOR", "POLICY_APPROVER");
    Officer undone = region.hires("repenti", "POLICY_EDITOR", "POLICY_APPROVER");
    String draft = both.begin("De sa propre main");
    rewrite(undone, draft, "Pacte §2-4 b");
    assertThat(undone.post(draft + "/undo", "").status()).isEqualTo(200);
    rewrite(both, draft, "Pacte §2-4 a, relu");
    String hash = ready(both, draft, TODAY);

    for (Officer author : List.of(both, undone)) {
      Answer answer = approves(author, draft, hash);
      Doors.told("approval", answer).isPlain().says("Vous avez écrit dans ce brouillon");
      assertThat(answer.type()).isEqualTo("approver-is-author");
      assertThat(byPage(author.login(), draft, hash)).contains("Vous avez écrit dans ce brouillon");
    }
    nothingIsPublished(draft);
  }

  /** What somebody reads who approves by the page. */
  private String byPage(String login, String draft, String hash) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(login);
    String page = draft.replace("/rule-drafts", "/regles/brouillons");
    visitor.submit("/regles/brouillons", page + "/approbation", Map.of("fileHash", hash));
    return visitor.get(page).body();
  }

  @Test
  @DisplayName("30, 34. with yesterday's hash, after take-back, another day and resubmission")
  void yesterday() {
    String draft = drafted(editor, "Hier");
    String yesterday = ready(editor, draft, TODAY);
    assertThat(editor.send("DELETE", draft + "/submission", "").status()).isEqualTo(200);
    details(editor, draft, TODAY.plusDays(9), "Relecture");
    String today = handsIn(editor, draft);

    assertThat(today).isNotEqualTo(yesterday);
    Answer answer = approves(approver, draft, yesterday);
    assertThat(answer.type()).isEqualTo("changed-since");
    Doors.told("approval", answer).isPlain().says("relisez-le");
    for (String other :
        List.of("", "x", "0".repeat(64), today.toUpperCase(java.util.Locale.ROOT))) {
      assertThat(approves(approver, draft, other).status()).as(other).isIn(400, 409);
    }
    nothingIsPublished(draft);
  }

  @Test
  @DisplayName("32. by somebody whose role is gone, with a session and a page older than that")
  void removed() {
    Officer leaving = region.hires("partant", "POLICY_APPROVER");
    String draft = drafted(editor, "Départ");
    String hash = ready(editor, draft, TODAY);
    Visitor old = new Visitor(port);
    old.signIn("partant");
    String page = draft.replace("/rule-drafts", "/regles/brouillons");
    String token = old.csrfToken(page);

    region.grants("partant", "REFERENT");

    assertThat(approves(leaving, draft, hash).status()).isEqualTo(403);
    assertThat(
            old.post(page + "/approbation", Map.of("fileHash", hash, "_csrf", token)).statusCode())
        .isEqualTo(404);
    nothingIsPublished(draft);
  }

  @Test
  @DisplayName("33. without an impact, with a red scenario, or with the impact of another content")
  void evidence() {
    String draft = editor.begin("Sans preuve");
    rewrite(editor, draft, "Pacte §2-4 a, vu");
    details(editor, draft, TODAY, "Preuve");
    looksAtImpact(editor, draft);
    rewrite(editor, draft, "Pacte §2-4 a, revu");
    editor.write(draft, "socle", "socle-reduced-activity", "jobseekerCategory", "B, C", "B, C, E");

    assertThat(missing(editor.post(draft + "/submission", "")))
        .containsExactlyInAnyOrder("impact", "scenarios");
    assertThat(approves(approver, draft, "0".repeat(64)).type()).isEqualTo("not-submitted");
    assertThat(versions(approver)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9999-12-31",
        "+999999999-12-31",
        "0000-01-01",
        "-0001-01-01",
        "2026-02-30",
        "demain"
      })
  @DisplayName("34. from a day that nobody can mean")
  void dayOfEffect(String from) {
    Doors doors = Doors.of(port, "editeur");
    doors.unchangedBy(
        () -> {
          String body = "{\"from\": \"%s\", \"reason\": \"x\", \"deliberation\": \"y\"}";
          Doors.told("details", doors.editor.put(doors.draft + "/details", body.formatted(from)))
              .isPlain()
              .says("Une date qui existe");
          doors
              .sent("page", doors.page + "/details", Map.of("from", from, "reason", "x"))
              .isPlain()
              .says("Une date qui existe");
        });
  }

  @Test
  @DisplayName("34. from a day of the past, without saying that it is meant")
  void past() {
    String draft = drafted(editor, "Hier encore");
    details(editor, draft, TODAY.minusDays(1), "Relecture");
    assertThat(missing(editor.post(draft + "/submission", ""))).contains("retroactive");
  }

  @Test
  @DisplayName("31, 37. twice by two at once; nor is a version silently overtaken by a way back")
  void atOnceAndBack() {
    String other = drafted(editor, "En attendant");
    String waiting = ready(editor, other, TODAY);
    String draft = editor.begin("D’autres mots");
    String help = "Tapez le nom, ou le code postal.";
    editor.write(
        draft, "fields", "residenceCommune", "help", "Tapez le nom ou le code postal.", help);
    String hash = ready(editor, draft, TODAY.plusDays(30));

    assertThat(together(() -> approves(approver, draft, hash).status())).containsOnlyOnce(201);
    assertThat(versions(approver)).isEqualTo(before + 1);
    isClosed(draft);
    assertThat(approves(approver, other, waiting).status()).isEqualTo(409);
    assertThat(missing(editor.post(other + "/submission", ""))).contains("merge");

    Answer begun = editor.post("/rule-versions/" + before + "/restoration", "");
    String back = begun.location().replace("/api/v1", "");
    details(editor, back, TODAY, "Retour");
    looksAtImpact(editor, back);
    Answer handedIn = editor.post(back + "/submission", "");
    assertThat(missing(handedIn)).containsExactly("pending");
    assertThat(versions(approver)).isEqualTo(before + 1);

    String told =
        "{\"from\": \"%s\", \"reason\": \"r\", \"deliberation\": \"d\", \"pending\": {\"%d\": \"REPLACED\"}}";
    editor.put(back + "/details", told.formatted(TODAY, before + 1));
    assertThat(approves(approver, back, handsIn(editor, back)).status()).isEqualTo(201);
    JsonNode all = approver.get("/rule-versions").json().path("items");
    assertThat(all.path(before).path("state").asString()).isEqualTo("REPLACED");
  }

  /** 35. No door leads into what is published any more. */
  private void isClosed(String draft) {
    Doors doors = Doors.to(port, "editeur", draft);
    int revision = doors.revision();
    for (Refusal answer : doors.write("fields", "residenceCommune", "help", "Autre")) {
      answer.isPlain().says("ne s'écrit plus (publié)");
    }
    Doors.told("undo", editor.post(draft + "/undo", "")).isPlain().says("publié");
    assertThat(doors.revision()).isEqualTo(revision);
    assertThat(
            editor
                .send("PATCH", "/rule-versions/" + before + "/sheets/socle/rows/x", "{}")
                .status())
        .isIn(404, 405);
  }
}
