package fr.filrouge.bench;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.Verdict;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.NextStep;
import fr.filrouge.situation.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Only what gives the same answers may be compared: the first difference stops the benchmark. */
final class SameAnswers {

  private final AssessSituation product;

  SameAnswers(AssessSituation product) {
    this.product = product;
  }

  /** Outcomes, entitlements, missing facts and next steps of the code written by hand. */
  void byHand(List<Case> people) {
    List<Verdict> verdicts = product.decide(people);
    for (int i = 0; i < people.size(); i++) {
      Case one = people.get(i);
      HandWritten.Answer byHand = HandWritten.decide(one);
      Verdict verdict = verdicts.get(i);
      same(one, comparable(verdict.decisions()), comparableByHand(byHand.decisions()));
      same(one, steps(verdict.nextSteps()), steps(byHand.nextSteps()));
      Assessment explained = product.assessWithoutDates(one.asOf(), one.situation(), one.pathway());
      same(one, comparable(explained.decisions()), comparableByHand(byHand.decisions()));
      same(one, steps(explained.nextSteps()), steps(byHand.nextSteps()));
    }
  }

  /** Outcomes of DMN and of the product with the rules of the Socle alone. */
  void socle(List<Case> people, AssessSituation socleAlone, DmnSocle dmn) {
    List<Verdict> all = product.decide(people);
    List<Verdict> alone = socleAlone.decide(people);
    for (int i = 0; i < people.size(); i++) {
      Map<String, DecisionOutcome> outcomes = new TreeMap<>();
      for (Decision decision : all.get(i).decisions()) {
        if (decision.measure().code().startsWith("SOCLE_")) {
          outcomes.put(decision.measure().code(), decision.outcome());
        }
      }
      Map<String, DecisionOutcome> ofSocle = new TreeMap<>();
      alone.get(i).decisions().forEach(d -> ofSocle.put(d.measure().code(), d.outcome()));
      same(people.get(i), outcomes, ofSocle);
      same(people.get(i), outcomes, dmn.decide(people.get(i)));
    }
  }

  private static List<?> comparable(List<Decision> decisions) {
    return decisions.stream()
        .map(
            d ->
                List.of(
                    d.measure().code(),
                    d.outcome(),
                    d.entitlements(),
                    Set.copyOf(d.missing().stream().map(Field::code).toList())))
        .toList();
  }

  /** Their wording aside, which is the rules' own. */
  private static List<NextStep> steps(List<NextStep> steps) {
    return steps.stream()
        .map(s -> new NextStep(s.rank(), s.code(), s.actor(), "", s.measure(), s.obstacle()))
        .toList();
  }

  private static List<?> comparableByHand(List<HandWritten.Decision> decisions) {
    return decisions.stream()
        .map(d -> List.of(d.measure(), d.outcome(), d.entitlements(), Set.copyOf(d.missing())))
        .toList();
  }

  private static void same(Case one, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new IllegalStateException(
          "not the same answer on %s for %s, %s%n product %s%n other   %s"
              .formatted(one.asOf(), one.situation().values(), one.pathway(), expected, found));
    }
  }
}
