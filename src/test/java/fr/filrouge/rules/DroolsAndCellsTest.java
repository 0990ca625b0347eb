package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.situation.RandomSituations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** What Drools decides and what the explanation says come from the same cells, and stay equal. */
class DroolsAndCellsTest {

  private static final List<LocalDate> BOUNDARIES = boundaries();

  @Property(tries = 400)
  @Label("Drools and the cells give each route the same answer, on any situation with any unknowns")
  void routes(@ForAll long seed) {
    Random random = new Random(seed);
    RandomSituations situations = new RandomSituations(Rules.BOOK.vocabulary(), seed);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      LocalDate asOf = BOUNDARIES.get(random.nextInt(BOUNDARIES.size()));
      List<String> measures = Rules.BOOK.measures().stream().map(Measure::code).toList();
      cases.add(
          new Case(
              asOf,
              situations.next(asOf, random.nextDouble()),
              situations.nextPathway(asOf, measures)));
    }
    List<Conclusions> findings = Rules.ENGINE.evaluate(cases);
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      Conclusions found = findings.get(i);
      Known known = new Known(Rules.BOOK, one, found::open);
      for (Route route : Rules.BOOK.routes()) {
        Kleene expected = route.inForce(one.asOf()) ? route.test(known) : Kleene.UNMET;
        assertThat(found.route(route))
            .as(
                "%s / %s on %s for %s",
                route.measure(), route.id(), one.asOf(), one.situation().values())
            .isEqualTo(expected);
      }
      for (Entitlement entitlement : Rules.BOOK.entitlements()) {
        boolean expected =
            entitlement.period().contains(one.asOf()) && entitlement.test(known) == Kleene.MET;
        assertThat(found.entitled(entitlement))
            .as(entitlement.origin().toString())
            .isEqualTo(expected);
      }
    }
  }

  /** Each first and last day of a validity, with its neighbours, and ends of short months. */
  private static List<LocalDate> boundaries() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Route route : Rules.BOOK.routes()) {
      for (LocalDate bound : new LocalDate[] {route.validity().from(), route.validity().to()}) {
        if (bound != null) {
          days.add(bound.minusDays(1));
          days.add(bound);
          days.add(bound.plusDays(1));
        }
      }
    }
    days.add(LocalDate.of(2019, 2, 28));
    days.add(LocalDate.of(2020, 2, 29));
    days.add(LocalDate.of(2020, 11, 30));
    days.add(LocalDate.of(2026, 11, 22));
    return List.copyOf(days);
  }
}
