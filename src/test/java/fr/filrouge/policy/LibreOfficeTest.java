package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.filrouge.rules.RuleBookReader;
import fr.filrouge.rules.Rules;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The workbook that LibreOffice has opened and saved")
class LibreOfficeTest {

  @TempDir Path folder;

  @BeforeAll
  static void installed() {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice"))),
        "LibreOffice is not installed here: its round trip is not tried");
  }

  private Path original() throws IOException {
    return Files.write(folder.resolve("regles.xlsx"), RuleWorkbook.write(Rules.FILES, "version 1"));
  }

  /** The same file as LibreOffice saves it in another format. */
  private Path saved(Path file, String format) throws IOException, InterruptedException {
    Path saved = Files.createDirectories(folder.resolve("saved-" + format));
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                saved.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(4, TimeUnit.MINUTES)).as("LibreOffice ended").isTrue();
    return saved.resolve("regles." + format);
  }

  private static List<Edit> comesBack(Path workbook) throws IOException {
    return RuleWorkbook.edits(
        RuleWorkbook.open(Files.readAllBytes(workbook)),
        Rules.FILES,
        RuleBookReader.read(Rules.FILES).orThrow());
  }

  @Test
  @DisplayName("changes nothing")
  void untouched() throws IOException, InterruptedException {
    assertThat(comesBack(saved(original(), "xlsx"))).isEmpty();
  }

  @Test
  @DisplayName("changes the one cell that was written there, and nothing else")
  void oneCell() throws IOException, InterruptedException {
    Path sheets = saved(original(), "fods");
    String text = Files.readString(sheets);
    String label = "<text:p>activité réduite, catégorie B ou C</text:p>";
    assertThat(text).contains(label);
    int place = text.indexOf(label, text.indexOf("table:name=\"socle\""));
    Files.writeString(
        sheets,
        text.substring(0, place)
            + "<text:p>≥ 1 heure, ou 01/02</text:p>"
            + text.substring(place + label.length()));
    assertThat(comesBack(saved(sheets, "xlsx")))
        .containsExactly(
            new Edit.SetCell(
                "socle",
                "socle-reduced-activity",
                "intitulé",
                "activité réduite, catégorie B ou C",
                "≥ 1 heure, ou 01/02"));
  }
}
