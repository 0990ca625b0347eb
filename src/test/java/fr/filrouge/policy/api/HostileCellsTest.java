package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleBookReader;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Rules;
import fr.filrouge.rules.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hostile inputs 1 to 14, at every door a cell has. */
@OwnWorkbench
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A hostile cell is refused at every door, stores nothing and is not compiled:")
class HostileCellsTest {

  private static final String ROW = "socle-reduced-activity";
  private static final String AGE = "age";
  private static final String CODE = "jobseekerCategory";
  private static final String TITLE = "intitulé";
  private static final String DAY = "leftInitialTrainingOn";
  private static final String PLAIN = "un texte simple, sans balise ni code";
  private static final String FORMULA = "et non une formule de tableur";
  private static final String NUMBER = "un nombre, ou @ et le nom d'un paramètre";
  private static final String VISIBLE = "des lettres et des signes visibles";
  private static final String A_DATE = "une date (AAAA-MM-JJ";
  private static final String CODES = "un ou plusieurs codes";

  /** What the rule engine says each time it compiles. */
  private static final String COMPILES = "creation of KieBase";

  @LocalServerPort int port;
  private Doors doors;

  @BeforeAll
  void begin() {
    doors = Doors.of(port, "editeur");
  }

  private static Arguments socle(String what, String column, String text, String expected) {
    return Arguments.of(what, "socle", ROW, column, text, expected);
  }

