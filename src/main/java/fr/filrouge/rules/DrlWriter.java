package fr.filrouge.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Generates the Drools rules of a book from its parsed cells, each named after its sheet and row.
 * Each route gives a rule for "every criterion is met" and one for "no criterion is unmet": the
 * three-valued answer lies between the two. Every value is written again from its parsed form; no
 * text of a file reaches Drools but as a comment made of letters and digits.
 */
final class DrlWriter {

  static final String PACKAGE = "fr.filrouge.rules.generated";

  private final RuleBook book;
  private final StringBuilder rules = new StringBuilder();
  private final Set<Property> properties = new LinkedHashSet<>();
  private final Set<String> measuresInCriteria = new TreeSet<>();

  DrlWriter(RuleBook book) {
    this.book = book;
    book.routes().stream()
        .map(Route::conditions)
        .flatMap(Conditions::criteria)
        .forEach(criterion -> measuresInCriteria.addAll(criterion.measures()));
    book.routes().forEach(this::route);
    book.entitlements().forEach(this::entitlement);
    book.nextSteps().forEach(this::nextStep);
    rules.append(Prescription.RULE);
  }

  /** The properties of {@code Person} that some rule reads. */
  List<Property> properties() {
    return List.copyOf(properties);
  }

  String write() {
    StringBuilder drl = new StringBuilder("package ").append(PACKAGE).append('\n');
    Stream.of(
            Answer.class,
            Begins.class,
            Compared.class,
            Conclusions.class,
            Open.class,
            PerhapsOpen.class,
            PriorityAccess.class,
            Recommended.class)
        .forEach(type -> drl.append("import ").append(type.getName()).append('\n'));
    drl.append("declare Person\n  conclusions : Conclusions\n  asOf : int\n");
    properties.forEach(
        property -> drl.append("  %s : %s\n".formatted(property.name(), property.type())));
    return drl.append("end\n").append(rules).toString();
  }

  private void route(Route route) {
    String name = route.measure() + " " + route.id();
    Title met = new Title(route.origin(), name + " remplie", route.source());
    Title possible = new Title(route.origin(), name + " possible", route.source());
    for (Conditions.Segment segment : route.conditions().segments()) {
      Constraints constraints = constraints(segment);
      if (!constraints.tellsUnknown()) {
        rule(met, segment, constraints.met(), open(route));
        rule(possible, segment, constraints.notUnmet(), perhapsOpen(route));
      } else if (constraints.mayBeUnknown()) {
        rule(met, segment, constraints.metAndKnown(), open(route) + perhapsOpen(route));
        rule(possible, segment, constraints.unknown(), perhapsOpen(route));
      } else {
        rule(met, segment, constraints.met(), open(route) + perhapsOpen(route));
      }
    }
  }

  private static String open(Route route) {
    String measure = Constraints.literal(route.measure());
    return "if ($c.met(%d)) insert(new Open($c, %s)); ".formatted(route.index(), measure)
        + (route.priorityAccess() ? "insert(new PriorityAccess($c, " + measure + ")); " : "");
  }

  private String perhapsOpen(Route route) {
    return measuresInCriteria.contains(route.measure())
        ? "if ($c.possible(%d)) insert(new PerhapsOpen($c, %s));"
            .formatted(route.index(), Constraints.literal(route.measure()))
        : "$c.possible(" + route.index() + ");";
  }

  private void entitlement(Entitlement entitlement) {
    String name = "droit " + entitlement.index() + " " + entitlement.kind().code();
    for (Conditions.Segment segment : entitlement.conditions().segments()) {
      rule(
          new Title(entitlement.origin(), name, entitlement.source()),
          segment,
          constraints(segment).met(),
          "$c.entitled(" + entitlement.index() + ");");
    }
  }

  private void nextStep(NextStepRow row) {
    for (Conditions.Segment segment : row.conditions().segments()) {
      if (row.measures().isEmpty()) {
        nextStep(row, segment, null);
      }
      row.measures().forEach(measure -> nextStep(row, segment, measure));
    }
  }

  private void nextStep(NextStepRow row, Conditions.Segment segment, @Nullable String measure) {
    String code = measure == null ? "null" : Constraints.literal(measure);
    Constraints constraints = constraints(segment);
    String consequence = "$c.recommend(" + row.index() + ", " + code + ");";
    if (measure != null) {
      if (row.withPriority()) {
        constraints.priority(measure);
      } else {
        constraints.open(measure);
      }
      constraints.notEntered(measure);
      consequence += " insert(new Recommended($c, " + code + "));";
    }
    String name = "étape " + row.step().code() + (measure == null ? "" : " " + measure);
    rule(new Title(row.origin(), name, ""), segment, constraints.met(), consequence);
  }

  /** What a rule is called after: sheet, row, what it says, and the text it comes from. */
  private record Title(Origin origin, String says, String source) {

    String comment() {
      return "/** " + plain(origin + ", " + origin.id() + " : " + source) + " */";
    }

    String rule(Period period) {
      return plain(origin + ", " + says + (period.from() == null ? "" : " du " + period.from()));
    }

    /** Letters, digits and a few signs, none of which can end a comment or a literal. */
    private static String plain(String text) {
      return text.codePoints()
          .map(c -> Character.isLetterOrDigit(c) || "§ ,.:/-_".indexOf(c) >= 0 ? c : ' ')
          .mapToObj(Character::toString)
          .collect(Collectors.joining());
    }
  }

  private void rule(Title title, Conditions.Segment segment, String asks, String consequence) {
    rules
        .append(title.comment())
        .append("\nrule \"")
        .append(title.rule(segment.period()))
        .append("\"\nwhen\n")
        .append(asks)
        .append("then\n  ")
        .append(consequence)
        .append("\nend\n");
  }

  private Constraints constraints(Conditions.Segment segment) {
    Constraints constraints = new Constraints(properties::add);
    for (Criterion criterion : segment.criteria()) {
      criterion.cell().constrain(constraints, criterion.field());
    }
    constraints.within(segment.period());
    return constraints;
  }
}
