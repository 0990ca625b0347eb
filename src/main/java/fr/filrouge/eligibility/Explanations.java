package fr.filrouge.eligibility;

import fr.filrouge.rules.Conclusions;
import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.DerivedFact;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains the routes of a measure, criterion by criterion, from the cells that Drools decided by.
 */
final class Explanations {

  private Explanations() {}

  static List<RouteExplanation> of(
      RuleBook book, Measure measure, Conclusions conclusions, Known known) {
    List<RouteExplanation> routes = new ArrayList<>();
    for (Route route : book.routes(measure.code())) {
      boolean inForce = route.inForce(known.asOf());
      routes.add(
          new RouteExplanation(
              route.id(),
              route.label(),
              inForce ? conclusions.route(route) : null,
              route.validity(),
              route.source(),
              route.interpretation(),
              inForce ? criteria(book, route, known) : List.of()));
    }
    return routes;
  }

  private static List<CriterionExplanation> criteria(RuleBook book, Route route, Known known) {
    List<CriterionExplanation> criteria = new ArrayList<>();
    for (Criterion criterion : route.criteria(known.asOf())) {
      DerivedFact derived = book.derivedFact(criterion.field().code());
      criteria.add(
          new CriterionExplanation(
              criterion.field().code(),
              criterion.field().label(),
              criterion.test(known),
              criterion.expected(),
              criterion.actual(known),
              derived == null ? List.of() : derived.restsOn(),
              criterion.interpretation() == null && derived != null
                  ? derived.interpretation()
                  : criterion.interpretation(),
              false));
    }
    return criteria;
  }
}
