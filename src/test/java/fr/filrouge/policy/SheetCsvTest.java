package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.filrouge.rules.RuleBookReader;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Rules;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sheet as CSV")
class SheetCsvTest {

  private static final String ORIGIN = "version 1";

  static List<String> sheets() {
    return RuleSheets.of(Rules.FILES).names();
  }

  private static String text(RuleFiles files, String sheet) {
    return new String(SheetCsv.write(files, sheet, ORIGIN), StandardCharsets.UTF_8);
  }

  private static List<Edit> comesBack(RuleFiles files, byte[] csv) {
    return RuleWorkbook.edits(
        RuleWorkbook.open(csv), files, RuleBookReader.read(Rules.FILES).orThrow());
  }

  private static List<Edit> comesBack(UnaryOperator<String> changed) {
    String csv = changed.apply(text(Rules.FILES, "socle"));
    return comesBack(Rules.FILES, csv.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "of « {0} » changes nothing when it comes back as it was")
  @MethodSource("sheets")
  void nothing(String sheet) {
    byte[] csv = SheetCsv.write(Rules.FILES, sheet, ORIGIN);
    assertThat(comesBack(Rules.FILES, csv)).isEmpty();
    assertThat(RuleWorkbook.open(csv).origin()).isEqualTo(ORIGIN);
  }

  @Test
  @DisplayName("is what a French spreadsheet opens: UTF-8 that says so, semicolons, names of rows")
  void french() {
    assertThat(text(Rules.FILES, "socle"))
        .startsWith("\uFEFFid;dispositif;voie;intitulé;")
        .contains("\r\nsocle-jobseeker;")
        .contains(";_origine version 1 / socle\r\n");
  }

  @Test
  @DisplayName("tells the cell that was changed and the row that was added, and keeps the names")
  void changed() {
    List<Edit> edits =
        comesBack(
            csv ->
                csv.replaceFirst("Pacte §2-4 a", "Pacte §9")
                    + ";SOCLE_LEC;iae-bis;autre voie;;;Pacte §9;;oui;oui\r\n");
    assertThat(edits).hasSize(2);
    assertThat(edits.get(0))
        .isEqualTo(
            new Edit.SetCell("socle", "socle-jobseeker", "source", "Pacte §2-4 a", "Pacte §9"));
    assertThat(edits.get(1)).isInstanceOf(Edit.AddRow.class);
  }

  @Test
  @DisplayName("may come back with commas, or in the code page of Windows")
  void otherwiseWritten() {
    String csv = text(Rules.FILES, "parameters");
    assertThat(csv).doesNotContain(",").doesNotContain("≥");
    assertThat(comesBack(Rules.FILES, csv.replace(';', ',').getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(comesBack(Rules.FILES, csv.substring(1).getBytes(Charset.forName("windows-1252"))))
        .isEmpty();
  }

  @ParameterizedTest(name = "holds no formula, and gives « {0} » back as it is")
  @ValueSource(strings = {"-1", "=1+1", "'=1+1", "''+2", "@delai", "'plain", "a=b"})
  void formulas(String cell) {
    RuleSheets sheets = RuleSheets.of(Rules.FILES);
    RuleFiles files =
        sheets.with("socle", sheets.sheet("socle").with("socle-iae", "intitulé", cell));
    byte[] csv = SheetCsv.write(files, "socle", ORIGIN);
    assertThat(new String(csv, StandardCharsets.UTF_8)).doesNotContainPattern("(?m)(^|;)[=+@-]");
    assertThat(comesBack(files, csv)).isEmpty();
  }

  @Test
  @DisplayName("is not guessed at when it does not say where it comes from")
  void strange() {
    PolicyRefusal refusal =
        catchThrowableOfType(
            PolicyRefusal.class, () -> comesBack(csv -> csv.replace("_origine", "note")));
    assertThat(refusal.sentence()).contains("_origine");
  }
}
