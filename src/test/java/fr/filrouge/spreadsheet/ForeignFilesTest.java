package fr.filrouge.spreadsheet;

import static fr.filrouge.spreadsheet.HostileFiles.aWorkbook;
import static fr.filrouge.spreadsheet.HostileFilesTest.LIMITS;
import static fr.filrouge.spreadsheet.HostileFilesTest.named;
import static fr.filrouge.spreadsheet.HostileFilesTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file that is too much, or something else than it says, is refused:")
class ForeignFilesTest {

  private static final String DAMAGED = "abîmé";

  static Stream<Arguments> bombs() {
    byte[] zeros = new byte[9 * 1024 * 1024];
    HostileFiles small = aWorkbook();
    IntStream.range(0, 400).forEach(i -> small.with("xl/media/image" + i + ".png", "x"));
    String many =
        IntStream.rangeClosed(1, 400)
            .mapToObj(
                line ->
                    "<row r=\""
                        + line
                        + "\">"
                        + IntStream.range(0, 50)
                            .mapToObj(c -> Table.place(c, line))
                            .map(p -> "<c r=\"" + p + "\" t=\"s\"><v>0</v></c>")
                            .collect(Collectors.joining())
                        + "</row>")
            .collect(Collectors.joining());
    return Stream.of(
        named("a bomb by ratio", aWorkbook().with("xl/media/a.bin", zeros), "décompressé"),
        named(
            "a bomb in a bomb",
            aWorkbook().with("xl/media/a.zip", aWorkbook().with("b", zeros).bytes()),
            ""),
        named(
            "more than ten megabytes",
            aWorkbook().with("xl/media/a.bin", noise(11 * 1024 * 1024)),
            "2 Mo"),
        named("many small entries", small, "décompressé"),
        named(
            "cells that share one text of a megabyte",
            aWorkbook().withShared("<si><t>" + words(1024 * 1024) + "</t></si>"),
            "Feuille « Liste », cellule A1 : plus de 500"),
        named(
            "many cells that share a text that is not too long",
            aWorkbook().withShared("<si><t>" + words(499) + "</t></si>").withRows(many),
            "trop de texte"));
  }

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new Random(7).nextBytes(noise);
    return noise;
  }

  /** Not too regular, so that it does not look like a bomb by its ratio. */
  private static String words(int size) {
    StringBuilder words = new StringBuilder();
    Random random = new Random(7);
    while (words.length() < size) {
      words.append((char) ('a' + random.nextInt(26)));
    }
    return words.toString();
  }

  static Stream<Arguments> others() throws Exception {
    byte[] whole = aWorkbook().bytes();
    return Stream.of(
        Arguments.of("an empty file", new byte[0], "vide"),
        Arguments.of("an old .xls", xls(), "ancien format"),
        Arguments.of("an encrypted workbook", encrypted(), "mot de passe"),
        Arguments.of("HTML", text("<html><table><tr><td>Nom"), "malgré son nom"),
        Arguments.of("HTML after a mark", text("\uFEFF<!doctype html>"), "malgré son nom"),
        Arguments.of("a PDF", text("%PDF-1.7\n"), "malgré son nom"),
        Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}, "ni un classeur"),
        Arguments.of("a zip cut short", Arrays.copyOf(whole, whole.length / 2), "coupée"),
        Arguments.of("a zip without its end", Arrays.copyOf(whole, whole.length - 30), "coupée"),
        Arguments.of(
            "a text document",
            HostileFiles.aWorkbook().with("xl/workbook.xml", "").bytes(),
            DAMAGED));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] xls() throws IOException {
    try (HSSFWorkbook old = new HSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      old.createSheet("Liste").createRow(0).createCell(0).setCellValue("bonjour");
      old.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] encrypted() throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var secret = encryptor.getDataStream(container)) {
        secret.write(aWorkbook().bytes());
      }
      container.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  static Stream<Arguments> csv() {
    String wide = "a;".repeat(5000) + "b\n";
    return Stream.of(
        Arguments.of("an open quote", text("Nom;Prénom\n\"Ouvert;x\nb;c\n"), "guillemet"),
        Arguments.of("5 000 columns", text(wide), "plus de 60 colonnes"),
        Arguments.of("501 lines", text("a\n".repeat(501)), "plus de 500 lignes"),
        Arguments.of("a long cell", text("a;" + "b".repeat(501)), "Cellule B1 : plus de 500"),
        Arguments.of("UTF-16", "Nom;Prénom".getBytes(StandardCharsets.UTF_16), "UTF-16"),
        Arguments.of("more than two megabytes", new byte[3 * 1024 * 1024], "2 Mo"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"bombs", "others", "csv"})
  void refused(String what, byte[] file, String reason) {
    assertThat(refusal(file)).as(what).contains(reason);
  }

  @Test
  @DisplayName("what takes too long is given up")
  void tooLong() {
    Limits noTime = new Limits(9_999, 99_999, 1, 9, 9, 99, 99, Duration.ZERO);

    UnreadableFile refused =
        catchThrowableOfType(
            UnreadableFile.class, () -> SpreadsheetFile.read(aWorkbook().bytes(), noTime));

    assertThat(refused.sentence()).contains("trop long");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  @DisplayName("a workbook damaged anywhere is read or refused, and nothing else")
  void damaged(int seed) {
    Random random = new Random(seed);
    byte[] whole = aWorkbook().bytes();
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        SpreadsheetFile.read(damaged, LIMITS);
      } catch (UnreadableFile refused) {
        assertThat(refused.sentence()).isNotEmpty();
      }
    }
  }
}
