package fr.filrouge.rules;

import fr.filrouge.rules.Finding.Witness;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds two routes of a measure that can both hold and do not give the same rights. */
final class Overlaps {

  private final RuleEngine engine;
  private final Space space;

  Overlaps(RuleEngine engine, Space space) {
    this.engine = engine;
    this.space = space;
  }

  List<Finding> among(List<RouteRegion> routes) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < routes.size(); i++) {
      for (int j = i + 1; j < routes.size(); j++) {
        between(routes.get(i), routes.get(j)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> between(RouteRegion one, RouteRegion other) {
    Route left = one.route();
    Route right = other.route();
    if (left.gift().equals(right.gift())) {
      return Optional.empty();
    }
    return one.region().and(other.region()).boxes().stream()
        .map(space::person)
        .filter(person -> isIn(left, person) && isIn(right, person))
        .findFirst()
        .map(
            person ->
                Told.about(List.of(left, right))
                    .finding(
                        "chevauchement/" + left.id() + "/" + right.id(),
                        "Les voies « %s » (%s) et « %s » (%s) peuvent être ouvertes ensemble et ne donnent pas les mêmes droits."
                            .formatted(left.id(), left.origin(), right.id(), right.origin()),
                        new Witness(space.day(), person)));
  }

  private boolean isIn(Route route, Situation person) {
    Case one = new Case(space.day(), person, PathwayState.EMPTY);
    return engine.evaluate(one).route(route) == Kleene.MET;
  }
}
