package fr.filrouge.rules;

import fr.filrouge.rules.RuleBook.Table;
import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Looks for what a table may have wrong without being unreadable: gaps between the bounds of a
 * measure's routes, overlaps that give different rights, rows that never match or never add
 * anything, columns nobody fills, periods that leave holes.
 */
public final class TableChecks {

  private final RuleBook book;
  private final List<Finding> findings = new ArrayList<>();

  private TableChecks(RuleBook book) {
    this.book = book;
  }

  /** Every finding, with the reason of those that were accepted. */
  public static List<Finding> of(RuleBook book) {
    TableChecks checks = new TableChecks(book);
    book.tables().forEach(checks::check);
    return book.acceptedFindings().applyTo(checks.joined());
  }

  private void check(Table table) {
    for (Field column : table.columns()) {
      uselessColumn(table, column);
      eachMeasure(table, (measure, routes) -> gaps(table, column, measure, routes));
    }
    table.routes().forEach(route -> neverMatches(table, route));
    eachMeasure(table, (measure, routes) -> periods(table, measure, routes));
    for (Route one : table.routes()) {
      for (Route other : table.routes()) {
        if (one.measure().equals(other.measure()) && one.index() != other.index()) {
          compare(table, one, other);
        }
      }
    }
  }

  private static void eachMeasure(Table table, BiConsumer<String, List<Route>> check) {
    table.routes().stream()
        .map(Route::measure)
        .distinct()
        .forEach(
            measure ->
                check.accept(
                    measure,
                    table.routes().stream().filter(r -> r.measure().equals(measure)).toList()));
  }

  private void uselessColumn(Table table, Field column) {
    if (criteria(table.routes().stream(), column).findAny().isEmpty()) {
      find(
          table,
          "colonne inutile/" + column.label(),
          List.of(),
          "La colonne « " + column.label() + " » n'est remplie sur aucune ligne.");
    }
  }

  private static Stream<Criterion> criteria(Stream<Route> routes, Field column) {
    return routes
        .flatMap(route -> route.segments().stream())
        .flatMap(segment -> segment.criteria().stream())
        .filter(criterion -> criterion.field().code().equals(column.code()));
  }

  /** On each day on which something changes, values that lie between the bounds of two routes. */
  private void gaps(Table table, Field column, String measure, List<Route> routes) {
    for (LocalDate day : days(routes)) {
      List<Bounded> bounded =
          routes.stream()
              .filter(route -> route.inForce(day))
              .flatMap(
                  route ->
                      route.criteria(day).stream()
                          .filter(c -> c.field().code().equals(column.code()))
                          .map(
                              c ->
                                  Span.of(c.cell(), column)
                                      .map(span -> new Bounded(route, c, span)))
                          .flatMap(Optional::stream))
              .sorted(Comparator.comparingLong(b -> b.span().low()))
              .toList();
      for (int i = 1; i < bounded.size(); i++) {
        Bounded before = bounded.get(i - 1);
        Bounded after = bounded.get(i);
        before
            .span()
            .gapBefore(after.span())
            .ifPresent(
                gap ->
                    find(
                        table,
                        "trou/" + column.label() + "/" + gap,
                        List.of(measure),
                        "« %s » : %s ne relève ni de la voie « %s » (%s), ni de la voie « %s » (%s)."
                            .formatted(
                                column.label(),
                                gap,
                                before.route().id(),
                                before.criterion().expected(),
                                after.route().id(),
                                after.criterion().expected())));
      }
    }
  }

  private record Bounded(Route route, Criterion criterion, Span span) {}

