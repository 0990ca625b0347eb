package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.rules.Rules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What changes by itself")
class ComingTurnsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final LocalDate LAST = LocalDate.of(2027, 6, 30);

  private static RuleFiles advisingUntil(LocalDate last) {
    String table = Rules.FILES.text("tables/vae.csv");
    String begun = "vae-advice-anyone;VAE_ADVICE;anyone;toute personne;;;";
    assertThat(table).contains(begun);
    return Rules.FILES.with(
        "tables/vae.csv",
        table.replace(begun, begun.substring(0, begun.length() - 1) + last + ";"));
  }

  @Test
  @DisplayName("is told of the day after a row ends, for each scenario that lived by it")
  void rowEnds() {
    RuleFiles files = advisingUntil(LAST);
    List<ComingTurns.Turn> turns =
        ComingTurns.of(RuleVersion.build(2, files), files, TODAY).stream()
            .filter(turn -> turn.day().equals(LAST.plusDays(1)))
            .toList();
    assertThat(turns)
        .singleElement()
        .satisfies(
            turn ->
                assertThat(turn.changes())
                    .isNotEmpty()
                    .anySatisfy(
                        change -> {
                          assertThat(change.before()).isEqualTo(DecisionOutcome.ELIGIBLE);
                          assertThat(change.after()).isEqualTo(DecisionOutcome.NOT_AVAILABLE);
                        }));
  }

  @Test
  @DisplayName("is not told of days that have passed, nor of those beyond two years")
  void withinTwoYears() {
    RuleFiles past = advisingUntil(TODAY.minusDays(2));
    RuleFiles far = advisingUntil(TODAY.plusYears(2).plusDays(1));
    for (RuleFiles files : List.of(past, far)) {
      assertThat(ComingTurns.of(RuleVersion.build(2, files), files, TODAY))
          .extracting(ComingTurns.Turn::day)
          .allMatch(day -> day.isAfter(TODAY) && !day.isAfter(TODAY.plusYears(2)))
          .doesNotContain(TODAY.minusDays(1), TODAY.plusYears(2).plusDays(2));
    }
  }
}
