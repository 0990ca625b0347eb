package fr.filrouge.rules;

import fr.filrouge.rules.Scenario.Expected;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the scenarios show of the rules. A criterion counts only where it decides alone: all the
 * others of its route are met, no other route would open the measure, and the scenario expects an
 * answer of that measure, or of that route. So a cell that is lost or changed breaks a scenario.
 */
final class ScenarioCoverage {

  /** Points that no person can show, and why. */
  private static final Map<Pattern, String> IMPOSSIBLE =
      Map.of(
          Pattern.compile(
              "(MOBILITY_AID|CHILDCARE_AID|OPERATOR_FUND) .* ordinaryAccess : (UNMET|UNKNOWN)"),
          "le dispositif qui doit être ouvert demande lui-même l'accès ordinaire",
          Pattern.compile("(VAE_PRISON|PRISON_TRAINING) .* prison : UNMET"),
          "les dix établissements du vocabulaire y sont tous",
          Pattern.compile("PRESCRIBE SOCLE_(LEC|DIGITAL) : oui"),
          "ouverts seulement à qui en a besoin, ils sont à entrer avant toute prescription");

  private final RuleBook book;
  private final Set<String> points = new LinkedHashSet<>();
  private final Set<String> seen = new TreeSet<>();
  private int scenarios;
  private int criteria;

  private ScenarioCoverage(RuleBook book) {
    this.book = book;
  }

  static ScenarioCoverage of(RuleBook book, List<Scenario> scenarios) {
    ScenarioCoverage coverage = new ScenarioCoverage(book);
    book.routes().forEach(coverage::expect);
    book.derivedFacts().values().forEach(coverage::expect);
    book.entitlements().forEach(coverage::expect);
    coverage.expectSteps();
    scenarios.forEach(coverage::see);
    coverage.scenarios = scenarios.size();
    return coverage;
  }

  /** Points that no scenario shows, but for those that none can. */
  List<String> uncovered() {
    return points.stream().filter(p -> !seen.contains(p) && !excused(p)).toList();
  }

  List<String> wronglyExcused() {
    return points.stream().filter(p -> seen.contains(p) && excused(p)).toList();
  }

  String summary() {
    return scenarios
        + " scénarios, "
        + criteria
        + " critères, "
        + points.size()
        + " points à montrer, "
        + uncovered().size()
        + " non couverts, "
        + points.stream().filter(ScenarioCoverage::excused).count()
        + " impossibles";
  }

  private static boolean excused(String point) {
    return IMPOSSIBLE.keySet().stream().anyMatch(p -> p.matcher(point).matches());
  }

