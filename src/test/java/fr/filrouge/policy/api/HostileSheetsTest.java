package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.api.Officer.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hostile inputs 20 to 27 in the workbook that an officer downloaded, changed and sends back. */
@OwnWorkbench
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Our own workbook, made hostile, is refused at the place and stores nothing:")
class HostileSheetsTest {

  private static final String SOCLE = "socle";

  @LocalServerPort int port;
  private Doors doors;

  @BeforeAll
  void begin() {
    doors = Doors.of(port, "editeur");
  }

  private static Arguments sheet(String what, Consumer<XSSFSheet> change, String... expected) {
    Consumer<XSSFWorkbook> whole = workbook -> change.accept(workbook.getSheet(SOCLE));
    return Arguments.of(what, whole, expected);
  }

  private static Cell cell(XSSFSheet sheet, int line, String heading) {
    for (Cell one : sheet.getRow(0)) {
      if (one.getStringCellValue().equals(heading)) {
        return sheet
            .getRow(line)
            .getCell(one.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new IllegalArgumentException(heading);
  }

  private static void number(Cell cell, double value, String format) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    cell.setCellValue(value);
  }

  static Stream<Arguments> hidden() {
    return Stream.of(
        sheet(
            "20. a formula beside the others",
            sheet -> cell(sheet, 2, "source").setCellFormula("1+1"),
            "Feuille « socle », cellule",
            "une formule"),
        Arguments.of(
            "24. a sheet that nobody sees, of other rows",
            (Consumer<XSSFWorkbook>)
                workbook -> {
                  workbook.createSheet("socle2").createRow(0).createCell(0).setCellValue("id");
                  workbook.setSheetVisibility(
                      workbook.getSheetIndex("socle2"), SheetVisibility.VERY_HIDDEN);
                },
            new String[] {"socle2", "une feuille que ces règles ont"}),
        Arguments.of(
            "24. a table hidden away",
            (Consumer<XSSFWorkbook>)
                workbook -> {
                  cell(workbook.getSheet(SOCLE), 2, "source").setCellValue("caché");
                  workbook.setSheetVisibility(
                      workbook.getSheetIndex(SOCLE), SheetVisibility.VERY_HIDDEN);
                },
            new String[] {"une feuille qu'on voit"}),
        sheet(
            "25. a changed value in a hidden row",
            sheet -> {
              cell(sheet, 2, "source").setCellValue("caché");
              sheet.getRow(2).setZeroHeight(true);
            },
            "ligne 3",
            "une ligne qu'on voit"),
        sheet(
            "25. a changed value in a hidden column",
            sheet -> {
              Cell changed = cell(sheet, 2, "source");
              changed.setCellValue("caché");
              sheet.setColumnHidden(changed.getColumnIndex(), true);
            },
            "colonne « source »",
            "une colonne qu'on voit"),
        sheet(
            "25. merged cells",
            sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 2)),
            "fusionnées"));
  }

  static Stream<Arguments> ids() {
    return Stream.of(
        sheet(
            "26. one id on two rows",
            sheet -> cell(sheet, 2, "id").setCellValue(cell(sheet, 1, "id").getStringCellValue()),
            "ligne 3, colonne « id »"),
        sheet(
            "26. an id of another table",
            sheet -> cell(sheet, 2, "id").setCellValue("operator-fund-parcours"),
            "ligne 3, colonne « id »",
            "operator-fund-parcours"),
        sheet(
            "26. the column of ids is gone",
            sheet -> cell(sheet, 0, "id").setCellValue(""),
            "colonne « id »",
            "qui manque"),
        sheet(
            "27. a date typed as one",
            sheet ->
                number(
                    cell(sheet, 2, "du"),
                    LocalDate.of(2019, 1, 1).toEpochDay() + 25_569.0,
                    "yyyy-mm-dd"),
            "ligne 3, colonne « du »",
            "au format Texte"),
        Arguments.of(
            "27. days counted from 1904",
            (Consumer<XSSFWorkbook>)
                workbook -> {
                  workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
                  number(cell(workbook.getSheet(SOCLE), 2, "du"), 40_000, "yyyy-mm-dd");
                },
            new String[] {"ligne 3, colonne « du »", "au format Texte"}),
        sheet(
            "27. a number that has lost its zero",
            sheet -> number(cell(sheet, 2, "source"), 1053, "General"),
            "« 1053 »",
            "au format Texte"),
        sheet(
            "27. a percentage",
            sheet -> number(cell(sheet, 2, "âge"), 0.3, "0%"),
            "colonne « âge »",
            "au format Texte"),
        sheet(
            "27. TRUE",
            sheet -> cell(sheet, 2, "accès ordinaire").setCellValue(true),
            "colonne « accès ordinaire »",
            "au format Texte"));
  }

