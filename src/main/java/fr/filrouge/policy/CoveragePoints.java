package fr.filrouge.policy;

import fr.filrouge.rules.Conditions;
import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.DerivedFact;
import fr.filrouge.rules.Entitlement;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that scenarios can show of a rule book: routes, their dates, each criterion on each side of
 * each bound, rows of derived facts, entitlements and next steps. A point is named in French.
 */
final class CoveragePoints {

  private final RuleBook book;
  private final Set<String> points = new LinkedHashSet<>();
  private int criteria;

  private CoveragePoints(RuleBook book) {
    this.book = book;
  }

  static CoveragePoints of(RuleBook book) {
    CoveragePoints all = new CoveragePoints(book);
    book.routes().forEach(all::expect);
    book.derivedFacts().values().forEach(all::expect);
    book.entitlements().forEach(all::expect);
    all.expectSteps();
    return all;
  }

  Set<String> all() {
    return points;
  }

  int criteria() {
    return criteria;
  }

  private void expect(Route route) {
    String name = name(route);
    points.add(name + " : MET");
    if (route.validity().from() != null) {
      points.add(name + " : la veille du début");
      points.add(name + " : le premier jour");
    }
    if (route.validity().to() != null) {
      points.add(name + " : le dernier jour");
      points.add(name + " : le lendemain de la fin");
    }
    if (route.variant() != null) {
      points.add(name + " : variante donnée");
    }
    if (route.priorityAccess()) {
      points.add(name + " : accès prioritaire donné");
    }
    route.conditions().segments().forEach(segment -> expect(name, segment.criteria()));
  }

  private void expect(DerivedFact fact) {
    for (Conditions row : fact.rows()) {
      String name = name(fact, row);
      if (row.validity().from() != null) {
        points.add(name + " : la veille du début");
        points.add(name + " : le premier jour");
      }
      row.segments().forEach(segment -> expect(name, segment.criteria()));
    }
  }

  private void expect(Entitlement entitlement) {
    for (String measure : entitlement.measures()) {
      points.add(name(entitlement) + " : donné par " + measure);
      if (entitlement.period().from() != null) {
        points.add(name(entitlement) + " : la veille du début, " + measure);
        points.add(name(entitlement) + " : le premier jour, " + measure);
      }
      if (entitlement.period().to() != null) {
        points.add(name(entitlement) + " : le dernier jour, " + measure);
      }
    }
    if (entitlement.fromOpenRoute()) {
      points.add(name(entitlement) + " : rien si le dispositif n'est pas ouvert");
    }
    entitlement
        .conditions()
        .segments()
        .forEach(segment -> expect(name(entitlement), segment.criteria()));
  }

  private void expect(String owner, List<Criterion> criteriaOfOwner) {
    for (Criterion criterion : criteriaOfOwner) {
      criteria++;
      String name = owner + " / " + criterion.field().code();
      points.add(name + " : MET");
      points.add(name + " : UNMET");
      if (criterion.canBeUnknown()) {
        points.add(name + " : UNKNOWN");
      }
      criterion.edges().forEach(edge -> points.add(name + " : " + edge));
    }
  }

  private void expectSteps() {
    steps(book).forEach(step -> points.addAll(List.of(step + " : oui", step + " : non")));
  }

  /** The next steps that may be recommended, each with its measure or obstacle. */
  static Stream<String> steps(RuleBook book) {
    return book.possibleNextSteps().map(Answered::key).distinct();
  }

  /** The codes of these steps. */
  static Set<String> stepCodes(RuleBook book) {
    return book.possibleNextSteps().map(NextStep::code).collect(Collectors.toSet());
  }

  // ---- names

  static String name(Route route) {
    return route.measure() + " / " + route.id();
  }

  static String name(DerivedFact fact, Conditions row) {
    return fact.field().code() + ", ligne " + (fact.rows().indexOf(row) + 1);
  }

  static String name(Entitlement entitlement) {
    LocalDate from = entitlement.period().from();
    LocalDate to = entitlement.period().to();
    return key(entitlement)
        + " "
        + entitlement.value()
        + (from == null ? "" : " du " + from)
        + (to == null ? "" : " au " + to);
  }

  /** The word of scenarios for what it gives. */
  static String key(Entitlement entitlement) {
    return switch (entitlement.kind()) {
      case MIN_HALF_DAYS_PER_WEEK -> "demi-journées";
      case PAID -> "rémunéré";
      case VARIANT -> "variante";
    };
  }
}
