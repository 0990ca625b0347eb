package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command that checks a folder of rules")
class CheckRulesTest {

  @TempDir Path folder;

  @BeforeEach
  void copyOurs() throws IOException {
    Path ours = Path.of("rules");
    try (Stream<Path> files = Files.walk(ours)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = folder.resolve(ours.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  @DisplayName("says of our own rules that all is in order")
  void ours() {
    assertThat(run()).endsWith("Tout est en ordre.\n=> 0");
  }

  @Test
  @DisplayName("tells the scenarios, findings and points that an edit touches, and nothing else")
  void edited() throws IOException {
    replace("parameters.csv", ";3;niveau;", ";4;niveau;");
    assertThat(run())
        .contains("Scénario en défaut : scenarios/projet.yaml")
        .contains("CAQ / Réussir : attendu fermé, répondu ouvert")
        .doesNotContain("Exception")
        .endsWith("=> 1");
  }

  @Test
  @DisplayName("tells every fault of a folder that cannot be read, one line each")
  void unreadable() throws IOException {
    replace("tables/socle.csv", "B, C", "B, H");
    replace("next-steps.csv", "HOUSING", "LOGEMENT");
    assertThat(run())
        .contains("tables/socle.csv, ligne 5, colonne « catégorie de demandeur d'emploi »")
        .contains("next-steps.csv, ligne 16, colonne « frein »")
        .endsWith("=> 2");
  }

  @Test
  @DisplayName("is asked for by an argument of the program")
  void argument() {
    assertThat(CheckRules.folder("--server.port=0", "--check-rules=regles"))
        .contains(FileSystems.getDefault().getPath("regles"));
    assertThat(CheckRules.folder("--server.port=0")).isEmpty();
  }

  private void replace(String file, String old, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replace(old, text));
  }

  private String run() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int code = CheckRules.run(folder, new PrintStream(told, true, StandardCharsets.UTF_8));
    return told.toString(StandardCharsets.UTF_8) + "=> " + code;
  }
}
