package fr.filrouge.eligibility;

import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Entitlement;
import fr.filrouge.rules.Findings;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the unknown facts on which an answer hangs. */
final class Missing {

  private final RuleBook book;
  private final Known known;
  private final Findings findings;

  Missing(RuleBook book, Known known, Findings findings) {
    this.book = book;
    this.known = known;
    this.findings = findings;
  }

  /** The unknown facts that could settle an undetermined measure. */
  List<Field> of(String measure) {
    Set<Field> fields = new LinkedHashSet<>();
    collect(measure, fields);
    return List.copyOf(fields);
  }

  private void collect(String measure, Set<Field> fields) {
    for (Route route : book.routes(measure)) {
      if (findings.route(route) == Kleene.UNKNOWN) {
        for (Criterion criterion : route.criteria(known.asOf())) {
          if (criterion.test(known) == Kleene.UNKNOWN) {
            book.addUnknownFields(criterion, known, fields);
            criterion.measures().stream()
                .filter(other -> findings.open(other) == Kleene.UNKNOWN)
                .forEach(other -> collect(other, fields));
          }
        }
      }
    }
  }

  /** The unknown facts that would only make an open measure or its entitlements precise. */
  static Set<Field> details(RuleBook book, Decision decision, Findings findings, Known known) {
    Set<Field> fields = new LinkedHashSet<>();
    String measure = decision.measure().code();
    for (Route route : book.routes(measure)) {
      if (route.inForce(known.asOf()) && findings.route(route) == Kleene.MET) {
        route.criteria(known.asOf()).stream()
            .filter(Criterion::takesUnknown)
            .forEach(criterion -> book.addUnknownFields(criterion, known, fields));
      }
    }
    for (Entitlement entitlement : book.entitlements(measure)) {
      if (entitlement.period().contains(known.asOf())
          && concerns(entitlement, decision.outcome())
          && entitlement.test(known) == Kleene.UNKNOWN) {
        entitlement.criteria().forEach(c -> book.addUnknownFields(c, known, fields));
      }
    }
    return fields;
  }

  private static boolean concerns(Entitlement entitlement, DecisionOutcome outcome) {
    return outcome == DecisionOutcome.ELIGIBLE
        || (outcome == DecisionOutcome.UNDETERMINED && !entitlement.fromOpenRoute());
  }
}
