package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Refuses measures that require each other, or themselves, to be open. */
final class Circles {

  private final List<Route> routes;
  private final Faults faults;
  private final Set<String> done = new HashSet<>();

  private Circles(List<Route> routes, Faults faults) {
    this.routes = routes;
    this.faults = faults;
  }

  static void refuse(List<Route> routes, Faults faults) {
    Circles circles = new Circles(routes, faults);
    routes.forEach(route -> circles.follow(route.measure(), new ArrayList<>()));
  }

  private void follow(String measure, List<String> chain) {
    int from = chain.indexOf(measure);
    if (from >= 0) {
      List<String> circle = new ArrayList<>(chain.subList(from, chain.size()));
      circle.add(measure);
      tell(circle);
      return;
    }
    if (done.add(measure)) {
      chain.add(measure);
      required(measure).forEach(other -> follow(other, chain));
      chain.remove(chain.size() - 1);
    }
  }

  private Set<String> required(String measure) {
    Set<String> required = new TreeSet<>();
    routes.stream()
        .filter(route -> route.measure().equals(measure))
        .flatMap(route -> route.conditions().criteria())
        .forEach(criterion -> required.addAll(criterion.measures()));
    return required;
  }

  private void tell(List<String> circle) {
    String last = circle.get(circle.size() - 2);
    Route row =
        routes.stream()
            .filter(route -> route.measure().equals(last))
            .filter(
                route ->
                    route
                        .conditions()
                        .criteria()
                        .anyMatch(c -> c.measures().contains(circle.get(0))))
            .findFirst()
            .orElseThrow();
    faults.add(
        new Fault(
            row.origin().file(),
            row.origin().number(),
            "dispositif ouvert",
            String.join(" → ", circle),
            "des dispositifs qui ne se demandent pas l'un l'autre"));
  }
}
