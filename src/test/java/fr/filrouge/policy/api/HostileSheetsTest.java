package fr.filrouge.policy.api;

import static fr.filrouge.policy.api.Tampering.cell;
import static fr.filrouge.policy.api.Tampering.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
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

  @ParameterizedTest(name = "{0}")
  @MethodSource({"hidden", "ids"})
  void refused(String what, Consumer<XSSFWorkbook> change, String... expected) {
    doors.unchangedBy(
        () -> {
          for (Refusal answer : doors.upload(Tampering.with(doors.workbook(), change))) {
            answer.isPlain().says(expected);
            assertThat(answer.status()).as(answer.toString()).isGreaterThanOrEqualTo(400);
          }
        });
  }
}
