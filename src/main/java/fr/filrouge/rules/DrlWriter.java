package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Generates the Drools rules of a book from its parsed cells. Each route gives a rule for "every
 * criterion is met" and one for "no criterion is unmet": the three-valued answer lies between the
 * two. Every value is written again from its parsed form; no text of a file reaches Drools.
 */
final class DrlWriter {

  static final String PACKAGE = "fr.filrouge.rules.generated";

  /** Stands for an unknown number: Drools reads an {@code Integer} that is null as 0. */
  static final int NO_NUMBER = -1;

  private final RuleBook book;
  private final StringBuilder drl = new StringBuilder();
  private final Set<String> measuresInCriteria = new TreeSet<>();

  DrlWriter(RuleBook book) {
    this.book = book;
    book.routes().stream()
        .flatMap(route -> route.segments().stream())
        .flatMap(segment -> segment.criteria().stream())
        .filter(DrlWriter::readsMeasures)
        .forEach(criterion -> measuresInCriteria.addAll(measures(criterion)));
  }

  /** Name of a field in the declared fact. */
  static String property(String field) {
    return field.replace('.', '_');
  }

  /** Name of the flag that says whether a set of codes holds one of them. */
  static String property(String field, String code) {
    return property(field) + "_" + code;
  }

  /** A flag is written as in the tables: Drools reads a {@code Boolean} that is null as false. */
  static String flag(boolean value) {
    return value ? "oui" : "non";
  }

  String write() {
    drl.append("package ").append(PACKAGE).append('\n');
    for (Class<?> type :
        List.of(
            Findings.class,
            Open.class,
            PerhapsOpen.class,
            PriorityAccess.class,
            Recommended.class,
            Pathway.class,
            DrlFunctions.class,
            LocalDate.class)) {
      drl.append("import ").append(type.getName()).append('\n');
    }
    declarePerson();
    book.routes().forEach(this::route);
    book.entitlements().forEach(this::entitlement);
    return drl.toString();
  }

  private void declarePerson() {
    drl.append("declare Person\n  findings : Findings\n  asOfDay : long\n");
    book.vocabulary().fields().forEach(this::declare);
    book.derivedFacts().values().stream().map(DerivedFact::field).forEach(this::declare);
    TimeSince.in(book).forEach(time -> declare(time.property(), "int"));
    drl.append("end\n");
  }

  private void declare(Field field) {
    if (field.type().isSet()) {
      field.codes().forEach(code -> declare(property(field.code(), code.code()), "String"));
    } else {
      declare(property(field.code()), javaType(field.type()));
    }
  }

  private void declare(String name, String type) {
    drl.append("  ").append(name).append(" : ").append(type).append('\n');
  }

  private static String javaType(FieldType type) {
    return switch (type) {
      case DATE -> "LocalDate";
      case NUMBER, LEVEL -> "int";
      default -> "String";
    };
  }

  private void route(Route route) {
    for (int i = 0; i < route.segments().size(); i++) {
      Route.Segment segment = route.segments().get(i);
      String name = route.measure() + " / " + route.id() + " / " + i;
      String open = "insert(new Open($f, \"" + route.measure() + "\"))";
      String priority =
          route.priorityAccess()
              ? " insert(new PriorityAccess($f, \"" + route.measure() + "\"));"
              : "";
      rule(
          name + " / met",
          segment.period(),
          segment.criteria(),
          true,
          "if ($f.met(" + route.index() + ")) " + open + ";" + priority);
      String perhaps =
          measuresInCriteria.contains(route.measure())
              ? "if ($f.possible(%d)) insert(new PerhapsOpen($f, \"%s\"));"
                  .formatted(route.index(), route.measure())
              : "$f.possible(" + route.index() + ");";
      rule(name + " / possible", segment.period(), segment.criteria(), false, perhaps);
    }
  }

  private void entitlement(Entitlement entitlement) {
    rule(
        "entitlement " + entitlement.index(),
        entitlement.period(),
        entitlement.criteria(),
        true,
        "$f.entitled(" + entitlement.index() + ");");
  }

  /**
   * @param met whether every criterion has to be met, or only none of them unmet
   */
  private void rule(
      String name, Period period, List<Criterion> criteria, boolean met, String consequence) {
    Set<String> alphas = new LinkedHashSet<>();
    criteria.stream()
        .filter(criterion -> !readsMeasures(criterion))
        .map(criterion -> met ? DrlConstraints.met(criterion) : DrlConstraints.possible(criterion))
        .forEach(alphas::add);
    DrlConstraints.within(period).ifPresent(alphas::add);
    alphas.add("$f : findings");
    drl.append("rule \"").append(name).append("\"\nwhen\n  Person( ");
    drl.append(String.join(",\n    ", alphas)).append(" )\n");
    criteria.stream()
        .filter(DrlWriter::readsMeasures)
        .map(criterion -> anyOpen(criterion, met))
        .forEach(drl::append);
    drl.append("then\n  ").append(consequence).append("\nend\n");
  }

  private static boolean readsMeasures(Criterion criterion) {
    return criterion.field().code().equals(RuleBook.OPEN_MEASURES);
  }

  private static List<String> measures(Criterion criterion) {
    return ((Cell.OneOf) criterion.cell()).codes();
  }

  private static String anyOpen(Criterion criterion, boolean met) {
    return measures(criterion).stream()
        .map(code -> "\"" + code + "\"")
        .collect(
            Collectors.joining(
                ", ",
                "  exists " + (met ? "Open" : "PerhapsOpen") + "( findings == $f, measure in (",
                ") )\n"));
  }
}