  private byte[] changed(Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(doors.workbook()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      change.accept(workbook);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"hidden", "ids"})
  void refused(String what, Consumer<XSSFWorkbook> change, String... expected) {
    doors.unchangedBy(
        () -> {
          for (Refusal answer : doors.upload(changed(change))) {
            answer.isPlain().says(expected);
            assertThat(answer.status()).as(answer.toString()).isGreaterThanOrEqualTo(400);
          }
        });
  }

  @Test
  @DisplayName("21, 25. a sheet under a password, or with remarks, is read for its values alone")
  void values() {
    byte[] remarked =
        changed(
            workbook -> {
              XSSFSheet sheet = workbook.getSheet(SOCLE);
              sheet.protectSheet("secret");
              var remark =
                  sheet
                      .createDrawingPatriarch()
                      .createCellComment(workbook.getCreationHelper().createClientAnchor());
              remark.setString("B, C, E");
              cell(sheet, 2, "source").setCellComment(remark);
            });
    doors.unchangedBy(
        () -> {
          for (Refusal answer : doors.upload(remarked)) {
            answer.isPlain().says("ne change rien");
          }
        });
  }

  @Test
  @DisplayName("16. thousands of cells that cannot be read are told by the first of them")
  void manyFaults() {
    byte[] full =
        changed(
            workbook -> {
              XSSFSheet sheet = workbook.getSheet(SOCLE);
              int columns = sheet.getRow(0).getLastCellNum();
              for (int line = sheet.getLastRowNum() + 1; line <= 500; line++) {
                Row row = sheet.createRow(line);
                for (int column = 1; column < columns; column++) {
                  row.createCell(column).setCellValue("Z " + line);
                }
              }
            });
    doors.unchangedBy(
        () -> {
          Answer answer = doors.editor.sendFile(doors.draft + "/workbook", full);
          assertThat(answer.status()).isEqualTo(400);
          assertThat(answer.json().path("errors").size()).isEqualTo(50);
          assertThat(doors.upload(full).get(1).told().length()).isLessThan(100_000);
        });
  }

  @Test
  @DisplayName("26. ids that changed places are told as what they do, and written by nobody unseen")
  void swapped() {
    byte[] swapped =
        changed(
            workbook -> {
              XSSFSheet sheet = workbook.getSheet(SOCLE);
              String first = cell(sheet, 1, "id").getStringCellValue();
              cell(sheet, 1, "id").setCellValue(cell(sheet, 2, "id").getStringCellValue());
              cell(sheet, 2, "id").setCellValue(first);
            });
    doors.unchangedBy(
        () -> {
          Answer proposed = doors.editor.sendFile(doors.draft + "/workbook", swapped);
          assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
          assertThat(proposed.json().path("changes").size()).isGreaterThan(3);
        });
  }

  @Test
  @DisplayName(
      "26. a workbook of another draft, or of a revision to come, is not taken for this one")
  void otherOrigin() {
    for (String origin :
        new String[] {
          "brouillon 00000000-0000-4000-8000-000000000000 1",
          "brouillon " + doors.id() + " 999999",
          "version 999999",
          "version 1; DROP"
        }) {
      byte[] other =
          changed(
              workbook -> workbook.getSheet("_origine").getRow(0).getCell(0).setCellValue(origin));
      doors.unchangedBy(
          () ->
              assertThat(doors.editor.sendFile(doors.draft + "/workbook", other).status())
                  .as(origin)
                  .isIn(404, 409));
    }
  }
}
