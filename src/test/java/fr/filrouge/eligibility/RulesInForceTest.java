package fr.filrouge.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules in force")
class RulesInForceTest {

  private static final int SWAPS = 50;

  /** Classes of one version in use and of one on its way out, in MiB; forty would take far more. */
  private static final long ROOM = 48;

  /** Those that answer or are about to leave. */
  private static final int IN_USE = 3;

  private static final LocalDate DAY = LocalDate.of(2019, 6, 3);
  private static final Situation LEVEL_FOUR =
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
              4));

  @Test
  @DisplayName(
      "swapped fifty times under load, fail nobody: each answer is of the version it names")
  void swaps() {
    RuleFiles wider =
        Rules.FILES.with(
            "parameters.csv",
            Rules.FILES.text("parameters.csv").replace(";3;niveau;", ";4;niveau;"));
    RuleVersion narrow = Rules.VERSION;
    RuleVersion wide = RuleVersion.build(2, wider);
    assertThat(wide.hash()).isNotEqualTo(narrow.hash());
    RulesInForce rules = new RulesInForce(java.time.Clock.systemUTC(), narrow);
    AtomicBoolean swapping = new AtomicBoolean(true);
    List<CompletableFuture<Long>> asking = new ArrayList<>();
    for (int thread = 0; thread < 2; thread++) {
      asking.add(CompletableFuture.supplyAsync(() -> ask(rules, swapping, narrow, wide)));
    }
    List<WeakReference<RuleVersion>> built = new ArrayList<>();
    long early = 0;
    for (int swap = 0; swap < SWAPS; swap++) {
      rules.replaceBy(Timeline.of(swap % 2 == 0 ? anew(wider, built) : narrow));
      early = swap == SWAPS / 5 ? metaspace() : early;
    }
    long late = metaspace();
    swapping.set(false);
    System.out.printf(
        "after %d swaps %d MiB of metaspace, after %d %d%n", SWAPS / 5, early, SWAPS, late);
    assertThat(late).as("MiB of metaspace").isLessThan(early + ROOM);
    assertThat(built.stream().filter(version -> version.get() != null))
        .as("versions that nobody asks any more are let go")
        .hasSizeLessThanOrEqualTo(IN_USE);
    assertThat(asking).extracting(CompletableFuture::join).allMatch(asked -> asked > 0);
  }

  private static RuleVersion anew(RuleFiles files, List<WeakReference<RuleVersion>> built) {
    RuleVersion version = RuleVersion.build(2, files);
    built.add(new WeakReference<>(version));
    return version;
  }

  /** What classes take after a collection, in MiB. */
  private static long metaspace() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .mapToLong(pool -> pool.getUsage().getUsed())
            .sum()
        >> 20;
  }

  private static long ask(
      RulesInForce rules, AtomicBoolean swapping, RuleVersion narrow, RuleVersion wide) {
    long asked = 0;
    while (swapping.get() || asked == 0) {
      AssessSituation assess = rules.take();
      Assessment answer = assess.assess(DAY, LEVEL_FOUR, PathwayState.EMPTY);
      DecisionOutcome outcome =
          answer.decisions().stream()
              .filter(d -> d.measure().code().equals("CAQ_REUSSIR"))
              .findFirst()
              .orElseThrow()
              .outcome();
      assertThat(answer.ruleHash()).isIn(narrow.hash(), wide.hash());
      assertThat(outcome)
          .isEqualTo(
              answer.ruleHash().equals(wide.hash())
                  ? DecisionOutcome.ELIGIBLE
                  : DecisionOutcome.NOT_ELIGIBLE);
      asked++;
    }
    return asked;
  }
}
