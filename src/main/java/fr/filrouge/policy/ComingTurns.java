package fr.filrouge.policy;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.Verdict;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What changes by itself within two years, as a row or a parameter begins or ends: each scenario is
 * asked on the eve and on the day. A right that ends without anybody having meant it is seen here.
 */
public final class ComingTurns {

  static final Period AHEAD = Period.ofMonths(24);

  /** A day on which the rules turn, and what they then answer otherwise. */
  public record Turn(LocalDate day, List<Otherwise> changes) {}

  /** A person of a scenario is answered otherwise of a measure. */
  public record Otherwise(
      String scenario, String measure, DecisionOutcome before, DecisionOutcome after) {}

  private ComingTurns() {}

  /** The days after this one on which the rules turn, in their order, changing something or not. */
  public static List<Turn> of(RuleVersion rules, RuleFiles files, LocalDate today) {
    AssessSituation asked = new AssessSituation(rules);
    List<Scenario> scenarios = ScenarioFile.readAll(rules, files, new ArrayList<>());
    return rules.engine().turningDays().stream()
        .filter(day -> day.isAfter(today) && !day.isAfter(today.plus(AHEAD)))
        .map(day -> turn(asked, scenarios, day))
        .toList();
  }

  private static Turn turn(AssessSituation asked, List<Scenario> scenarios, LocalDate day) {
    LocalDate eve = day.minusDays(1);
    List<Scenario> known = scenarios.stream().filter(s -> !s.asOf().isAfter(eve)).toList();
    List<Verdict> before = asked(asked, known, eve);
    List<Verdict> after = asked(asked, known, day);
    List<Otherwise> changes = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      changes.addAll(
          otherwise(known.get(i).name(), before.get(i).decisions(), after.get(i).decisions()));
    }
    return new Turn(day, changes);
  }

  private static List<Verdict> asked(
      AssessSituation asked, List<Scenario> scenarios, LocalDate day) {
    return asked.decide(
        scenarios.stream().map(s -> new Case(day, s.situation(), s.pathway())).toList());
  }

  /** Both have every measure, in the order of the catalogue. */
  private static List<Otherwise> otherwise(
      String scenario, List<Decision> before, List<Decision> after) {
    return IntStream.range(0, before.size())
        .filter(i -> before.get(i).outcome() != after.get(i).outcome())
        .mapToObj(
            i ->
                new Otherwise(
                    scenario,
                    before.get(i).measure().label(),
                    before.get(i).outcome(),
                    after.get(i).outcome()))
        .toList();
  }
}
