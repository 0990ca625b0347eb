package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Finds two rows that could both hold for one person and say different things. */
final class Contradictions {

  private static final LocalDate ANY_DAY = LocalDate.of(2020, 1, 1);

  private Contradictions() {}

  /** Whether two entitlements of one measure could be given together with different values. */
  static boolean between(Entitlement one, Entitlement other) {
    return one.kind() == other.kind()
        && !one.value().equals(other.value())
        && !Collections.disjoint(one.measures(), other.measures())
        && one.conditions().segments().stream()
            .anyMatch(
                left ->
                    other.conditions().segments().stream()
                        .anyMatch(right -> compatible(left, right)));
  }

  /**
   * Two routes that can be open together with two variants are told by the checks of tables; a
   * variant of the catalogue beside that of a route is refused: neither comes first.
   */
  static void refuseTwoVariants(List<Route> routes, List<Entitlement> entitlements, Faults faults) {
    for (Entitlement entitlement : entitlements) {
      if (entitlement.kind() == Entitlement.Kind.VARIANT) {
        routes.stream()
            .filter(route -> entitlement.measures().contains(route.measure()))
            .filter(
                route -> route.variant() != null && !route.variant().equals(entitlement.value()))
            .findFirst()
            .ifPresent(route -> faults.add(twoVariants(entitlement, route)));
      }
    }
  }

  private static Fault twoVariants(Entitlement entitlement, Route route) {
    return new Fault(
        entitlement.origin().file(),
        entitlement.origin().number(),
        "value",
        (String) entitlement.value(),
        "une variante qui ne contredit pas celle de la voie « %s » (%s)"
            .formatted(route.id(), route.origin()));
  }

  private static boolean compatible(Conditions.Segment left, Conditions.Segment right) {
    return left.period().overlaps(right.period())
        && left.criteria().stream()
            .allMatch(
                a ->
                    right.criteria().stream()
                        .filter(b -> b.field().equals(a.field()))
                        .allMatch(b -> compatible(a, b)));
  }

  /** Whether some value of the field meets both; when that cannot be tried out, yes. */
  private static boolean compatible(Criterion one, Criterion other) {
    if (!(one.cell() instanceof Cell.OfValue a && other.cell() instanceof Cell.OfValue b)) {
      return one.takesUnknown() == other.takesUnknown();
    }
    if (one.field().type().isSet()) {
      return true;
    }
    List<Object> values =
        Stream.concat(a.probes(one.field(), ANY_DAY), b.probes(other.field(), ANY_DAY)).toList();
    return values.stream().anyMatch(v -> a.holds(v, ANY_DAY) && b.holds(v, ANY_DAY));
  }
}
