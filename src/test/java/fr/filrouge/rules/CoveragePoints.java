package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that scenarios can show of a rule book: routes, their dates, each criterion on each side of
 * each bound, rows of derived facts, entitlements and next steps. A point is named in French.
 */
final class CoveragePoints {

  private final RuleBook book;
  private final Set<String> points = new LinkedHashSet<>();
  private int criteria;

  private CoveragePoints(RuleBook book) {
    this.book = book;
  }

  static CoveragePoints of(RuleBook book) {
    CoveragePoints all = new CoveragePoints(book);
    book.routes().forEach(all::expect);
    book.derivedFacts().values().forEach(all::expect);
    book.entitlements().forEach(all::expect);
    all.expectSteps();
    return all;
  }

  Set<String> all() {
    return points;
  }

  int criteria() {
    return criteria;
  }

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
      steps(book, code).forEach(step -> points.addAll(List.of(step + " : oui", step + " : non")));
    }
  }

  /** The next steps that may come out of a code, with their measure or obstacle. */
  static Stream<String> steps(RuleBook book, String code) {
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

  // ---- names

  static String name(Route route) {
    return route.measure() + " / " + route.id();
  }

  static String name(DerivedFact fact, DerivedFact.Row row) {
    return fact.field().code() + ", ligne " + (fact.rows().indexOf(row) + 1);
  }

  static String name(Entitlement entitlement) {
    LocalDate from = entitlement.period().from();
    LocalDate to = entitlement.period().to();
    return key(entitlement)
        + " "
        + entitlement.value()
        + (from == null ? "" : " du " + from)
        + (to == null ? "" : " au " + to);
  }

  static String key(Entitlement entitlement) {
    return switch (entitlement.name()) {
      case "minHalfDaysPerWeek" -> "demi-journées";
      case "paid" -> "rémunéré";
      default -> "variante";
    };
  }
}
