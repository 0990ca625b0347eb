package fr.filrouge.policy;

import fr.filrouge.rules.RuleBook;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the scenarios show of the rules, and what they do not. */
final class ScenarioCoverage {

  private final CoveragePoints points;
  private final Set<String> impossible;
  private final Set<String> seen = new TreeSet<>();
  private final int scenarios;

  private ScenarioCoverage(RuleBook book, List<Scenario> scenarios, Set<String> impossible) {
    this.points = CoveragePoints.of(book);
    this.impossible = impossible;
    this.scenarios = scenarios.size();
    scenarios.forEach(scenario -> seen.addAll(ShownPoints.of(book, scenario)));
  }

  /**
   * @param impossible points that no person can show, as policy staff say
   */
  static ScenarioCoverage of(RuleBook book, List<Scenario> scenarios, Set<String> impossible) {
    return new ScenarioCoverage(book, scenarios, impossible);
  }

  /** Points that no scenario shows, but for those that none can. */
  List<String> uncovered() {
    return points.all().stream().filter(p -> !seen.contains(p) && !excused(p)).toList();
  }

  /** Points said to be impossible that a scenario shows, or that the rules no longer have. */
  List<String> wronglyExcused() {
    return impossible.stream().filter(p -> seen.contains(p) || !points.all().contains(p)).toList();
  }

  String summary() {
    return scenarios
        + " scénarios, "
        + points.criteria()
        + " critères, "
        + points.all().size()
        + " points à montrer, "
        + uncovered().size()
        + " non couverts, "
        + impossible.size()
        + " impossibles";
  }

  private boolean excused(String point) {
    return impossible.contains(point);
  }
}
