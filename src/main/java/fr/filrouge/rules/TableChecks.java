package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks for what tables may have wrong without being unreadable: gaps between the rows of a
 * measure, overlaps that give different rights, rows that never hold or never add anything, columns
 * nobody fills, periods that leave holes. Exact on every day on which rows change; what shows
 * somebody has a witness that the engine has confirmed.
 */
public final class TableChecks {

  private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

  private final RuleEngine engine;
  private final RuleBook book;
  private final Map<String, List<Finding>> findings = new LinkedHashMap<>();

  private TableChecks(RuleEngine engine) {
    this.engine = engine;
    this.book = engine.book();
  }

  /**
   * Every finding, with the reason of those that were accepted.
   *
   * @param faults told what cannot be read of the acceptances
   */
  public static List<Finding> of(RuleEngine engine, RuleFiles files, List<Fault> faults) {
    TableChecks checks = new TableChecks(engine);
    checks.book.tables().forEach(checks::columns);
    for (Measure measure : checks.book.measures()) {
      checks.periods(measure);
      checks.measure(measure.code());
    }
    return AcceptedFindings.read(files, faults).applyTo(checks.joined());
  }

  private void columns(RuleBook.Table table) {
    for (Field column : table.columns()) {
      if (table.routes().stream()
          .flatMap(route -> route.conditions().criteria())
          .noneMatch(criterion -> criterion.field().equals(column))) {
        add(
            new Finding(
                table.name(),
                "colonne inutile/" + column.label(),
                List.of(),
                "La colonne « " + column.label() + " » n'est remplie sur aucune ligne.",
                "",
                null,
                null));
      }
    }
  }

  private void periods(Measure measure) {
    List<Route> routes =
        book.routes(measure.code()).stream()
            .sorted(
                Comparator.comparing(
                    r -> Objects.requireNonNullElse(r.validity().from(), LONG_AGO)))
            .toList();
    LocalDate covered = routes.get(0).validity().to();
    Route before = routes.get(0);
    for (Route route : routes) {
      LocalDate from = route.validity().from();
      if (covered != null && from != null && from.isAfter(covered.plusDays(1))) {
        String hole =
            "Aucune voie n'est en vigueur du %s au %s."
                .formatted(Sentences.day(covered.plusDays(1)), Sentences.day(from.minusDays(1)));
        String code = "période/" + measure.code() + "/" + covered.plusDays(1);
        add(Told.about(List.of(before, route)).finding(code, hole, null));
      }
      if (covered != null
          && (route.validity().to() == null || route.validity().to().isAfter(covered))) {
        covered = route.validity().to();
        before = route;
      }
    }
  }

  private void measure(String measure) {
    List<Route> routes = book.routes(measure);
    try {
      Map<Route, List<LocalDate>> reached = new LinkedHashMap<>();
      Map<Route, List<LocalDate>> useful = new LinkedHashMap<>();
      for (LocalDate day : book.spaces().days()) {
        Space space = book.spaces().on(day);
        List<RouteRegion> regions =
            routes.stream()
                .filter(route -> route.inForce(day))
                .map(route -> new RouteRegion(route, space.met(route.criteria(day))))
                .toList();
        for (RouteRegion one : regions) {
          if (!one.region().isEmpty()) {
            reached.computeIfAbsent(one.route(), r -> new ArrayList<>()).add(day);
          }
          if (one.addsTo(regions)) {
            useful.computeIfAbsent(one.route(), r -> new ArrayList<>()).add(day);
          }
        }
        new Overlaps(engine, space).among(regions).forEach(this::add);
        new Gaps(engine, space, measure, regions).all().forEach(this::add);
      }
      for (Route route : routes) {
        aboutNobody(route, reached, useful)
            .filter(claim -> new RandomPeople(engine, route).bearOut(reached.containsKey(route)))
            .ifPresent(this::add);
      }
    } catch (Region.TooComplex e) {
      add(
          Told.about(routes)
              .finding(
                  "non vérifié/" + measure,
                  "Les lignes de " + measure + " sont trop complexes pour être vérifiées.",
                  null));
    }
  }

  private static Optional<Finding> aboutNobody(
      Route route, Map<Route, List<LocalDate>> reached, Map<Route, List<LocalDate>> useful) {
    Told told = Told.about(List.of(route));
    String name = route.measure() + "/" + route.id();
    if (!reached.containsKey(route)) {
      return Optional.of(
          told.finding(
              "ligne impossible/" + name,
              "La voie « %s » ne peut jamais être remplie (%s)."
                  .formatted(route.id(), route.origin()),
              null));
    } else if (!useful.containsKey(route)) {
      return Optional.of(
          told.finding(
              "ligne inutile/" + name,
              "La voie « %s » n'ajoute rien aux autres voies du dispositif (%s)."
                  .formatted(route.id(), route.origin()),
              null));
    }
    return Optional.empty();
  }

  /** The same finding on several measures is told once, with all of them. */
  private void add(Finding finding) {
    findings
        .computeIfAbsent(finding.table() + " " + finding.code(), key -> new ArrayList<>())
        .add(finding);
  }

  private List<Finding> joined() {
    return findings.values().stream().map(Finding::joined).toList();
  }
}
