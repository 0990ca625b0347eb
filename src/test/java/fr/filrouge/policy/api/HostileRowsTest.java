package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.api.Officer.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hostile inputs 12 to 14 whose cells can each be read, but not together: a draft may say them
 * while it is written, and may not be compiled, tried or handed in with them.
 */
@OwnWorkbench
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What cannot be said together is told at its row, and is not compiled nor handed in:")
class HostileRowsTest {

  private static final String TOMORROW =
      LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1).toString();

  @LocalServerPort int port;

  private static String row(String... cells) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    ObjectNode texts = body.putObject("cells");
    for (int i = 0; i < cells.length; i += 2) {
      texts.put(cells[i], cells[i + 1]);
    }
    return body.toString();
  }

  private static String cell(String column, String old, String text) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("column", column)
        .put("old", old)
        .put("new", text)
        .toString();
  }

  static Stream<Arguments> together() {
    return Stream.of(
        Arguments.of(
            "12. two measures that ask each other",
            "POST",
            "aides/rows",
            row(
                "dispositif",
                "PARCOURS_QUALIFICATION",
                "voie",
                "retour",
                "intitulé",
                "retour",
                "du",
                "2020-01-01",
                "source",
                "x",
                "ordinaryAccess",
                "oui",
                "openMeasures",
                "OPERATOR_FUND"),
            "aides",
            "dispositif ouvert"),
        Arguments.of(
            "13. a row without any criterion",
            "POST",
            "projet/rows",
            row("dispositif", "CAQ_REUSSIR", "voie", "tous", "intitulé", "tous", "source", "x"),
            "projet",
            "voie"),
        Arguments.of(
            "13. a row that begins after it ended",
            "PATCH",
            "projet/rows/caq-reussir-low-qualified",
            cell("du", "2018-01-01", "2030-01-01"),
            "projet",
            "au"),
        Arguments.of(
            "14. a parameter without a value on the day of effect",
            "PATCH",
            "parameters/rows/delai-sortie",
            cell("du", "", "2030-01-01"),
            "socle",
            "date de sortie de formation initiale"),
        Arguments.of(
            "14. a parameter that ends tomorrow",
            "PATCH",
            "parameters/rows/delai-sortie",
            cell("au", "", TOMORROW),
            "socle",
            "date de sortie de formation initiale"),
        Arguments.of(
            "14. a parameter of two values on one day",
            "POST",
            "parameters/rows",
            row(
                "paramètre",
                "delai_sortie",
                "libellé",
                "x",
                "valeur",
                "12",
                "unité",
                "mois",
                "source",
                "x"),
            "parameters",
            "du"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("together")
  void told(
      String what,
      String method,
      String path,
      String body,
      String sheet,
      String column,
      CapturedOutput output) {
    Officer editor = new Officer(port, "editeur");
    String draft = editor.begin("Ensemble");

    Answer written = editor.send(method, draft + "/sheets/" + path, body);

    if (written.status() >= 400) {
      Doors.told("cell", written).isPlain().says(column);
      assertThat(editor.get(draft + "/differences").json().path("items")).isEmpty();
    } else {
      assertThat(places(written)).contains(sheet + " " + column);
      Doors.told("trial", editor.post(draft + "/assessments", "{\"situation\": {}}")).isPlain();
      Answer handedIn = editor.post(draft + "/submission", "");
      assertThat(handedIn.status()).isEqualTo(409);
      assertThat(handedIn.json().path("missing").findValuesAsString("what")).contains("faults");
      Answer impact = editor.post(draft + "/impacts", "{\"population\": \"CASELOAD\"}");
      Doors.told("impact", impact).isPlain().says(column);
      assertThat(editor.get(draft).json().path("state").asString()).isEqualTo("DRAFT");
    }
    assertThat(output.getAll()).doesNotContain("creation of KieBase");
  }

  private static List<String> places(Answer written) {
    return written
        .json()
        .path("faults")
        .valueStream()
        .map(
            (JsonNode fault) ->
                fault.path("sheet").asString() + " " + fault.path("column").asString())
        .toList();
  }

  @Test
  @DisplayName("11. an owner that is not there, with which the row was lost")
  void owner() {
    Doors doors = Doors.of(port, "editeur");
    String at = doors.page + "/feuilles/fields.codes";
    doors.unchangedBy(
        () -> {
          Doors.told(
                  "cell",
                  doors.editor.write(
                      doors.draft, "fields.codes", "CAEN", "de", "prison", "prisonn"))
              .isPlain()
              .says("colonne « de »", "garde sa place");
          doors
              .sent(
                  "grid",
                  at + "/cases",
                  Map.of("row", "CAEN", "column", "de", "old", "prison", "text", "prisonn"))
              .isPlain()
              .says("garde sa place");
          doors
              .sent("form", at + "/lignes/CAEN", Map.of("h0", "de", "o0", "prison", "c0", "x"))
              .isPlain()
              .says("garde sa place");
        });
  }
}
