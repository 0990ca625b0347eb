package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sheet")
class SheetDoorsTest {

  private static final List<String> SHEETS =
      List.of(
          "parameters.csv",
          "next-steps.csv",
          "tables/aides.csv",
          "tables/handicap.csv",
          "tables/prison.csv",
          "tables/projet.csv",
          "tables/qualif.csv",
          "tables/socle.csv",
          "tables/vae.csv");

  @Test
  @DisplayName("written and read again is the same sheet, with the same row ids")
  void roundTrip() {
    for (String name : SHEETS) {
      Sheet sheet = read(name, Rules.FILES.text(name));
      assertThat(read(name, CsvDoor.write(sheet))).isEqualTo(sheet);
    }
  }

  @Test
  @DisplayName(
      "rewritten by a spreadsheet names the same rules: quotes and line ends decide nothing")
  void hash() {
    RuleFiles rewritten = Rules.FILES;
    for (String name : SHEETS) {
      String quoted =
          Rules.FILES
              .text(name)
              .lines()
              .map(line -> line.contains("\"") ? line : '"' + line.replace(";", "\";\"") + '"')
              .reduce("\uFEFF", (all, line) -> all + line + "\r\n");
      rewritten = rewritten.with(name, quoted);
    }
    assertThat(rewritten.hash()).isEqualTo(Rules.FILES.hash());
    assertThat(rewritten.with("scenarios/autre.yaml", "x").hash()).isEqualTo(Rules.FILES.hash());
    assertThat(
            rewritten
                .with("parameters.csv", Rules.FILES.text("parameters.csv").replace(";9;", ";8;"))
                .hash())
        .isNotEqualTo(Rules.FILES.hash());
  }

  @Test
  @DisplayName("keeps the id of a row when rows move, and gives a free one to a new row")
  void ids() {
    Sheet sheet = read("t.csv", "id;a\nl2;x\n;y\nl1;z\n");
    assertThat(sheet.rows()).extracting(Sheet.Row::id).containsExactly("l2", "l3", "l1");
    assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(2L, 3L, 4L);
    assertThat(sheet.with("l3", "a", "w").cell(sheet.with("l3", "a", "w").rows().get(1), "a"))
        .isEqualTo("w");
  }

  @Test
  @DisplayName("guards what a spreadsheet would take for a formula, and takes the guard off")
  void formulas() {
    Sheet sheet = read("t.csv", "id;a\nl1;'@delai\nl2;'=1+1\nl3;'abc\n");
    assertThat(sheet.rows())
        .extracting(row -> row.cells().get(0))
        .containsExactly("@delai", "=1+1", "'abc");
    assertThat(CsvDoor.write(sheet)).contains("'@delai").contains("'=1+1").contains("'abc");
  }

  private static Sheet read(String name, String text) {
    Faults faults = new Faults();
    Sheet sheet = CsvDoor.read(name, text.replace("\uFEFF", ""), faults);
    assertThat(faults.told()).isEmpty();
    return sheet;
  }
}
