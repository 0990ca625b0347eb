package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.impact.DrawnPeople;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code -Dfilrouge.golden.record=true} keeps the answers of {@code rules/} anew. */
@DisplayName("What a version answered")
class GoldenAnswersTest {

  private static final Path SHIPPED = Path.of("src/test/resources/golden/rules.tsv");
  private static final boolean RECORD = Boolean.getBoolean("filrouge.golden.record");
  private static final String ANEW =
      "; if that is meant, keep the answers anew with -Dfilrouge.golden.record=true, and read what"
          + " changed in "
          + SHIPPED;

  @BeforeAll
  static void record() throws IOException {
    if (RECORD) {
      GoldenAnswers now = GoldenAnswers.of(Rules.VERSION, Rules.FILES, new DrawnPeople(), "rules/");
      Files.write(SHIPPED, now.text());
    }
  }

  @Test
  @DisplayName("is what it answers today: its scenarios, and 200 people")
  void shipped() throws IOException {
    GoldenAnswers kept = GoldenAnswers.read(Files.readAllLines(SHIPPED));
    String why =
        kept.rulesHash().equals(Rules.FILES.hash())
            ? "the program answers otherwise by the same rules"
            : "the rules say something else";

    assertThat(kept.differences(Rules.VERSION, Rules.FILES)).as(why + ANEW).isEmpty();
    assertThat(kept.withoutAnswer(Rules.VERSION, Rules.FILES))
        .as("scenarios whose answers are not kept" + ANEW)
        .isEmpty();
    assertThat(kept.lines()).filteredOn(GoldenAnswers.Line::madeUp).hasSize(200);
  }

  @Test
  @DisplayName("is told apart from what other rules answer: another outcome, other rights or steps")
  void differences() throws IOException {
    GoldenAnswers kept = GoldenAnswers.read(Files.readAllLines(SHIPPED));

    assertThat(kept.differences(built("tables/socle.csv", ";B, C;", ";B;"), Rules.FILES))
        .anyMatch(difference -> difference.contains("maintenant «"))
        .anyMatch(difference -> difference.contains("autres droits"));
    assertThat(GoldenAnswers.read(kept.text())).isEqualTo(kept);
  }

  private static RuleVersion built(String file, String old, String text) {
    RuleFiles other = Edits.none().replacing(file, old, text).files();
    return RuleVersion.build(1, other);
  }
}
