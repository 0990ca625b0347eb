package fr.filrouge.bench;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.DmnExport;
import fr.filrouge.rules.DmnModel;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.RuleVersion;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The rules of the Socle as the product exports them to DMN, run by KIE. */
final class DmnSocle {

  private final DmnModel model;
  private final String[] measures;

  DmnSocle(AssessSituation socleAlone) {
    RuleVersion rules = socleAlone.rules();
    model = new DmnModel(rules.book(), DmnExport.of(rules.book(), rules.number(), rules.hash()));
    measures = rules.book().measures().stream().map(Measure::code).toArray(String[]::new);
  }

  /** The outcome of each measure of the Socle. */
  Map<String, DecisionOutcome> decide(Case one) {
    Map<String, Object> answers = model.decide(one, measures);
    Map<String, DecisionOutcome> outcomes = new TreeMap<>();
    for (String measure : measures) {
      String answer = (String) Objects.requireNonNull(answers.get(measure));
      outcomes.put(measure, DecisionOutcome.valueOf(answer));
    }
    return outcomes;
  }
}
