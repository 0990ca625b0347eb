package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.Finding;
import fr.filrouge.rules.RuleFiles;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command {@code --check-rules=FOLDER}: checks a folder of rules without starting anything, and
 * tells in French what policy staff should look at.
 */
public final class CheckRules {

  /** The rules can be used as they are. */
  public static final int PASSED = 0;

  /** A scenario, a finding or an acceptance has to be looked at. */
  public static final int TO_LOOK_AT = 1;

  /** Some file cannot be read. */
  public static final int UNREADABLE = 2;

  private static final String ARGUMENT = "--check-rules=";

  private final PrintStream out;

  private CheckRules(PrintStream out) {
    this.out = out;
  }

  /** The folder that the arguments of the program name, if they ask for this command. */
  public static Optional<Path> folder(String... arguments) {
    return Stream.of(arguments)
        .filter(argument -> argument.startsWith(ARGUMENT))
        .map(argument -> Path.of(argument.substring(ARGUMENT.length())))
        .findFirst();
  }

  /** Checks a folder and tells what it found; the code to end the program with. */
  public static int run(Path folder, PrintStream out) {
    CheckRules command = new CheckRules(out);
    if (!Files.isDirectory(folder)) {
      out.println("Ce dossier n'existe pas : " + folder);
      return UNREADABLE;
    }
    return command.tell(RuleChecks.of(RuleFiles.in(folder)));
  }

  private int tell(RuleChecks checks) {
    section("Ce qui ne peut pas être lu", checks.faults().stream().map(Fault::message).toList());
    if (!checks.faults().isEmpty() && checks.scenarios() == 0) {
      return UNREADABLE;
    }
    out.println(checks.coverage() + ".");
    checks
        .failed()
        .forEach((name, differences) -> section("Scénario en défaut : " + name, differences));
    section(
        "Constats à regarder (à corriger, ou à accepter avec une raison)",
        checks.open().stream().map(CheckRules::words).toList());
    section("Points qu'aucun scénario ne montre", checks.uncovered());
    section("Points dits impossibles à tort", checks.wronglyExcused());
    if (!checks.faults().isEmpty()) {
      return UNREADABLE;
    }
    out.println(checks.passed() ? "Tout est en ordre." : "Des points sont à regarder.");
    return checks.passed() ? PASSED : TO_LOOK_AT;
  }

  private static String words(Finding finding) {
    return finding.table()
        + " : "
        + finding.text()
        + (finding.measures().isEmpty() ? "" : " " + finding.measures())
        + (finding.witness() == null
            ? ""
            : " Exemple, le "
                + finding.witness().asOf()
                + " : "
                + finding.witness().situation().values())
        + " [constat : "
        + finding.code()
        + " ; lignes : "
        + finding.rowsHash()
        + "]";
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println(title + " :");
      lines.forEach(line -> out.println("  - " + line));
    }
  }
}
