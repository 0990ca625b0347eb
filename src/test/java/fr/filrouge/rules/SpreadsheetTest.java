package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A sheet of the rules")
class SpreadsheetTest {

  /** Semicolons, double quotes, UTF-8, from the first line on. */
  private static final String READING = "--infilter=CSV:59,34,76,1";

  private static final String WRITING = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true";

  @Test
  @DisplayName("opened in LibreOffice and saved as a workbook, then as CSV, says the same")
  void sameContent(@TempDir Path folder) throws Exception {
    assumeTrue(isInstalled(), "LibreOffice (soffice) n'est pas installé : essai passé");
    List<Path> sheets = sheets();
    Path workbooks = convert("ods", sheets, folder.resolve("ods"), READING);
    List<Path> saved =
        sheets.stream().map(s -> workbooks.resolve(name(s).replace(".csv", ".ods"))).toList();
    Path back = convert(WRITING, saved, folder.resolve("csv"));
    for (Path sheet : sheets) {
      assertThat(read(sheet, back.resolve(name(sheet))))
          .as(sheet.toString())
          .isEqualTo(read(sheet, sheet));
    }
    System.out.println(sheets.size() + " sheets through LibreOffice and back: same content");
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }

  private static List<Path> sheets() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      return files.filter(file -> name(file).endsWith(".csv")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static Path convert(String to, List<Path> files, Path folder, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolveSibling("profile").toUri(),
                "--headless"));
    command.addAll(List.of(options));
    command.addAll(List.of("--convert-to", to, "--outdir", folder.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
    return folder;
  }

  private static List<?> read(Path named, Path file) throws IOException {
    Faults faults = new Faults();
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Sheet sheet = CsvDoor.read(named.toString(), text.replaceFirst("^\uFEFF", ""), faults);
    assertThat(faults.told()).isEmpty();
    return List.of(
        sheet.headings(),
        sheet.rows().stream().map(row -> List.of(row.id(), row.cells())).toList());
  }
}
