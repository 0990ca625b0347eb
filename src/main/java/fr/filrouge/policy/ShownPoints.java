package fr.filrouge.policy;

import fr.filrouge.policy.Scenario.Expected;
import fr.filrouge.rules.Conditions;
import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.DerivedFact;
import fr.filrouge.rules.Entitlement;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The points that one scenario shows. A criterion counts only where it decides alone: all the
 * others of its route are met, no other route would open the measure, and the scenario expects an
 * answer of that measure, or of that route. So a cell that is lost or changed breaks a scenario.
 */
final class ShownPoints {

  private final RuleBook book;
  private final Set<String> seen = new TreeSet<>();

  private ShownPoints(RuleBook book) {
    this.book = book;
  }

  static Set<String> of(RuleBook book, Scenario scenario) {
    ShownPoints shown = new ShownPoints(book);
    shown.see(scenario);
    return shown.seen;
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
    for (Conditions row : fact.rows()) {
      boolean alone =
          fact.rows().stream()
              .filter(other -> other != row)
              .allMatch(other -> other.test(known) == Kleene.UNMET);
      LocalDate from = row.validity().from();
      if (alone && row.validity().contains(known.asOf())) {
        seeAlone(CoveragePoints.name(fact, row), row.criteria(known.asOf()), known);
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
    criterion.edgesShown(known).forEach(edge -> seen.add(name + " : " + edge));
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
        seeAlone(name, entitlement.conditions().criteria(known.asOf()), known);
        if (entitlement.test(known) == Kleene.MET) {
          seen.add(name + " : donné par " + measure);
        }
      }
    }
  }

  private void seeBounds(Entitlement entitlement, String measure, Known known) {
    LocalDate from = entitlement.period().from();
    boolean given = entitlement.test(known) == Kleene.MET;
    if (given && from != null && known.asOf().equals(from)) {
      seen.add(CoveragePoints.name(entitlement) + " : le premier jour, " + measure);
    }
    if (from != null
        && known.asOf().equals(from.minusDays(1))
        && entitlement.test(new Known(book, known.situation(), from)) == Kleene.MET) {
      seen.add(CoveragePoints.name(entitlement) + " : la veille du début, " + measure);
    }
    if (given && known.asOf().equals(entitlement.period().to())) {
      seen.add(CoveragePoints.name(entitlement) + " : le dernier jour, " + measure);
    }
  }

  private void seeSteps(Scenario scenario) {
    if (scenario.steps() == null && scenario.withoutSteps().isEmpty()) {
      return;
    }
    CoveragePoints.steps(book)
        .forEach(
            step -> {
              String code = step.split(" ")[0];
              if (scenario.steps() != null) {
                seen.add(step + (scenario.steps().contains(step) ? " : oui" : " : non"));
              } else if (scenario.withoutSteps().contains(step)
                  || scenario.withoutSteps().contains(code)) {
                seen.add(step + " : non");
              }
            });
  }
}
