package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the sheets of a version were read into.
 *
 * @param marked restrictions that the catalogue itself marks, by measure
 * @param variants French labels by code
 * @param columns columns of facts by table
 */
record RuleBookParts(
    Vocabulary vocabulary,
    Map<String, DerivedFact> derivedFacts,
    Parameters parameters,
    List<Measure> measures,
    Map<String, Restriction> marked,
    Map<String, String> variants,
    Map<String, String> stepLabels,
    List<Notice> notices,
    List<Entitlement> entitlements,
    List<Route> routes,
    Map<String, List<Field>> columns,
    List<NextStepRow> nextSteps) {

  /** What the rows that decide ask: routes, derived facts and entitlements. */
  Stream<Conditions> conditions() {
    return Stream.of(
            routes.stream().map(Route::conditions),
            derivedFacts.values().stream().flatMap(fact -> fact.rows().stream()),
            entitlements.stream().map(Entitlement::conditions))
        .flatMap(rows -> rows);
  }
}