  /** First days of the periods during which the same rows are in force. */
  private static TreeSet<LocalDate> days(List<Route> routes) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(LocalDate.of(1900, 1, 1));
    routes.stream()
        .flatMap(route -> route.segments().stream())
        .map(segment -> segment.period().from())
        .filter(Objects::nonNull)
        .forEach(days::add);
    return days;
  }

  private void neverMatches(Table table, Route route) {
    for (Route.Segment segment : route.segments()) {
      for (Criterion criterion : segment.criteria()) {
        boolean measuresNeverOpen =
            !criterion.measures().isEmpty()
                && criterion.measures().stream()
                    .flatMap(measure -> book.routes(measure).stream())
                    .noneMatch(other -> other.validity().overlaps(route.validity()));
        if (measuresNeverOpen || CellSets.isEmpty(criterion.cell(), criterion.field())) {
          find(
              table,
              "ligne impossible/" + route.measure() + "/" + route.id(),
              List.of(route.measure()),
              "La ligne %d ne peut jamais être remplie : « %s » demande « %s »."
                  .formatted(route.row(), criterion.field().label(), criterion.expected()));
        }
      }
    }
  }

  private void periods(Table table, String measure, List<Route> routes) {
    List<Period> periods =
        routes.stream()
            .map(Route::validity)
            .sorted(Comparator.comparing(p -> p.from() == null ? LocalDate.MIN : p.from()))
            .toList();
    LocalDate covered = periods.get(0).to();
    for (Period period : periods) {
      if (covered != null && period.from() != null && period.from().isAfter(covered.plusDays(1))) {
        find(
            table,
            "période/" + measure + "/" + covered.plusDays(1),
            List.of(measure),
            "Aucune voie n'est en vigueur du %s au %s."
                .formatted(
                    Sentences.day(covered.plusDays(1)), Sentences.day(period.from().minusDays(1))));
      }
      if (covered != null && (period.to() == null || period.to().isAfter(covered))) {
        covered = period.to();
      }
    }
  }

  private void compare(Table table, Route one, Route other) {
    boolean sameRights =
        Objects.equals(one.variant(), other.variant())
            && one.priorityAccess() == other.priorityAccess();
    if (sameRights && neverAdds(one, other)) {
      find(
          table,
          "ligne inutile/" + one.measure() + "/" + one.id(),
          List.of(one.measure()),
          "La voie « %s » n'ajoute rien à la voie « %s ».".formatted(one.id(), other.id()));
    }
    if (!sameRights && one.index() < other.index() && canBothMatch(one, other)) {
      find(
          table,
          "chevauchement/" + one.id() + "/" + other.id(),
          List.of(one.measure()),
          "Les voies « %s » et « %s » peuvent être ouvertes ensemble et ne donnent pas les mêmes droits."
              .formatted(one.id(), other.id()));
    }
  }

  private static boolean neverAdds(Route one, Route other) {
    Period common = one.validity().intersection(other.validity());
    return common.equals(one.validity())
        && other.segments().size() == 1
        && one.segments().stream()
            .allMatch(
                segment ->
                    other.segments().get(0).criteria().stream()
                        .allMatch(asked -> asksAtLeast(segment, asked)));
  }

  private static boolean asksAtLeast(Route.Segment segment, Criterion asked) {
    return segment.criteria().stream()
        .filter(c -> c.field().code().equals(asked.field().code()))
        .anyMatch(c -> CellSets.within(c.cell(), asked.cell(), asked.field()));
  }

  private static boolean canBothMatch(Route one, Route other) {
    return one.segments().stream()
        .anyMatch(
            left ->
                other.segments().stream()
                    .filter(right -> left.period().overlaps(right.period()))
                    .anyMatch(right -> compatible(left, right)));
  }

  private static boolean compatible(Route.Segment left, Route.Segment right) {
    return left.criteria().stream()
        .allMatch(
            a ->
                right.criteria().stream()
                    .filter(b -> b.field().code().equals(a.field().code()))
                    .allMatch(b -> CellSets.overlap(a.cell(), b.cell(), a.field())));
  }

  private void find(Table table, String code, List<String> measures, String text) {
    findings.add(new Finding(table.name(), code, measures, text, null));
  }

  /** The same finding on several measures is told once, with all of them. */
  private List<Finding> joined() {
    Map<String, Finding> byCode = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byCode.merge(
          finding.table() + finding.code(),
          finding,
          (known, more) ->
              new Finding(
                  known.table(),
                  known.code(),
                  Stream.concat(known.measures().stream(), more.measures().stream())
                      .distinct()
                      .toList(),
                  known.text(),
                  null));
    }
    return List.copyOf(byCode.values());
  }
}
