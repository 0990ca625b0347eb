package fr.filrouge.policy;

import fr.filrouge.rules.Conditions;
import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.DerivedFact;
import fr.filrouge.rules.Entitlement;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What scenarios must show of a draft: each criterion of each row that it changes, deciding alone,
 * once yes and once no; and each limit or code that a changed cell names and did not.
 */
final class ChangedPoints {

  /**
   * A row as the rules read it.
   *
   * @param route {@code null} when it is no row of a table
   * @param measures those whose answer it may decide
   */
  record Owner(String name, Conditions conditions, @Nullable Route route, List<String> measures) {}

  /**
   * A point to be shown.
   *
   * @param wanted what the criterion is then: MET, UNMET, or the limit or code it stands on
   */
  record Point(Owner owner, Criterion criterion, String wanted) {

    String name() {
      return owner.name() + " / " + criterion.field().code() + " : " + wanted;
    }
  }

  private final RuleBook book;
  private final Map<String, Owner> owners = new LinkedHashMap<>();

  private ChangedPoints(RuleBook book) {
    this.book = book;
    book.routes().forEach(this::own);
    book.derivedFacts().values().forEach(this::own);
    book.entitlements().forEach(this::own);
  }

  static List<Point> between(RuleBook before, RuleBook after) {
    Map<String, Owner> old = new ChangedPoints(before).owners;
    List<Point> points = new ArrayList<>();
    for (Owner owner : new ChangedPoints(after).owners.values()) {
      Owner was = old.get(owner.name());
      if (was == null || !told(was.conditions()).equals(told(owner.conditions()))) {
        add(owner, was, points);
      }
    }
    return points;
  }

  private void own(Route route) {
    own(CoveragePoints.name(route), route.conditions(), route, List.of(route.measure()));
  }

  private void own(DerivedFact fact) {
    List<String> measures =
        book.routes().stream()
            .filter(route -> route.conditions().criteria().anyMatch(one -> reads(one, fact)))
            .map(Route::measure)
            .distinct()
            .toList();
    fact.rows().forEach(row -> own(CoveragePoints.name(fact, row), row, null, measures));
  }

  private static boolean reads(Criterion criterion, DerivedFact fact) {
    return criterion.field().code().equals(fact.field().code());
  }

  private void own(Entitlement entitlement) {
    own(CoveragePoints.name(entitlement), entitlement.conditions(), null, entitlement.measures());
  }

  private void own(
      String name, Conditions conditions, @Nullable Route route, List<String> measures) {
    owners.put(name, new Owner(name, conditions, route, measures));
  }

  private static String told(Conditions conditions) {
    return conditions.validity()
        + conditions.segments().stream()
            .map(
                segment ->
                    segment.period()
                        + segment.criteria().stream()
                            .map(one -> one.field().code() + " " + one.expected())
                            .toList()
                            .toString())
            .collect(Collectors.joining());
  }

  private static void add(Owner owner, @Nullable Owner was, List<Point> points) {
    for (Conditions.Segment segment : owner.conditions().segments()) {
      for (Criterion criterion : segment.criteria()) {
        points.add(new Point(owner, criterion, "MET"));
        points.add(new Point(owner, criterion, "UNMET"));
        Set<String> old = was == null ? Set.of() : edges(was, criterion);
        criterion
            .edges()
            .filter(edge -> !old.contains(edge))
            .forEach(edge -> points.add(new Point(owner, criterion, edge)));
      }
    }
  }

  /** The limits and codes that a row already named of a fact. */
  private static Set<String> edges(Owner was, Criterion criterion) {
    return was.conditions()
        .criteria()
        .filter(one -> one.field().code().equals(criterion.field().code()))
        .flatMap(Criterion::edges)
        .collect(Collectors.toSet());
  }
}
