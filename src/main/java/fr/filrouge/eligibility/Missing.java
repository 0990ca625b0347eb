package fr.filrouge.eligibility;

import fr.filrouge.rules.Conclusions;
import fr.filrouge.rules.Conditions;
import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.DerivedFact;
import fr.filrouge.rules.Entitlement;
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
  private final Conclusions conclusions;

  Missing(RuleBook book, Known known, Conclusions conclusions) {
    this.book = book;
    this.known = known;
    this.conclusions = conclusions;
  }

  /** The unknown facts that can change the answer of an undetermined measure, and no others. */
  List<Field> of(String measure) {
    Set<Field> fields = new LinkedHashSet<>();
    collect(measure, fields);
    List<Field> unknown = List.copyOf(fields);
    return unknown.size() < 2 ? unknown : book.deciding(measure, known, unknown);
  }

  private void collect(String measure, Set<Field> fields) {
    for (Route route : book.routes(measure)) {
      if (conclusions.route(route) == Kleene.UNKNOWN) {
        for (Criterion criterion : route.criteria(known.asOf())) {
          if (criterion.test(known) == Kleene.UNKNOWN) {
            addUnknown(book, criterion, known, fields);
            criterion.measures().stream()
                .filter(other -> conclusions.open(other) == Kleene.UNKNOWN)
                .forEach(other -> collect(other, fields));
          }
        }
      }
    }
  }

  /** The unknown facts that would only make an open measure or its entitlements precise. */
  static Set<Field> details(
      RuleBook book, Decision decision, Conclusions conclusions, Known known) {
    Set<Field> fields = new LinkedHashSet<>();
    String measure = decision.measure().code();
    for (Route route : book.routes(measure)) {
      if (route.inForce(known.asOf()) && conclusions.route(route) == Kleene.MET) {
        route.criteria(known.asOf()).stream()
            .filter(Criterion::takesUnknown)
            .forEach(criterion -> addUnknown(book, criterion, known, fields));
      }
    }
    for (Entitlement entitlement : book.entitlements(measure)) {
      if (entitlement.period().contains(known.asOf())
          && concerns(entitlement, decision.outcome())
          && entitlement.test(known) == Kleene.UNKNOWN) {
        entitlement
            .conditions()
            .criteria(known.asOf())
            .forEach(c -> addUnknown(book, c, known, fields));
      }
    }
    return fields;
  }

  private static boolean concerns(Entitlement entitlement, DecisionOutcome outcome) {
    return outcome == DecisionOutcome.ELIGIBLE
        || (outcome == DecisionOutcome.UNDETERMINED && !entitlement.fromOpenRoute());
  }

  /** Adds the unknown fields on which the answer of a criterion hangs. */
  private static void addUnknown(
      RuleBook book, Criterion criterion, Known known, Set<Field> fields) {
    Field field = criterion.field();
    DerivedFact derived = book.derivedFact(field.code());
    if (derived == null) {
      criterion.fields().filter(read -> known.value(read) == null).forEach(fields::add);
      return;
    }
    derived.inputs().stream().filter(input -> known.value(input) == null).forEach(fields::add);
    for (Conditions row : derived.rows()) {
      if (row.test(known) == Kleene.UNKNOWN) {
        row.criteria(known.asOf()).forEach(inner -> addUnknown(book, inner, known, fields));
      }
    }
  }
}
