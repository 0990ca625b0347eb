package fr.filrouge.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A kept decision, asked again,")
class ReplayTest {

  private static final Case ONE =
      new Case(
          LocalDate.of(2019, 6, 3),
          Situation.of(
              Map.of(
                  "residenceCommune",
                  "14118",
                  "detained",
                  false,
                  "jobseekerCategory",
                  "B",
                  "seekingEmployment",
                  false,
                  "qualificationLevel",
                  4)),
          PathwayState.EMPTY);

  private final AssessSituation ours = new AssessSituation(Rules.VERSION);
  private final Map<String, DecisionOutcome> kept = new LinkedHashMap<>();

  private void keep() {
    ours.decide(List.of(ONE))
        .get(0)
        .decisions()
        .forEach(d -> kept.put(d.measure().code(), d.outcome()));
  }

  @Test
  @DisplayName("is identical under the version that gave it")
  void identical() {
    keep();
    assertThat(Replay.of(ours, ONE, kept).identical()).isTrue();
    assertThat(Replay.of(ours, ONE, kept).ruleHash()).isEqualTo(Rules.VERSION.hash());
  }

  @Test
  @DisplayName("says what differs under another version, and what was changed in what was kept")
  void different() {
    keep();
    AssessSituation wider =
        new AssessSituation(
            RuleVersion.build(
                2,
                Rules.FILES.with(
                    "parameters.csv",
                    Rules.FILES.text("parameters.csv").replace(";3;niveau;", ";4;niveau;"))));
    assertThat(Replay.of(wider, ONE, kept).differences())
        .contains(
            new Replay.Difference(
                "CAQ_REUSSIR", DecisionOutcome.NOT_ELIGIBLE, DecisionOutcome.ELIGIBLE))
        .hasSize(2);
    kept.remove("VAE_ADVICE");
    assertThat(Replay.of(ours, ONE, kept).differences())
        .extracting(Replay.Difference::measure)
        .containsExactly("VAE_ADVICE");
  }
}
