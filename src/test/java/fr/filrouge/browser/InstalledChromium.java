package fr.filrouge.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the browser of the machine; without one the tests are skipped, and say how to get it. */
final class InstalledChromium implements ExecutionCondition {

  static Optional<Path> find() {
    return Stream.of(
            System.getenv().getOrDefault("FILROUGE_CHROMIUM", ""),
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return find()
        .map(path -> ConditionEvaluationResult.enabled("Chromium found: " + path))
        .orElseGet(
            () ->
                ConditionEvaluationResult.disabled(
                    "No Chromium on this machine: install one (.ci/install-chromium, or apt-get"
                        + " install chromium), or name one in FILROUGE_CHROMIUM."));
  }
}