  static Stream<Arguments> codeInCells() {
    return Stream.of(
        socle("1. Java in a number", AGE, "18) || eval(System.exit(0)) || (1", NUMBER),
        socle(
            "2. the end of a rule in the name of a way",
            "voie",
            "\"); end rule \"x\" when then Runtime.getRuntime().exec(\"id\"); //",
            "un nom en minuscules"),
        socle("3. ${7*7} in a label", TITLE, "${7*7}", PLAIN),
        socle("3. an inlined template in a label", TITLE, "[[${T(java.lang.Runtime)}]]", PLAIN),
        Arguments.of(
            "3. a preprocessed template in the label of a measure",
            "measures",
            "SOCLE_LEC",
            "label",
            "__${7*7}__::.x",
            PLAIN),
        socle("4. #{…}", AGE, "#{1}", PLAIN),
        socle("4. @{bean}", AGE, "@{bean}", PLAIN),
        socle("4. a parameter that is not there", AGE, "≥ @inconnu", "un paramètre"),
        socle("4. a parameter of another unit", AGE, "≥ @niveau_peu_qualifie", "en ans"),
        socle("5. an image that runs, in a label", TITLE, "<img src=x onerror=alert(1)>", PLAIN),
        socle("5. an address that runs, as the source", "source", "javascript:alert(1)", PLAIN),
        socle("6. HYPERLINK", TITLE, "=HYPERLINK(\"http://192.0.2.1\")", FORMULA),
        socle("6. DDE", TITLE, "+cmd|'/c calc'!A1", FORMULA),
        socle("6. TAB before the formula", TITLE, "\t=1+1", FORMULA),
        socle("6. CR before the formula", TITLE, "\r=1+1", FORMULA));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        socle("7. 80 000 spaces in a number", AGE, "1" + " ".repeat(80_000) + "2", "plus"),
        socle("7. an expression to stumble on", AGE, "(a|a)*".repeat(500), "plus"),
        socle("7. a cell of a megabyte", TITLE, "x".repeat(1_000_000), "plus"),
        socle("8. NUL in a code", CODE, "B\0, C", VISIBLE),
        socle("8. text that runs backwards in a code", CODE, "B\u202E, C", VISIBLE),
        socle("8. a space without width in a code", CODE, "B\u200B, C", VISIBLE),
        socle("8. wide digits", AGE, "≥ \uFF11\uFF16", NUMBER),
        socle("8. Arabic digits", AGE, "≥ \u0661\u0666", NUMBER));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        socle("9. 30 February", "du", "30/02/2019", A_DATE),
        socle("9. the thirteenth month", DAY, "2019-13-01", A_DATE),
        socle("9. the year 0", "du", "0000-01-01", A_DATE),
        socle("9. the year 99999", "du", "99999-01-01", A_DATE),
        socle("9. 29 February 1900", DAY, "1900-02-29", A_DATE),
        socle("10. an interval upside down", AGE, "26..16", "sa plus petite borne"),
        socle("10. an age of 999999", AGE, "≥ 999999", "un nombre de 0 à 150"),
        socle("10. an age that no date can be counted back by", AGE, "≥ 999999999", "de 0 à 150"),
        socle("10. 1E5", AGE, "1E5", NUMBER),
        socle("10. minus zero", AGE, "-0", NUMBER),
        socle("10. forty digits", AGE, "1".repeat(40), NUMBER),
        socle("11. an unknown code", CODE, "Z", CODES),
        socle("11. a code of another fact", CODE, "ENGLISH", CODES),
        socle("11. a code twice", CODE, "B, B", "une seule fois"),
        socle("11. none of all codes", CODE, "sauf A, B, C, D, E, F, G, NONE", "au moins un"),
        Arguments.of(
            "12. a measure that asks itself",
            "aides",
            "operator-fund-parcours",
            "openMeasures",
            "OPERATOR_FUND",
            "qui ne se demandent pas l'un l'autre"),
        Arguments.of(
            "12. a measure that is not there",
            "aides",
            "operator-fund-parcours",
            "openMeasures",
            "NULLE_PART",
            "codes"),
        socle("13. a row that ends before it begins", "au", "2017-01-01", "pas avant « du »"),
        Arguments.of(
            "14. a parameter that is no number",
            "parameters",
            "delai-sortie",
            "valeur",
            "neuf",
            "un nombre"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"codeInCells", "texts", "values"})
  void refused(
      String what,
      String sheet,
      String row,
      String column,
      String text,
      String expected,
      CapturedOutput output) {
    doors.unchangedBy(
        () -> {
          List<Refusal> answers = doors.write(sheet, row, column, text);
          assertThat(answers).hasSizeGreaterThanOrEqualTo(6);
          for (Refusal answer : answers) {
            answer.isPlain().says(expected);
          }
        });
    assertThat(output.getAll()).doesNotContain(COMPILES);
    refusedInAFolder(sheet, row, column, text);
  }

  /** What the reader of files makes of it: it is refused there too, unless it is only a text. */
  private static void refusedInAFolder(String sheet, String row, String column, String text) {
    RuleSheets sheets = RuleSheets.of(Rules.FILES);
    String heading = sheets.sheet(sheet).headings().contains(column) ? column : null;
    for (String one : sheets.sheet(sheet).headings()) {
      var fact = sheets.fact(sheet, one, Rules.BOOK);
      if (heading == null && fact != null && fact.code().equals(column)) {
        heading = one;
      }
    }
    Sheet changed = sheets.sheet(sheet).with(row, heading, text);
    List<Fault> faults = RuleBookReader.read(sheets.with(sheet, changed)).faults();
    if (!List.of(TITLE, "label", "source").contains(column)) {
      assertThat(faults).extracting(Fault::column).contains(heading);
    }
    assertThat(faults).allSatisfy(fault -> assertThat(fault.message()).hasSizeLessThan(1_500));
  }

  @Test
  @DisplayName("(a change that is none of these is stored, and compiled as soon as it is tried)")
  void harmless(CapturedOutput output) {
    Doors other = Doors.of(port, "editeur");
    int revision = other.revision();
    other.editor.write(
        other.draft, "socle", ROW, TITLE, "activité réduite, catégorie B ou C", "à temps réduit");
    assertThat(other.revision()).isEqualTo(revision + 1);
    assertThat(output.getAll()).doesNotContain(COMPILES);
    other.editor.post(other.draft + "/assessments", "{\"situation\": {}}");
    assertThat(output.getAll()).contains(COMPILES);
  }

  @Test
  @DisplayName("8. half of a character")
  void surrogate() {
    String body = "{\"column\": \"%s\", \"old\": \"B, C\", \"new\": \"B\\ud800\"}".formatted(CODE);
    doors.unchangedBy(
        () ->
            Doors.told(
                    "cell",
                    doors.editor.send("PATCH", doors.draft + "/sheets/socle/rows/" + ROW, body))
                .isPlain()
                .says(VISIBLE));
  }

  @Test
  @DisplayName("6. a label that begins with a sign is a text, and leaves as one")
  void sign() throws IOException {
    Doors other = Doors.of(port, "editeur");
    other.editor.write(
        other.draft, "socle", ROW, TITLE, "activité réduite, catégorie B ou C", "-1+1");
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(other.workbook()))) {
      List<Cell> cells = new ArrayList<>();
      workbook.getSheet("socle").forEach(row -> row.forEach(cells::add));
      assertThat(cells)
          .filteredOn(cell -> cell.getStringCellValue().equals("-1+1"))
          .isNotEmpty()
          .allSatisfy(cell -> assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"B,\u2028C", "B,\u0085C", "B,\u2029C"})
  @DisplayName("8. line breaks of other ages in a code; a paste lays its lines on one")
  void lineBreaks(String text) {
    doors.unchangedBy(
        () -> {
          Doors.told("cell", doors.editor.write(doors.draft, "socle", ROW, CODE, "B, C", text))
              .isPlain()
              .says(VISIBLE);
          String at = doors.page + "/feuilles/socle/lignes/" + ROW;
          String heading = "catégorie de demandeur d'emploi";
          doors
              .sent("form", at, Map.of("h0", heading, "o0", "B, C", "c0", text))
              .isPlain()
              .says(VISIBLE);
        });
  }
}
