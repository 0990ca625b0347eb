package fr.filrouge.spreadsheet;

import static fr.filrouge.spreadsheet.HostileFiles.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A workbook that is not only values is refused, with the reason and the place:")
class HostileFilesTest {

  static final Limits LIMITS = Limits.of(500, 60);
  private static final String DAMAGED = "abîmé";
  private static final String ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";

  static String refusal(byte[] file) {
    UnreadableFile refused =
        catchThrowableOfType(UnreadableFile.class, () -> SpreadsheetFile.read(file, LIMITS));
    assertThat(refused).as("it is refused").isNotNull();
    return refused.sentence();
  }

  static Arguments named(String what, HostileFiles file, String reason) {
    return Arguments.of(what, file.bytes(), reason);
  }

  private static String row(String cells) {
    return "<row r=\"1\">" + cells + "</row>";
  }

  private static String cell(String place, String value) {
    return "<c r=\"" + place + "\"><v>" + value + "</v></c>";
  }

  @Test
  @DisplayName("the workbook that the others are made from is read")
  void harmless() {
    assertThat(SpreadsheetFile.read(aWorkbook().bytes(), LIMITS))
        .singleElement()
        .satisfies(table -> assertThat(table.lines().get(0).textAt(0)).isEqualTo("bonjour"));
  }

  static Stream<Arguments> xml() {
    return Stream.of("xl/workbook.xml", "xl/sharedStrings.xml", "[Content_Types].xml")
        .flatMap(
            part ->
                Stream.of(
                    named(
                        "an entity in " + part,
                        aWorkbook().withDocumentType(part, ENTITY),
                        DAMAGED),
                    named(
                        "laughs in " + part, aWorkbook().withDocumentType(part, LAUGHS), DAMAGED)));
  }

  static Stream<Arguments> programs() {
    return Stream.of(
        named(
            "an .xlsm under another name",
            aWorkbook()
                .changing(
                    "[Content_Types].xml",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
            "macros"),
        named("VBA", aWorkbook().with("xl/vbaProject.bin", "x"), "macros"),
        named("VBA by case", aWorkbook().with("xl/VBAPROJECT.BIN", "x"), "macros"),
        named("ActiveX", aWorkbook().with("xl/activeX/activeX1.xml", "<x/>"), "macros"),
        named("old macros", aWorkbook().with("xl/macrosheets/sheet1.xml", "<x/>"), "macros"),
        named("an object", aWorkbook().with("xl/embeddings/oleObject1.bin", "x"), "objets"));
  }

  static Stream<Arguments> links() {
    return Stream.of(
        named(
            "another workbook",
            aWorkbook().with("xl/externalLinks/externalLink1.xml", "<x/>"),
            "externes"),
        named("a data connection", aWorkbook().with("xl/connections.xml", "<x/>"), "externes"),
        named(
            "a part that lies elsewhere",
            aWorkbook()
                .with(
                    "xl/worksheets/_rels/sheet1.xml.rels",
                    HostileFiles.relations(
                        "<Relationship Id=\"a\" Type=\"x/oleObject\" Target=\"http://192.0.2.1/\" TargetMode=\"External\"/>")),
            "externes"));
  }

  static Stream<Arguments> formulas() {
    return Stream.of(
        named(
            "a formula with a harmless value",
            aWorkbook().withRows(row("<c r=\"A1\"><f>1+1</f><v>2</v></c>")),
            "Feuille « Liste », cellule A1 : une formule"),
        named(
            "WEBSERVICE",
            aWorkbook()
                .withRows(row("<c r=\"B1\" t=\"str\"><f>WEBSERVICE(\"http://x\")</f><v>a</v></c>")),
            "cellule B1 : une formule"),
        named(
            "DDE", aWorkbook().withRows(row("<c r=\"A1\"><f>cmd|'/c calc'!A0</f></c>")), "formule"),
        named(
            "an array formula",
            aWorkbook().withRows(row("<c r=\"A1\"><f t=\"array\" ref=\"A1:A2\">B1:B2</f></c>")),
            "formule"),
        named(
            "a shared formula that is empty",
            aWorkbook().withRows(row("<c r=\"A1\"><f t=\"shared\" si=\"0\"/><v>2</v></c>")),
            "formule"),
        named(
            "a name that hides one",
            aWorkbook()
                .withWorkbook(
                    "<definedNames><definedName name=\"a\">OFFSET('Liste'!A1,1,1)</definedName></definedNames>"),
            "nom défini"),
        named(
            "what a formula could not compute",
            aWorkbook().withRows(row("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>")),
            "erreur de calcul"));
  }

  static Stream<Arguments> places() {
    String twice = cell("A1", "1") + cell("A1", "2") + cell("A1", "3");
    return Stream.of(
        named("a cell written three times", aWorkbook().withRows(row(twice)), "A1 : cette cellule"),
        named(
            "a line written twice",
            aWorkbook().withRows(row(cell("A1", "1")) + row(cell("B1", "1"))),
            "deux fois"),
        named("ZZZZ9", aWorkbook().withRows(row(cell("ZZZZ9", "1"))), DAMAGED),
        named("A0", aWorkbook().withRows("<row r=\"0\">" + cell("A0", "1") + "</row>"), DAMAGED),
        named("a cell of another line", aWorkbook().withRows(row(cell("A7", "1"))), DAMAGED),
        named("XFE1", aWorkbook().withRows(row(cell("XFE1", "1"))), DAMAGED),
        named("XFD1", aWorkbook().withRows(row(cell("XFD1", "1"))), "plus de 60 colonnes"),
        named(
            "XFD1048576",
            aWorkbook().withRows("<row r=\"1048576\">" + cell("XFD1048576", "1") + "</row>"),
            "plus de 500 lignes"),
        named("no such text", aWorkbook().withShared(""), "qui n’est pas dans le fichier"),
        named(
            "merged cells",
            aWorkbook()
                .withSheet("<sheetData/><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"),
            "Feuille « Liste » : des cellules sont fusionnées"),
        named("a number that is none", aWorkbook().withRows(row(cell("A1", "NaN"))), "illisible"),
        named(
            "a day after the last",
            aWorkbook().withRows(row("<c r=\"A1\" s=\"1\"><v>9999999</v></c>")),
            "date qui n’existe pas"));
  }

  static Stream<Arguments> names() {
    return Stream.of(
            "../../x.xml", "/xl/a.xml", "xl\\a.xml", "C:/a.xml", "XL/WORKBOOK.XML", "xl/\u0001.xml")
        .map(name -> named(name.strip(), aWorkbook().with(name, "<x/>"), "noms de fichiers"));
  }

  static Stream<Arguments> sheets() {
    String many =
        IntStream.range(0, 300)
            .mapToObj(i -> "<sheet name=\"s" + i + "\" sheetId=\"" + (i + 2) + "\" r:id=\"rId1\"/>")
            .collect(Collectors.joining());
    return Stream.of(
        named(
            "300 sheets",
            aWorkbook().changing("xl/workbook.xml", "</sheets>", many + "</sheets>"),
            "plus de 20 feuilles"),
        named(
            "two sheets of one name",
            aWorkbook()
                .changing(
                    "xl/workbook.xml",
                    "</sheets>",
                    "<sheet name=\"LISTE\" sheetId=\"2\" r:id=\"rId1\"/></sheets>"),
            "deux feuilles du même nom"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"xml", "programs", "links", "formulas", "places", "names", "sheets"})
  void refused(String what, byte[] file, String reason) {
    assertThat(refusal(file)).as(what).contains(reason);
  }
}
