package fr.filrouge.eligibility;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Entitlement;
import fr.filrouge.rules.Findings;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleEngine;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks the rules about a situation at a date, and explains what they decide. */
public final class AssessSituation {

  private final RuleEngine engine;
  private final RuleBook book;
  private final OpeningDates openingDates;

  public AssessSituation(RuleEngine engine) {
    this.engine = engine;
    this.book = engine.book();
    this.openingDates = new OpeningDates(engine);
  }

  public RuleBook book() {
    return book;
  }

  /** The full answer: decisions with every reason, until when, questions and next steps. */
  public Assessment assess(LocalDate asOf, Situation situation, PathwayState pathway) {
    Case one = new Case(asOf, situation, pathway);
    return explain(one, engine.evaluate(one), openingDates.of(asOf, situation));
  }

  /** The full answer but for {@code openUntil} and {@code opensOn}, which are left out. */
  public Assessment assessWithoutDates(LocalDate asOf, Situation situation, PathwayState pathway) {
    Case one = new Case(asOf, situation, pathway);
    return explain(one, engine.evaluate(one), Map.of());
  }

  /** The answers for many cases, without their reasons, in the same order. */
  public List<Verdict> decide(List<Case> cases) {
    List<Findings> findings = engine.evaluate(cases);
    List<Verdict> verdicts = new ArrayList<>(cases.size());
    for (int i = 0; i < cases.size(); i++) {
      verdicts.add(
          new Verdict(
              cases.get(i).asOf(),
              decisions(cases.get(i), findings.get(i), false, Map.of()),
              findings.get(i).nextSteps()));
    }
    return verdicts;
  }

  private Assessment explain(Case one, Findings findings, Map<String, LocalDate> dates) {
    List<Decision> decisions = decisions(one, findings, true, dates);
    return new Assessment(
        one.asOf(),
        book.version(),
        Notice.on(one.asOf()),
        decisions,
        questions(one, findings, decisions),
        findings.nextSteps());
  }

  private List<Decision> decisions(
      Case one, Findings findings, boolean explained, Map<String, LocalDate> dates) {
    Known known = known(one, findings);
    Missing missing = new Missing(book, known, findings);
    Openings openings = new Openings(book, one, findings);
    List<Decision> decisions = new ArrayList<>(book.measures().size());
    for (Measure measure : book.measures()) {
      DecisionOutcome outcome = findings.outcome(measure.code());
      LocalDate date = dates.get(measure.code());
      decisions.add(
          new Decision(
              measure,
              outcome,
              outcome == DecisionOutcome.ELIGIBLE ? date : null,
              outcome == DecisionOutcome.ELIGIBLE ? null : date,
              entitlements(measure, one.asOf(), findings, outcome),
              explained ? interpretations(measure, findings, outcome) : List.of(),
              explained ? Explanations.of(book, measure, findings, known) : List.of(),
              outcome == DecisionOutcome.UNDETERMINED ? missing.of(measure.code()) : List.of(),
              explained && outcome == DecisionOutcome.NOT_ELIGIBLE
                  ? openings.of(measure.code())
                  : List.of()));
    }
    return decisions;
  }

  private Known known(Case one, Findings findings) {
    return new Known(book, one.situation(), one.asOf(), findings::open);
  }

  private Entitlements entitlements(
      Measure measure, LocalDate asOf, Findings findings, DecisionOutcome outcome) {
    if (outcome == DecisionOutcome.NOT_AVAILABLE) {
      return Entitlements.NONE;
    }
    Integer halfDays = null;
    Boolean paid = null;
    String variant = null;
    for (Entitlement entitlement : book.entitlements(measure.code())) {
      if (findings.entitled(entitlement)
          && (!entitlement.fromOpenRoute() || outcome == DecisionOutcome.ELIGIBLE)) {
        switch (entitlement.name()) {
          case "minHalfDaysPerWeek" -> halfDays = (Integer) entitlement.value();
          case "paid" -> paid = (Boolean) entitlement.value();
          default -> variant = (String) entitlement.value();
        }
      }
    }
    boolean priority = false;
    for (Route route : book.routes(measure.code())) {
      if (route.inForce(asOf) && findings.route(route) == Kleene.MET) {
        priority |= route.priorityAccess();
        variant = variant == null ? route.variant() : variant;
      }
    }
    return new Entitlements(halfDays, paid, priority, variant);
  }

  private List<String> interpretations(
      Measure measure, Findings findings, DecisionOutcome outcome) {
    return book.entitlements(measure.code()).stream()
        .filter(e -> outcome != DecisionOutcome.NOT_AVAILABLE && findings.entitled(e))
        .map(Entitlement::interpretation)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Question> questions(Case one, Findings findings, List<Decision> decisions) {
    Questions questions = new Questions(book);
    for (Decision decision : decisions) {
      decision.missing().forEach(field -> questions.settling(field, decision.measure().code()));
    }
    Known known = known(one, findings);
    for (Decision decision : decisions) {
      Missing.details(book, decision, findings, known).forEach(questions::alsoUseful);
    }
    return questions.ranked();
  }
}
