package fr.filrouge.rules;

import fr.filrouge.rules.Scenario.Expected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
  private final CoveragePoints points;
  private final Set<String> seen = new TreeSet<>();
  private int scenarios;

  private ScenarioCoverage(RuleBook book) {
    this.book = book;
    this.points = CoveragePoints.of(book);
  }

  static ScenarioCoverage of(RuleBook book, List<Scenario> scenarios) {
    ScenarioCoverage coverage = new ScenarioCoverage(book);
    scenarios.forEach(coverage::see);
    coverage.scenarios = scenarios.size();
    return coverage;
  }

  /** Points that no scenario shows, but for those that none can. */
  List<String> uncovered() {
    return points.all().stream().filter(p -> !seen.contains(p) && !excused(p)).toList();
  }

  List<String> wronglyExcused() {
    return points.all().stream().filter(p -> seen.contains(p) && excused(p)).toList();
  }

  String summary() {
    return scenarios
        + " scénarios, "
        + points.criteria()
        + " critères, "
        + points.all().size()
        + " points à montrer, "
        + uncovered().size()
        + " non couverts, "
        + points.all().stream().filter(ScenarioCoverage::excused).count()
        + " impossibles";
  }

  private static boolean excused(String point) {
    return IMPOSSIBLE.keySet().stream().anyMatch(p -> p.matcher(point).matches());
  }

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
          seen.add(CoveragePoints.name(route) + " : MET");
          seeGift(route, expected);
        }
        seeAlone(CoveragePoints.name(route), route.criteria(known.asOf()), known);
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
      seen.add(CoveragePoints.name(route) + " : variante donnée");
    }
    if (route.priorityAccess() && expected.details().containsKey("priorité")) {
      seen.add(CoveragePoints.name(route) + " : accès prioritaire donné");
    }
  }

  private void seeBounds(Route route, Expected expected, Known known) {
    LocalDate from = route.validity().from();
    LocalDate to = route.validity().to();
    LocalDate day = known.asOf();
    if (from != null && wouldOpen(route, known, from)) {
      if (day.equals(from.minusDays(1)) && expected.outcome() != null) {
        seen.add(CoveragePoints.name(route) + " : la veille du début");
      }
      if (day.equals(from) && shows(route, expected, known)) {
        seen.add(CoveragePoints.name(route) + " : le premier jour");
      }
    }
    if (to != null && wouldOpen(route, known, to)) {
      if (day.equals(to) && shows(route, expected, known)) {
        seen.add(CoveragePoints.name(route) + " : le dernier jour");
      }
      if (day.equals(to.plusDays(1)) && expected.outcome() != null) {
        seen.add(CoveragePoints.name(route) + " : le lendemain de la fin");
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
        seeAlone(CoveragePoints.name(fact, row), row.criteria(), known);
      }
      if (alone && from != null && known.asOf().equals(from) && row.test(known) == Kleene.MET) {
        seen.add(CoveragePoints.name(fact, row) + " : le premier jour");
      }
      if (alone
          && from != null
          && known.asOf().equals(from.minusDays(1))
          && row.test(new Known(book, known.situation(), from)) == Kleene.MET) {
        seen.add(CoveragePoints.name(fact, row) + " : la veille du début");
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
      String name = CoveragePoints.name(entitlement);
      boolean open = known.open(measure) == Kleene.MET;
      if (!expected.details().containsKey(CoveragePoints.key(entitlement))) {
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
      seen.add(CoveragePoints.name(entitlement) + " : le premier jour, " + measure);
    }
    if (from != null && known.asOf().equals(from.minusDays(1))) {
      seen.add(CoveragePoints.name(entitlement) + " : la veille du début, " + measure);
    }
    if (known.asOf().equals(entitlement.period().to())) {
      seen.add(CoveragePoints.name(entitlement) + " : le dernier jour, " + measure);
    }
  }

  private void seeSteps(Scenario scenario) {
    for (String code : ScenarioCheck.stepCodes()) {
      CoveragePoints.steps(book, code)
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
}
