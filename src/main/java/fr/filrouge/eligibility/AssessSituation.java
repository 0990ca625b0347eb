package fr.filrouge.eligibility;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.Conclusions;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks the rules about a situation at a date, and explains what they decide. Each date is answered
 * by the version that decides on it.
 */
public final class AssessSituation {

  private final Timeline timeline;
  private final RuleVersion rules;

  /** Asks one version, whatever the date. */
  public AssessSituation(RuleVersion rules) {
    this(Timeline.of(rules), rules);
  }

  AssessSituation(Timeline timeline, RuleVersion rules) {
    this.timeline = timeline;
    this.rules = rules;
  }

  /** The version that decides today. */
  public RuleVersion rules() {
    return rules;
  }

  /** The version that decides on a day. */
  public RuleVersion rulesOn(LocalDate day) {
    return timeline.on(day);
  }

  public RuleBook book() {
    return rules.book();
  }

  /** The full answer: decisions with every reason, until when, questions and next steps. */
  public Assessment assess(LocalDate asOf, Situation situation, PathwayState pathway) {
    Case one = new Case(asOf, situation, pathway);
    OpeningDates dates = new OpeningDates(timeline, one);
    List<Conclusions> conclusions = dates.conclusions();
    return new VersionAnswers(timeline.on(asOf))
        .explain(one, conclusions.get(0), dates.of(conclusions));
  }

  /** The full answer but for {@code openUntil} and {@code opensOn}, which are left out. */
  public Assessment assessWithoutDates(LocalDate asOf, Situation situation, PathwayState pathway) {
    Case one = new Case(asOf, situation, pathway);
    RuleVersion version = timeline.on(asOf);
    return new VersionAnswers(version).explain(one, version.engine().evaluate(one), Map.of());
  }

  /** The answers for many cases, without their reasons, in the same order. */
  public List<Verdict> decide(List<Case> cases) {
    List<Verdict> verdicts = new ArrayList<>(cases.size());
    int next = 0;
    while (next < cases.size()) {
      RuleVersion version = timeline.on(cases.get(next).asOf());
      int end = next + 1;
      while (end < cases.size() && timeline.on(cases.get(end).asOf()) == version) {
        end++;
      }
      decide(version, cases.subList(next, end), verdicts);
      next = end;
    }
    return verdicts;
  }

  private static void decide(RuleVersion version, List<Case> cases, List<Verdict> verdicts) {
    VersionAnswers answers = new VersionAnswers(version);
    List<Conclusions> conclusions = version.engine().evaluate(cases);
    for (int i = 0; i < cases.size(); i++) {
      verdicts.add(answers.verdict(cases.get(i), conclusions.get(i)));
    }
  }
}
