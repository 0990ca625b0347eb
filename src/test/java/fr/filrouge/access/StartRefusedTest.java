package fr.filrouge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A start that is refused")
class StartRefusedTest {

  @TempDir Path dir;

  @Test
  @DisplayName("for a management port that is left open to other machines says so too")
  void managementPort(CapturedOutput output) throws ClassNotFoundException {
    SpringApplication application = new SpringApplication(Class.forName("fr.filrouge.FilRouge"));

    assertThatThrownBy(
            () ->
                application.run(
                    "--server.port=0",
                    "--management.server.port=1",
                    "--filrouge.data-dir=" + dir.resolve("data")))
        .hasStackTraceContaining(StartRefused.class.getName());

    assertThat(output)
        .contains("le port de gestion écoute", "Donnez management.server.address=127.0.0.1");
  }

  @Test
  @DisplayName("says why and what to do, in French, without a stack trace")
  void told(CapturedOutput output) throws ClassNotFoundException {
    SpringApplication application = new SpringApplication(Class.forName("fr.filrouge.FilRouge"));

    assertThatThrownBy(
            () ->
                application.run(
                    "--server.address=0.0.0.0",
                    "--server.port=0",
                    "--filrouge.data-dir=" + dir.resolve("data")))
        .hasStackTraceContaining(StartRefused.class.getName());

    assertThat(output)
        .contains("La base embarquée ne sert qu'à essayer sur cette machine")
        .contains("Donnez server.address=127.0.0.1")
        .doesNotContain("\tat ");
  }
}
