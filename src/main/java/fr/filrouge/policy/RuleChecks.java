package fr.filrouge.policy;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.rules.Fault;
import fr.filrouge.rules.Finding;
import fr.filrouge.rules.RuleBookReader;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.rules.TableChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What checking a version of the rules gave: faults, scenarios that are not answered as expected,
 * findings of its tables, and what no scenario shows.
 *
 * @param faults all that cannot be read; when the rules cannot, the rest is empty
 * @param scenarios how many scenarios were answered
 * @param failed the differences of each scenario that is not answered as expected
 * @param findings every finding, accepted or not
 * @param coverage what the scenarios show, in a French sentence
 * @param uncovered points of the rules that no scenario shows
 * @param wronglyExcused points said to be impossible that a scenario shows, or that are gone
 */
public record RuleChecks(
    List<Fault> faults,
    int scenarios,
    Map<String, List<String>> failed,
    List<Finding> findings,
    String coverage,
    List<String> uncovered,
    List<String> wronglyExcused) {

  /** Reads, builds and checks the files of a version; takes seconds. */
  public static RuleChecks of(RuleFiles files) {
    List<Fault> faults = RuleBookReader.read(files).faults();
    return faults.isEmpty()
        ? of(RuleVersion.build(1, files), files)
        : new RuleChecks(faults, 0, Map.of(), List.of(), "", List.of(), List.of());
  }

  /** Checks a version that has been built. */
  public static RuleChecks of(RuleVersion rules, RuleFiles files) {
    List<Fault> faults = new ArrayList<>();
    List<Scenario> scenarios = ScenarioFile.readAll(rules, files, faults);
    Map<String, List<String>> failed = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      List<String> differences = differences(rules, scenario);
      if (!differences.isEmpty()) {
        failed.put(scenario.file() + " : " + scenario.name(), differences);
      }
    }
    ScenarioCoverage coverage =
        ScenarioCoverage.of(rules.book(), scenarios, ImpossiblePoints.read(files, faults));
    List<Finding> findings = TableChecks.of(rules.engine(), files, faults);
    return new RuleChecks(
        List.copyOf(faults),
        scenarios.size(),
        failed,
        findings,
        coverage.summary(),
        coverage.uncovered(),
        coverage.wronglyExcused());
  }

  static List<String> differences(RuleVersion rules, Scenario scenario) {
    return ScenarioCheck.differences(
        rules.book(),
        scenario,
        new AssessSituation(rules)
            .assess(scenario.asOf(), scenario.situation(), scenario.pathway()));
  }

  /** The findings that nobody has accepted. */
  public List<Finding> open() {
    return findings.stream().filter(finding -> finding.accepted() == null).toList();
  }

  /**
   * Whether the version can be used as it is: read, answered as expected, every finding accepted.
   */
  public boolean passed() {
    return faults.isEmpty() && failed.isEmpty() && open().isEmpty() && wronglyExcused.isEmpty();
  }
}
