package fr.filrouge.policy.api;

import static fr.filrouge.spreadsheet.HostileFiles.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.spreadsheet.HostileFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hostile inputs 15 to 25: files that no spreadsheet of ours would write, at both doors. */
@OwnWorkbench
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A hostile file is refused by the API and by the page, and stores nothing:")
class HostileWorkbooksTest {

  private static final String DAMAGED = "abîmé";
  private static final String ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";

  @LocalServerPort int port;
  private Doors doors;

  @BeforeAll
  void begin() {
    doors = Doors.of(port, "editeur");
  }

  private static Arguments of(String what, HostileFiles file, String expected) {
    return Arguments.of(what, file.bytes(), expected);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Stream<Arguments> bombs() {
    byte[] zeros = new byte[9 * 1024 * 1024];
    HostileFiles many = aWorkbook();
    IntStream.range(0, 400).forEach(i -> many.with("xl/media/" + i + ".bin", "x"));
    return Stream.of(
        of("15. a bomb by its ratio", aWorkbook().with("xl/media/a.bin", zeros), "décompressé"),
        of(
            "15. a bomb in a bomb",
            aWorkbook().with("xl/media/a.zip", aWorkbook().with("b", zeros).bytes()),
            DAMAGED),
        of("15. many small entries", many, "décompressé"),
        of(
            "16. cells that share one text of a megabyte",
            aWorkbook().withShared("<si><t>" + words(1024 * 1024) + "</t></si>"),
            "plus de 500"));
  }

  /** Not too regular, so that it does not look like a bomb by its ratio. */
  private static String words(int size) {
    Random random = new Random(7);
    return IntStream.range(0, size)
        .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(26))))
        .collect(Collectors.joining());
  }

  static Stream<Arguments> xml() {
    return Stream.of("xl/workbook.xml", "xl/sharedStrings.xml", "[Content_Types].xml")
        .flatMap(
            part ->
                Stream.of(
                    of(
                        "17. an external entity in " + part,
                        aWorkbook().withDocumentType(part, ENTITY),
                        DAMAGED),
                    of(
                        "17. a billion laughs in " + part,
                        aWorkbook().withDocumentType(part, LAUGHS),
                        DAMAGED)));
  }

  static Stream<Arguments> programs() {
    return Stream.of(
        of(
            "18. an .xlsm by another name",
            aWorkbook()
                .changing(
                    "[Content_Types].xml",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
            "macros"),
        of("18. VBA", aWorkbook().with("xl/vbaProject.bin", "x"), "macros"),
        of("18. ActiveX", aWorkbook().with("xl/activeX/activeX1.xml", "<x/>"), "macros"),
        of("18. an object", aWorkbook().with("xl/embeddings/oleObject1.bin", "x"), "objets"),
        of(
            "19. an external link",
            aWorkbook().with("xl/externalLinks/externalLink1.xml", "<x/>"),
            "externes"),
        of("19. a data connection", aWorkbook().with("xl/connections.xml", "<x/>"), "externes"),
        of("19. DDE", formula("<f>cmd|'/c calc'!A0</f>"), "cellule A1 : une formule"),
        of("19. WEBSERVICE", formula("<f>WEBSERVICE(\"http://x\")</f><v>a</v>"), "une formule"),
        of("20. a formula with a harmless value", formula("<f>1+1</f><v>2</v>"), "une formule"),
        of("20. an array formula", formula("<f t=\"array\" ref=\"A1\">B1</f>"), "une formule"),
        of(
            "20. a name that hides a formula",
            aWorkbook()
                .withWorkbook(
                    "<definedNames><definedName name=\"a\">OFFSET('Liste'!A1,1,1)</definedName></definedNames>"),
            "nom défini"));
  }

  private static HostileFiles formula(String cell) {
    return aWorkbook().withRows("<row r=\"1\"><c r=\"A1\">" + cell + "</c></row>");
  }

  static Stream<Arguments> others() {
    byte[] whole = aWorkbook().bytes();
    return Stream.of(
        Arguments.of(
            "21. what begins like an old or encrypted workbook",
            new byte[] {
              (byte) 0xD0,
              (byte) 0xCF,
              0x11,
              (byte) 0xE0,
              (byte) 0xA1,
              (byte) 0xB1,
              0x1A,
              (byte) 0xE1,
              0,
              0,
              0,
              0
            },
            "ancien format"),
        Arguments.of("21. CSV by another name", bytes("id;a\nb;c\n"), "feuille téléchargée d'ici"),
        Arguments.of("21. HTML by another name", bytes("<html><table><tr><td>"), "malgré son nom"),
        Arguments.of("21. a zip cut short", Arrays.copyOf(whole, whole.length / 2), "coupée"),
        Arguments.of("21. an empty file", new byte[0], "vide"),
        of(
            "22. a cell written three times",
            aWorkbook().withRows("<row r=\"1\">" + "<c r=\"A1\"><v>1</v></c>".repeat(3) + "</row>"),
            "A1"),
        of("22. ZZZZ9", cell("1", "ZZZZ9"), DAMAGED),
        of("22. XFD1048576", cell("1048576", "XFD1048576"), "plus de 501 lignes"),
        of("22. A0", cell("0", "A0"), DAMAGED));
  }

  private static HostileFiles cell(String row, String place) {
    return aWorkbook().withRows("<row r=\"" + row + "\"><c r=\"" + place + "\"><v>1</v></c></row>");
  }

  static Stream<Arguments> names() {
    String sheets =
        IntStream.range(0, 300)
            .mapToObj(i -> "<sheet name=\"s" + i + "\" sheetId=\"" + (i + 2) + "\" r:id=\"rId1\"/>")
            .collect(Collectors.joining());
    String twin = "<sheet name=\"LISTE\" sheetId=\"2\" r:id=\"rId1\"/>";
    return Stream.concat(
        Stream.of("../../x.xml", "/xl/a.xml", "XL/WORKBOOK.XML")
            .map(
                name ->
                    of("23. an entry " + name, aWorkbook().with(name, "<x/>"), "noms de fichiers")),
        Stream.of(
            of("24. 300 sheets", withSheets(sheets), "plus de 40 feuilles"),
            of("24. two sheets of one name", withSheets(twin), "deux feuilles du même nom")));
  }

  private static HostileFiles withSheets(String more) {
    return aWorkbook().changing("xl/workbook.xml", "</sheets>", more + "</sheets>");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"bombs", "xml", "programs", "others", "names"})
  void refused(String what, byte[] file, String expected, CapturedOutput output) {
    doors.unchangedBy(
        () -> {
          for (Refusal answer : doors.upload(file)) {
            answer.isPlain().says(expected);
            assertThat(answer.status()).as(answer.toString()).isGreaterThanOrEqualTo(400);
          }
        });
    assertThat(output.getAll()).doesNotContain("creation of KieBase");
  }
}