  // ---- what there is to show

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
    route.segments().forEach(segment -> expect(name, segment.criteria()));
  }

  private void expect(DerivedFact fact) {
    for (DerivedFact.Row row : fact.rows()) {
      String name = name(fact, row);
      if (row.period().from() != null) {
        points.add(name + " : la veille du début");
        points.add(name + " : le premier jour");
      }
      expect(name, row.criteria());
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
    expect(name(entitlement), entitlement.criteria());
  }

  private void expect(String owner, List<Criterion> criteriaOfOwner) {
    for (Criterion criterion : criteriaOfOwner) {
      criteria++;
      String name = owner + " / " + criterion.field().code();
      points.add(name + " : MET");
      points.add(name + " : UNMET");
      if (!(criterion.cell() instanceof Cell.Awareness)) {
        points.add(name + " : UNKNOWN");
      }
      edges(criterion.cell()).forEach(edge -> points.add(name + " : " + edge));
    }
  }

  /** The values on both sides of each bound, and each code of a list. */
  private static Stream<String> edges(Cell cell) {
    if (cell instanceof Cell.OneOf oneOf) {
      return oneOf.codes().stream();
    }
    if (cell instanceof Cell.Prefix prefix) {
      return prefix.prefixes().stream();
    }
    if (cell instanceof Cell.Elapsed) {
      return Stream.of("tout juste", "pas tout à fait");
    }
    if (cell instanceof Cell.Between between) {
      return Stream.of(between.low(), minus(between.low()), between.high(), plus(between.high()))
          .filter(Objects::nonNull)
          .map(Object::toString);
    }
    return Stream.empty();
  }

  private static @Nullable Integer minus(@Nullable Integer low) {
    return low == null ? null : low - 1;
  }

  private static @Nullable Integer plus(@Nullable Integer high) {
    return high == null ? null : high + 1;
  }

  private void expectSteps() {
    for (String code : ScenarioCheck.stepCodes()) {
      steps(code).forEach(step -> points.addAll(List.of(step + " : oui", step + " : non")));
    }
  }

  private Stream<String> steps(String code) {
    return switch (code) {
      case "ENTER_MEASURE" ->
          Stream.of("SOCLE_LEC", "SOCLE_DIGITAL", "QUALIF_COLLECTIVE", "QUALIF_INDIVIDUAL")
              .map(measure -> code + " " + measure);
      case "BUILD_PROJECT" -> Stream.of(code + " CAQ_REUSSIR", code + " PARCOURS_QUALIFICATION");
      case "CEP_TAKES_OVER" -> Stream.of(code + " HOUSING", code + " HEALTH");
      case "REQUEST_AID" -> Stream.of(code + " MOBILITY_AID", code + " CHILDCARE_AID");
      case "PRESCRIBE" ->
          book.measures().stream()
              .filter(m -> !m.aid() && !m.code().equals("DISABILITY_RESOURCE"))
              .map(m -> code + " " + m.code());
      default -> Stream.of(code);
    };
  }

  // ---- what a scenario shows

  private void see(Scenario scenario) {
    Known known = new Known(book, scenario.situation(), scenario.asOf());
    scenario
        .expected()
        .forEach(
            (measure, expected) -> {
              seeRoutes(measure, expected, known);
              seeEntitlements(measure, expected, known);
            });
    seeSteps(scenario);
  }

  private void seeRoutes(String measure, Expected expected, Known known) {
    for (Route route : book.routes(measure)) {
      seeBounds(route, expected, known);
      if (route.inForce(known.asOf()) && shows(route, expected, known)) {
        if (route.test(known) == Kleene.MET) {
          seen.add(name(route) + " : MET");
          seeGift(route, expected);
        }
        seeAlone(name(route), route.criteria(known.asOf()), known);
      }
    }
  }

  /** Whether the expected answer would change with that of the route. */
  private boolean shows(Route route, Expected expected, Known known) {
    return expected.routes().containsKey(route.id())
        || (expected.outcome() != null
            && book.routes(route.measure()).stream()
                .filter(other -> other != route && other.inForce(known.asOf()))
                .allMatch(other -> other.test(known) == Kleene.UNMET));
  }

  private void seeGift(Route route, Expected expected) {
    if (route.variant() != null && expected.details().containsKey("variante")) {
      seen.add(name(route) + " : variante donnée");
    }
    if (route.priorityAccess() && expected.details().containsKey("priorité")) {
      seen.add(name(route) + " : accès prioritaire donné");
    }
  }

  private void seeBounds(Route route, Expected expected, Known known) {
    LocalDate from = route.validity().from();
    LocalDate to = route.validity().to();
    LocalDate day = known.asOf();
    if (from != null && wouldOpen(route, known, from)) {
      if (day.equals(from.minusDays(1)) && expected.outcome() != null) {
        seen.add(name(route) + " : la veille du début");
      }
      if (day.equals(from) && shows(route, expected, known)) {
        seen.add(name(route) + " : le premier jour");
      }
    }
    if (to != null && wouldOpen(route, known, to)) {
      if (day.equals(to) && shows(route, expected, known)) {
        seen.add(name(route) + " : le dernier jour");
      }
      if (day.equals(to.plusDays(1)) && expected.outcome() != null) {
        seen.add(name(route) + " : le lendemain de la fin");
      }
    }
  }

  private boolean wouldOpen(Route route, Known known, LocalDate day) {
    return route.test(new Known(book, known.situation(), day)) == Kleene.MET;
  }

  /** All criteria are met, or all but one, which then decides alone. */
  private void seeAlone(String owner, List<Criterion> all, Known known) {
    for (Criterion criterion : all) {
      if (all.stream().allMatch(c -> c == criterion || c.test(known) == Kleene.MET)) {
        String name = owner + " / " + criterion.field().code();
        seen.add(name + " : " + criterion.test(known));
        seeEdges(name, criterion, known);
        DerivedFact derived = book.derivedFact(criterion.field().code());
        if (derived != null) {
          seeRows(derived, known);
        }
      }
    }
  }

  private void seeRows(DerivedFact fact, Known known) {
    for (DerivedFact.Row row : fact.rows()) {
      boolean alone =
          fact.rows().stream()
              .filter(other -> other != row)
              .allMatch(other -> other.test(known) == Kleene.UNMET);
      LocalDate from = row.period().from();
      if (alone && row.period().contains(known.asOf())) {
        seeAlone(name(fact, row), row.criteria(), known);
      }
      if (alone && from != null && known.asOf().equals(from) && row.test(known) == Kleene.MET) {
        seen.add(name(fact, row) + " : le premier jour");
      }
      if (alone
          && from != null
          && known.asOf().equals(from.minusDays(1))
          && row.test(new Known(book, known.situation(), from)) == Kleene.MET) {
        seen.add(name(fact, row) + " : la veille du début");
      }
    }
  }

  private void seeEdges(String name, Criterion criterion, Known known) {
    Cell cell = criterion.cell();
    Object value = known.value(criterion.field());
    if (!criterion.measures().isEmpty()) {
      List<String> open =
          criterion.measures().stream().filter(m -> known.open(m) == Kleene.MET).toList();
      if (open.size() == 1) {
        seen.add(name + " : " + open.get(0));
      }
    } else if (value instanceof LocalDate date && cell instanceof Cell.Elapsed elapsed) {
      LocalDate reached = elapsed.amount().reachedFrom(date);
      IntStream.of(-1, 0, 1)
          .filter(shift -> known.asOf().equals(reached.plusDays(shift)))
          .forEach(shift -> seeEdge(name, elapsed.comparison(), shift));
    } else if (cell instanceof Cell.Prefix prefix && value instanceof String text) {
      prefix.prefixes().stream()
          .filter(text::startsWith)
          .forEach(start -> seen.add(name + " : " + start));
    } else if (value instanceof Set<?> codes) {
      codes.forEach(code -> seen.add(name + " : " + code));
    } else if (value != null) {
      seen.add(name + " : " + value);
    }
  }

  private void seeEdge(String name, Cell.Comparison comparison, int shift) {
    boolean held = comparison.holds(shift);
    if (held != comparison.holds(shift - 1) || held != comparison.holds(shift + 1)) {
      seen.add(name + (held ? " : tout juste" : " : pas tout à fait"));
    }
  }

  private void seeEntitlements(String measure, Expected expected, Known known) {
    for (Entitlement entitlement : book.entitlements(measure)) {
      String name = name(entitlement);
      boolean open = known.open(measure) == Kleene.MET;
      if (!expected.details().containsKey(key(entitlement))) {
        continue;
      }
      if (entitlement.fromOpenRoute() && !open) {
        if (entitlement.test(known) == Kleene.MET) {
          seen.add(name + " : rien si le dispositif n'est pas ouvert");
        }
        continue;
      }
      seeBounds(entitlement, measure, known);
      if (entitlement.period().contains(known.asOf())) {
        seeAlone(name, entitlement.criteria(), known);
        if (entitlement.test(known) == Kleene.MET) {
          seen.add(name + " : donné par " + measure);
        }
      }
    }
  }

  private void seeBounds(Entitlement entitlement, String measure, Known known) {
    LocalDate from = entitlement.period().from();
    if (entitlement.test(known) != Kleene.MET) {
      return;
    }
    if (from != null && known.asOf().equals(from)) {
      seen.add(name(entitlement) + " : le premier jour, " + measure);
    }
    if (from != null && known.asOf().equals(from.minusDays(1))) {
      seen.add(name(entitlement) + " : la veille du début, " + measure);
    }
    if (known.asOf().equals(entitlement.period().to())) {
      seen.add(name(entitlement) + " : le dernier jour, " + measure);
    }
  }

  private void seeSteps(Scenario scenario) {
    for (String code : ScenarioCheck.stepCodes()) {
      steps(code)
          .forEach(
              step -> {
                if (scenario.steps() != null) {
                  seen.add(step + (scenario.steps().contains(step) ? " : oui" : " : non"));
                } else if (scenario.withoutSteps().contains(step)
                    || scenario.withoutSteps().contains(code)) {
                  seen.add(step + " : non");
                }
              });
    }
  }

  // ---- names

  private static String name(Route route) {
    return route.measure() + " / " + route.id();
  }

  private static String name(DerivedFact fact, DerivedFact.Row row) {
    return fact.field().code() + ", ligne " + (fact.rows().indexOf(row) + 1);
  }

  private static String name(Entitlement entitlement) {
    LocalDate from = entitlement.period().from();
    LocalDate to = entitlement.period().to();
    return key(entitlement)
        + " "
        + entitlement.value()
        + (from == null ? "" : " du " + from)
        + (to == null ? "" : " au " + to);
  }

  private static String key(Entitlement entitlement) {
    return switch (entitlement.name()) {
      case "minHalfDaysPerWeek" -> "demi-journées";
      case "paid" -> "rémunéré";
      default -> "variante";
    };
  }
}
