package fr.filrouge.policy.api;

import static fr.filrouge.policy.api.Region.TODAY;
import static fr.filrouge.policy.api.Region.ready;
import static fr.filrouge.policy.api.Region.rewrite;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.api.Officer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hostile inputs 35, 36 and 42, and the texts of 3 to 8 where officers write beside the cells. */
@OwnWorkbench
@DisplayName("A draft is not written:")
class HostileEditsTest {

  private static final String IAE = "/sheets/socle/rows/socle-iae";
  private static final String SCENARIO =
      """
      {"asOf": "2019-06-03", "situation": {"residenceCommune": "14118"},
        "expected": {"SOCLE_ENGLISH": "UNDETERMINED"}}""";

  @LocalServerPort int port;
  private Region region;
  private Doors doors;
  private Officer approver;

  @BeforeEach
  void begin() {
    region = new Region(port);
    doors = Doors.of(port, "editeur");
    approver = new Officer(port, "approbateur");
  }

  @AfterEach
  void go() {
    region.letsEverybodyGo();
  }

  private static String json(String... members) {
    var body = JsonMapper.shared().createObjectNode();
    for (int i = 0; i < members.length; i += 2) {
      body.put(members[i], members[i + 1]);
    }
    return body.toString();
  }

  private void is(Answer answer, int status, String... words) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    Doors.told("api", answer).isPlain().says(words);
  }

  @Test
  @DisplayName("35. by form, API, paste, upload or undo once it is submitted")
  void submitted() {
    rewrite(doors.editor, doors.draft, "Pacte §2-4 a, relu");
    ready(doors.editor, doors.draft, TODAY);
    String remis = "Ce brouillon est remis";
    String draft = doors.draft;
    doors.unchangedBy(
        () -> {
          for (Refusal answer : doors.write("socle", "socle-iae", "source", "Autre")) {
            answer.isPlain().says(remis);
          }
          is(doors.editor.post(draft + "/undo", ""), 409, remis);
          is(doors.editor.put(draft + "/scenarios/x", SCENARIO), 409, remis);
          is(doors.editor.post(draft + IAE + "/copies", ""), 409, remis);
          is(
              doors.editor.post(draft + "/sheets/socle/columns", json("column", "boeth")),
              409,
              remis);
          is(Region.details(doors.editor, draft, TODAY, "Autre"), 409, remis);
          is(doors.editor.send("DELETE", draft, ""), 409, remis);
          doors.sent("undo", doors.page + "/annuler", Map.of()).isPlain().says(remis);
          for (String text : List.of(" ", "<img src=x onerror=alert(1)>", "\u202Ex")) {
            is(approver.post(draft + "/return", json("remarks", text)), 400);
          }
        });
    assertThat(doors.editor.get(draft).json().path("state").asString()).isEqualTo("SUBMITTED");
  }

  @Test
  @DisplayName("36. over what somebody else wrote, from no revision, or one that is to come")
  void stale() {
    Officer other = region.hires("autre-plume", "POLICY_EDITOR");
    rewrite(other, doors.draft, "Pacte §9");
    String row = doors.draft + IAE;
    String cell = json("column", "source", "old", "Pacte §2-4 a", "new", "x");
    doors.unchangedBy(
        () -> {
          Answer stale = doors.editor.send("PATCH", row, cell);
          is(stale, 409, "Quelqu'un a changé cet endroit");
          assertThat(stale.json().path("current").asString()).isEqualTo("Pacte §9");
          is(doors.editor.send("PATCH", row, json("column", "source", "new", "x")), 400);
          is(
              doors.editor.send("PATCH", row, cell.replace("{", "{\"revision\": 999, ")),
              400,
              "Champ inconnu");
          is(doors.editor.send("DELETE", row, ""), 428);
          is(doors.editor.send("DELETE", row, "", "If-Match", "\"999\""), 412);
          is(doors.editor.post(doors.draft + "/undo", ""), 409, "rien à annuler");
          is(doors.editor.post(doors.draft + "/redo", ""), 409, "rien à rétablir");
          doors.sent("undo", doors.page + "/annuler", Map.of()).isPlain().says("rien à annuler");
        });
  }

  @Test
  @DisplayName("29, 36. by applying a workbook that somebody else has sent, who would be no author")
  void anothersWorkbook() {
    Officer other = region.hires("autre-classeur", "POLICY_EDITOR", "POLICY_APPROVER");
    byte[] changed =
        doors.changed(
            "socle",
            lines ->
                lines.stream()
                    .map(
                        line ->
                            line.textAt(0).equals("socle-iae") ? Doors.with(line, 6, "Z") : line)
                    .toList());
    Answer proposed = other.sendFile(doors.draft + "/workbook", changed);
    assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
    String proposal = proposed.location().replace("/api/v1", "");

    doors.unchangedBy(
        () -> {
          is(doors.editor.post(proposal + "/application", ""), 403, "Qui a envoyé ce classeur");
          doors
              .sent(
                  "page",
                  proposal
                          .replace("/rule-drafts", "/regles/brouillons")
                          .replace("/proposals", "/propositions")
                      + "/application",
                  Map.of())
              .isPlain()
              .says("Qui a envoyé ce classeur");
        });
    assertThat(other.post(proposal + "/application", "").status()).isEqualTo(200);
    assertThat(doors.editor.get(doors.draft).json().path("authors").toString())
        .contains("autre-classeur");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3. a template                | ${7*7}                      | sans balise ni code
          3. a preprocessed template   | __${7*7}__::.x              | sans balise ni code
          5. an image that runs        | <img src=x onerror=alert(1)>| sans balise ni code
          5. an address that runs      | javascript:alert(1)         | sans balise ni code
          6. a formula                 | =HYPERLINK(A1)             | formule de tableur
          8. text that runs backwards  | \u202Ex                     | des signes visibles
          """)
  void besideTheCells(String what, String text, String expected) {
    String draft = doors.draft;
    String name = UriUtils.encode(text, StandardCharsets.UTF_8);
    doors.unchangedBy(
        () -> {
          is(doors.editor.post("/rule-drafts", json("title", text)), 400, "titre", expected);
          is(
              doors.editor.put(
                  draft + "/details",
                  json("from", "2027-01-01", "reason", text, "deliberation", "x")),
              400,
              "raison",
              expected);
          is(doors.editor.put(draft + "/scenarios/" + name, SCENARIO), 400, "scénario", expected);
          doors
              .sent("title", "/regles/brouillons", Map.of("title", text))
              .isPlain()
              .says("titre", expected);
          doors
              .sent("details", doors.page + "/details", Map.of("deliberation", text))
              .isPlain()
              .says("délibération", expected);
        });
    assertThat(doors.editor.get("/rule-drafts").body()).doesNotContain(text);
  }

  @Test
  @DisplayName(
      "42. by accepting a finding without a reason, or one that is not there; nor do changed rows stay accepted")
  void acceptances() {
    widen("> @delai_sortie", "> 12 mois");
    JsonNode finding = open();
    String id = finding.path("id").asString();
    String path = doors.draft + "/accepted-findings";
    doors.unchangedBy(
        () -> {
          for (String reason : List.of("", " ", "\u00A0", "…", "<b>x", "x".repeat(201))) {
            is(doors.editor.post(path, json("finding", id, "reason", reason)), 400);
            doors
                .sent("page", doors.page + "/constats", Map.of("finding", id, "reason", reason))
                .isPlain();
          }
          is(doors.editor.post(path, json("finding", "deadbeef", "reason", "Voulu")), 404);
        });
    Answer accepted = doors.editor.post(path, json("finding", id, "reason", "Voulu ici"));
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);

    widen("> 12 mois", "> 13 mois");
    assertThat(doors.editor.get(doors.draft).json().path("findings").valueStream())
        .filteredOn(one -> one.path("accepted").asString("").equals("Voulu ici"))
        .isEmpty();
  }

  private void widen(String old, String text) {
    Answer written =
        doors.editor.write(
            doors.draft, "socle", "socle-jobseeker", "leftInitialTrainingOn", old, text);
    assertThat(written.status()).as(written.body()).isEqualTo(200);
  }

  private JsonNode open() {
    for (JsonNode one : doors.editor.get(doors.draft).json().path("findings")) {
      if (one.path("accepted").isNull() && one.path("code").asString().startsWith("trou/")) {
        return one;
      }
    }
    throw new IllegalStateException("no open finding");
  }
}
