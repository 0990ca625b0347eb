package fr.filrouge.eligibility;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.Conclusions;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Entitlement;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.Missing;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one version of the rules says of cases it has decided. */
final class VersionAnswers {

  private final RuleVersion rules;
  private final RuleBook book;

  VersionAnswers(RuleVersion rules) {
    this.rules = rules;
    this.book = rules.book();
  }

  Verdict verdict(Case one, Conclusions conclusions) {
    return new Verdict(
        one.asOf(),
        book.notices(one.asOf()),
        decisions(one, conclusions, false, Map.of()),
        conclusions.nextSteps());
  }

  /**
   * The full answer.
   *
   * @param dates until when, or from when, by measure
   */
  Assessment explain(Case one, Conclusions conclusions, Map<String, LocalDate> dates) {
    List<Decision> decisions = decisions(one, conclusions, true, dates);
    return new Assessment(
        one.asOf(),
        rules.number(),
        rules.hash(),
        book.notices(one.asOf()),
        decisions,
        questions(conclusions, decisions),
        conclusions.nextSteps());
  }

  private List<Decision> decisions(
      Case one, Conclusions conclusions, boolean explained, Map<String, LocalDate> dates) {
    Known known = conclusions.known();
    Missing missing = new Missing(book, conclusions);
    Openings openings = new Openings(book, conclusions);
    List<Decision> decisions = new ArrayList<>(book.measures().size());
    for (Measure measure : book.measures()) {
      DecisionOutcome outcome = conclusions.outcome(measure.code());
      LocalDate date = dates.get(measure.code());
      decisions.add(
          new Decision(
              measure,
              outcome,
              outcome == DecisionOutcome.ELIGIBLE ? date : null,
              outcome == DecisionOutcome.ELIGIBLE ? null : date,
              entitlements(measure, one.asOf(), conclusions, outcome),
              explained ? interpretations(measure, conclusions, outcome) : List.of(),
              explained ? Explanations.of(book, measure, conclusions, known) : List.of(),
              outcome == DecisionOutcome.UNDETERMINED ? missing.of(measure.code()) : List.of(),
              explained && outcome == DecisionOutcome.NOT_ELIGIBLE
                  ? openings.of(measure.code())
                  : List.of()));
    }
    return decisions;
  }

  private Entitlements entitlements(
      Measure measure, LocalDate asOf, Conclusions conclusions, DecisionOutcome outcome) {
    if (outcome == DecisionOutcome.NOT_AVAILABLE) {
      return Entitlements.NONE;
    }
    Integer halfDays = null;
    Boolean paid = null;
    String variant = null;
    for (Entitlement entitlement : book.entitlements(measure.code())) {
      if (conclusions.entitled(entitlement)
          && (!entitlement.fromOpenRoute() || outcome == DecisionOutcome.ELIGIBLE)) {
        switch (entitlement.kind()) {
          case MIN_HALF_DAYS_PER_WEEK -> halfDays = (Integer) entitlement.value();
          case PAID -> paid = (Boolean) entitlement.value();
          case VARIANT -> variant = (String) entitlement.value();
        }
      }
    }
    boolean priority = false;
    for (Route route : book.routes(measure.code())) {
      if (route.inForce(asOf) && conclusions.route(route) == Kleene.MET) {
        priority |= route.priorityAccess();
        variant = variant == null ? route.variant() : variant;
      }
    }
    return new Entitlements(halfDays, paid, priority, variant);
  }

  private List<String> interpretations(
      Measure measure, Conclusions conclusions, DecisionOutcome outcome) {
    return book.entitlements(measure.code()).stream()
        .filter(e -> outcome != DecisionOutcome.NOT_AVAILABLE && conclusions.entitled(e))
        .map(Entitlement::interpretation)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Question> questions(Conclusions conclusions, List<Decision> decisions) {
    Questions questions = new Questions(book);
    for (Decision decision : decisions) {
      decision.missing().forEach(field -> questions.settling(field, decision.measure().code()));
    }
    Details details = new Details(book, conclusions);
    decisions.forEach(decision -> details.of(decision).forEach(questions::alsoUseful));
    return questions.ranked();
  }
}
