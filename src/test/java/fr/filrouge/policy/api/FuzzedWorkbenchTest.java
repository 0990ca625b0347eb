package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.api.Officer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cells, workbooks and requests spoilt at random: a few, always the same; many with {@code ./mvnw
 * test -Pfuzz}, other ones with {@code -Dfilrouge.fuzz-seed=…}.
 */
@OwnWorkbench
@DisplayName("Whatever is put in a draft at random,")
class FuzzedWorkbenchTest {

  private static final int CASES = Integer.getInteger("filrouge.fuzz-cases", 20);
  private static final long SEED = Long.getLong("filrouge.fuzz-seed", 20190603);

  private static final Map<String, String> BODIES =
      Map.of(
          "POST /sheets/socle/rows",
          "{\"after\": \"socle-iae\", \"cells\": {\"dispositif\": \"SOCLE_LEC\", \"voie\": \"x\"}}",
          "PATCH /sheets/socle/rows/socle-iae",
          "{\"column\": \"source\", \"old\": \"Pacte §2-4 a\", \"new\": \"Pacte\"}",
          "POST /sheets/socle/columns",
          "{\"column\": \"boeth\"}",
          "PUT /details",
          "{\"from\": \"2027-01-01\", \"reason\": \"x\", \"deliberation\": \"y\", \"pending\": {}}",
          "POST /accepted-findings",
          "{\"finding\": \"0\", \"reason\": \"x\"}",
          "PUT /scenarios/un",
          "{\"asOf\": \"2019-06-03\", \"situation\": {}, \"expected\": {\"SOCLE_DAEU\": \"ELIGIBLE\"}}",
          "POST /assessments",
          "{\"asOf\": \"2019-06-03\", \"situation\": {\"residenceCommune\": \"14118\"}}",
          "POST /merge",
          "{\"keep\": [], \"leave\": []}",
          "POST /return",
          "{\"remarks\": \"x\"}",
          "POST /approval",
          "{\"fileHash\": \"0\"}");

  @LocalServerPort int port;
  private final Mutants mutants = new Mutants(SEED);
  private final Map<String, Integer> answers = new TreeMap<>();
  private Doors doors;
  private String before;

  @BeforeEach
  void begin() {
    doors = Doors.of(port, "editeur");
    before = doors.editor.get(doors.draft + "/sheets/socle").body();
  }

  /** What the draft says can be read still, and is what it was. */
  @AfterEach
  void unharmed() {
    assertThat(doors.changes()).isEqualTo("[]");
    assertThat(doors.editor.get(doors.draft + "/sheets/socle").body()).isEqualTo(before);
    assertThat(doors.editor.post(doors.draft + "/assessments", "{\"situation\": {}}").status())
        .isEqualTo(200);
    System.out.println("fuzzed, seed " + SEED + ": " + answers);
  }

  @Test
  @DisplayName("a cell is read back as it was written, or refused in plain words")
  void cells() {
    List<String> sheets = new ArrayList<>();
    doors
        .editor
        .get(doors.draft + "/sheets")
        .json()
        .path("items")
        .forEach(s -> sheets.add(s.asString()));
    for (int i = 0; i < CASES; i++) {
      String sheet = mutants.one(sheets);
      JsonNode rows = doors.editor.get(doors.draft + "/sheets/" + sheet).json();
      JsonNode row = rows.path("rows").path(mutants.upTo(rows.path("rows").size()));
      JsonNode column = rows.path("columns").path(mutants.upTo(rows.path("columns").size()));
      cell(sheet, row, column);
    }
  }

  private void cell(String sheet, JsonNode row, JsonNode column) {
    String id = row.path("id").asString();
    String old = row.path("cells").path(column.path("id").asString()).asString("");
    String text = mutants.text(old);
    String place = sheet + " " + id + " " + column.path("id").asString() + " " + shown(text);
    int revision = doors.revision();
    Refusal answer =
        mutants.upTo(2) == 0
            ? Doors.told(
                "cell",
                doors.editor.write(doors.draft, sheet, id, column.path("id").asString(), old, text))
            : doors.sent(
                "grid",
                doors.page + "/feuilles/" + sheet + "/cases",
                Map.of(
                    "row",
                    id,
                    "column",
                    column.path("label").asString(),
                    "old",
                    old,
                    "text",
                    text));
    judge(place, answer, revision);
    if (answer.status() == 200 && doors.revision() > revision) {
      JsonNode now = doors.editor.get(doors.draft + "/sheets/" + sheet + "/rows/" + id).json();
      assertThat(now.path("cells").path(column.path("id").asString()).asString(""))
          .as(place)
          .isEqualTo(text.replace('\u00A0', ' ').replace('\u202F', ' ').strip());
    }
    undo(revision);
  }

  private static String shown(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private void judge(String sent, Refusal answer, int revision) {
    answers.merge(answer.door() + " " + answer.status(), 1, Integer::sum);
    assertThat(answer.status()).as(sent).isBetween(200, 499);
    if (answer.status() >= 400) {
      assertThat(answer.told()).as(sent).isNotBlank();
      answer.isPlain();
      assertThat(doors.revision()).as(sent).isEqualTo(revision);
    }
  }

  private void undo(int revision) {
    if (doors.revision() > revision && !doors.changes().equals("[]")) {
      Answer undone = doors.editor.post(doors.draft + "/undo", "");
      assertThat(undone.status()).as(undone.body()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("a workbook is a proposal, or refused in plain words")
  void workbooks() {
    byte[] whole = doors.workbook();
    for (int i = 0; i < CASES; i++) {
      byte[] spoilt = mutants.workbook(whole);
      int revision = doors.revision();
      Answer answer = doors.editor.sendFile(doors.draft + "/workbook", spoilt);
      judge("workbook " + i, Doors.told("workbook", answer), revision);
      assertThat(doors.revision()).isEqualTo(revision);
    }
  }

  @Test
  @DisplayName("a request is done, or refused in plain words and nothing is stored")
  void requests() {
    List<String> routes = BODIES.keySet().stream().sorted().toList();
    for (int i = 0; i < CASES; i++) {
      String route = mutants.one(routes);
      String method = route.substring(0, route.indexOf(' '));
      String path = doors.draft + route.substring(route.indexOf(' ') + 1);
      String body = mutants.json(BODIES.get(route));
      int revision = doors.revision();
      Answer answer = doors.editor.send(method, path, body);
      judge(route + " " + body, Doors.told(route, answer), revision);
      undo(revision);
    }
  }
}
