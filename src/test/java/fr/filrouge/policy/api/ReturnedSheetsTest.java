package fr.filrouge.policy.api;

import static fr.filrouge.policy.api.Tampering.cell;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.api.Officer.Answer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hostile inputs 16, 21, 25 and 26 in workbooks that can be read. */
@OwnWorkbench
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Our own workbook that comes back stores nothing by itself:")
class ReturnedSheetsTest {

  private static final String SOCLE = "socle";

  @LocalServerPort int port;
  private Doors doors;

  @BeforeAll
  void begin() {
    doors = Doors.of(port, "editeur");
  }

  @Test
  @DisplayName("21, 25. a sheet under a password, or with remarks, is read for its values alone")
  void values() {
    byte[] remarked =
        Tampering.with(
            doors.workbook(),
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
        Tampering.with(
            doors.workbook(),
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
        Tampering.with(
            doors.workbook(),
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
          Tampering.with(
              doors.workbook(),
              workbook -> workbook.getSheet("_origine").getRow(0).getCell(0).setCellValue(origin));
      doors.unchangedBy(
          () ->
              assertThat(doors.editor.sendFile(doors.draft + "/workbook", other).status())
                  .as(origin)
                  .isIn(404, 409));
    }
  }
}
