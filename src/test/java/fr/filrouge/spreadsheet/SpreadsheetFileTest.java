package fr.filrouge.spreadsheet;

import static fr.filrouge.spreadsheet.HostileFiles.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.spreadsheet.Cell.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The file of a spreadsheet")
class SpreadsheetFileTest {

  private static final Limits LIMITS = Limits.of(500, 60);

  private static Table read(byte[] file) {
    return SpreadsheetFile.read(file, LIMITS).get(0);
  }

  private static Cell first(String cell) {
    return read(aWorkbook().withRows("<row r=\"1\">" + cell + "</row>").bytes())
        .lines()
        .get(0)
        .at(0);
  }

  @ParameterizedTest
  @CsvSource({
    "<v>1053</v>,,WHOLE,1053",
    "<v>1E5</v>,,WHOLE,100000",
    "<v>0.1</v>,,DECIMAL,0.1",
    "<v>0.3</v>,2,PERCENT,0.3",
    "<v>33024</v>,1,DATE,1990-05-31",
    "<v>61</v>,1,DATE,1900-03-01",
    "<v>33024.25</v>,3,DATE_AND_TIME,1990-05-31T06:00",
    "<v>0.25</v>,3,TIME,06:00"
  })
  @DisplayName("says what the spreadsheet took a number for")
  void numbers(String value, String style, Kind kind, String text) {
    String styled = style == null ? "" : " s=\"" + style + "\"";
    assertThat(first("<c r=\"A1\"" + styled + ">" + value + "</c>"))
        .isEqualTo(new Cell(kind, text));
  }

  @Test
  @DisplayName("keeps a text as it is, with its leading zeros and its runs, and no pronunciation")
  void texts() {
    assertThat(first("<c r=\"A1\" t=\"inlineStr\"><is><t>01053</t></is></c>"))
        .isEqualTo(Cell.text("01053"));
    assertThat(
            first(
                "<c r=\"A1\" t=\"inlineStr\"><is><r><t>Zo</t></r><r><t>é</t></r><rPh><t>zoe</t></rPh></is></c>"))
        .isEqualTo(Cell.text("Zoé"));
    assertThat(first("<c r=\"A1\" t=\"inlineStr\"><is><t>a_x000A_b</t></is></c>"))
        .isEqualTo(Cell.text("a\nb"));
    assertThat(first("<c r=\"A1\" t=\"b\"><v>1</v></c>")).isEqualTo(new Cell(Kind.BOOLEAN, "VRAI"));
  }

  @Test
  @DisplayName("counts days from 1904 when it says so")
  void from1904() {
    byte[] file =
        aWorkbook()
            .changing("xl/workbook.xml", "<workbookPr/>", "<workbookPr date1904=\"1\"/>")
            .withRows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>31562</v></c></row>")
            .bytes();

    assertThat(read(file).lines().get(0).at(0)).isEqualTo(new Cell(Kind.DATE, "1990-05-31"));
  }

  @Test
  @DisplayName("tells which sheets, lines and columns it does not show, and passes over comments")
  void hidden() {
    byte[] file =
        aWorkbook()
            .changing("xl/workbook.xml", "name=\"Liste\"", "name=\"Liste\" state=\"veryHidden\"")
            .with("xl/comments1.xml", "<comments><t>autre chose</t></comments>")
            .withSheet(
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
                    + "<row r=\"4\" hidden=\"1\"><c r=\"C4\"><v>7</v></c></row></sheetData>")
            .bytes();

    assertThat(read(file))
        .isEqualTo(
            new Table(
                "Liste",
                true,
                Set.of(1, 2),
                List.of(
                    new Line(
                        4, true, List.of(Cell.BLANK, Cell.BLANK, new Cell(Kind.WHOLE, "7"))))));
  }

  @Test
  @DisplayName("may have a password on its sheet, links to addresses and names of cells")
  void harmless() {
    byte[] file =
        aWorkbook()
            .withWorkbook(
                "<definedNames><definedName name=\"_xlnm.Print_Area\">'Liste (2)'!$A$1:$B$2</definedName></definedNames>")
            .withSheet(
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData><sheetProtection password=\"CC1A\" sheet=\"1\"/>")
            .with(
                "xl/worksheets/_rels/sheet1.xml.rels",
                HostileFiles.relations(
                    "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:a@example.org\" TargetMode=\"External\"/>"))
            .bytes();

    assertThat(read(file).lines()).hasSize(1);
  }

  @Test
  @DisplayName("comes back as it was written, whatever it looks like")
  void roundTrip() {
    List<List<String>> lines =
        List.of(
            List.of("Nom", "Code"),
            List.of("=1+1", "01053"),
            List.of("@parametre", "1E5"),
            List.of("-3", "2026-01-02"),
            List.of("'apostrophe", "+33"),
            List.of("Zoé \"x\"; y\nz", "< 9 mois"));
    Table written = Table.ofTexts("Règles", lines);

    byte[] xlsx =
        SpreadsheetFile.xlsx(
            List.of(written.hidingColumns(Set.of(0)), Table.ofTexts("Version", lines).hiding()));
    assertThat(SpreadsheetFile.read(xlsx, LIMITS))
        .containsExactly(
            written.hidingColumns(Set.of(0)), Table.ofTexts("Version", lines).hiding());
    byte[] csv = SpreadsheetFile.csv(written).getBytes(StandardCharsets.UTF_8);
    assertThat(read(csv).lines().stream().map(Line::cells))
        .isEqualTo(written.lines().stream().map(Line::cells).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  @DisplayName("may be CSV in the code page of Windows, with semicolons or commas")
  void csv(String charset) {
    byte[] semicolons = "Nom;Prénom\r\n\r\nÉlan;\"a,b\"\r\n".getBytes(Charset.forName(charset));
    byte[] commas = "Nom,Prénom\nÉlan,a;b\n".getBytes(Charset.forName(charset));

    assertThat(read(semicolons).lines())
        .extracting(line -> line.number() + line.textAt(0) + "|" + line.textAt(1))
        .containsExactly("1Nom|Prénom", "3Élan|a,b");
    assertThat(read(commas).lines().get(1).textAt(1)).isEqualTo("a;b");
    assertThat(read("Nom\rZoé\r".getBytes(Charset.forName(charset))).lines()).hasSize(2);
  }

  @Test
  @DisplayName("holds no formula when it is written as CSV")
  void neutral() {
    Table table = Table.ofTexts("", List.of(List.of("=1", "+1", "-1", "@a", "a=1")));

    assertThat(SpreadsheetFile.csv(table)).isEqualTo("\uFEFF'=1;'+1;'-1;'@a;a=1\r\n");
  }

  @ParameterizedTest
  @CsvSource({"0,1,A1", "25,7,Z7", "26,1,AA1", "701,2,ZZ2", "702,3,AAA3"})
  @DisplayName("names its cells as a spreadsheet does")
  void places(int column, int line, String place) {
    assertThat(Table.place(column, line)).isEqualTo(place);
  }
}
