package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private final List<Part> parts = new ArrayList<>();

  DrlWriter(RuleBook book) {
    this.book = book;
    book.routes().forEach(this::route);
    book.entitlements().forEach(this::entitlement);
    book.nextSteps().stream()
        .filter(row -> row.measures().isEmpty())
        .forEach(row -> nextStep(Part.towards(parts.size(), null), row));
    book.measures().forEach(this::stepsTowards);
  }

  /** What the rules conclude, one thing after the other. */
  List<Part> parts() {
    return List.copyOf(parts);
  }

  String write() {
    StringBuilder drl = new StringBuilder("package ").append(PACKAGE).append('\n');
    Stream.of(
            Answer.class,
            Compared.class,
            Entered.class,
            Open.class,
            PerhapsOpen.class,
            PriorityAccess.class,
            Recommended.class,
            Ruling.class)
        .forEach(type -> drl.append("import ").append(type.getName()).append('\n'));
    drl.append("declare Person\n  ruling : Ruling\n  part : int\n  asOf : int\n");
    properties()
        .forEach(property -> drl.append("  %s : %s\n".formatted(property.name(), property.type())));
    return drl.append("end\n").append(rules).toString();
  }

  private Set<Property> properties() {
    Set<Property> properties = new LinkedHashSet<>();
    parts.stream()
        .flatMap(part -> part.conditions().stream())
        .forEach(conditioned -> properties.addAll(conditioned.constraints().read()));
    return properties;
  }

  private void route(Route route) {
    Part part = Part.opening(parts.size(), route.measure());
    parts.add(part);
    String name = route.measure() + " " + route.id();
    Title met = new Title(route.origin(), name + " remplie", route.source());
    Title possible = new Title(route.origin(), name + " possible", route.source());
    for (Conditions.Segment segment : route.conditions().segments()) {
      Constraints asked = asked(part, segment);
      String index = "(" + route.index() + ");";
      rule(met, segment.period(), asked.met(part.number()), "$r.met" + index);
      rule(possible, segment.period(), asked.notUnmet(part.number()), "$r.possible" + index);
    }
  }

  private void entitlement(Entitlement entitlement) {
    Part part = Part.towards(parts.size(), null);
    parts.add(part);
    String name = "droit " + entitlement.index() + " " + entitlement.kind().code();
    Title title = new Title(entitlement.origin(), name, entitlement.source());
    for (Conditions.Segment segment : entitlement.conditions().segments()) {
      rule(
          title,
          segment.period(),
          asked(part, segment).met(part.number()),
          "$r.entitled(" + entitlement.index() + ");");
    }
  }

  /** What Drools chains: a step keeps the measure it leads to from being prescribed. */
  private void stepsTowards(Measure measure) {
    Part part = Part.towards(parts.size(), measure.code());
    parts.add(part);
    book.nextSteps().stream()
        .filter(row -> row.measures().contains(measure.code()))
        .forEach(row -> nextStep(part, row));
    if (measure.kind() == Measure.Kind.PRESCRIBED) {
      Constraints asked = new Constraints();
      asked.leadsTo(measure.code(), false);
      asked.notRecommended(measure.code());
      part.add(Period.ALWAYS, asked);
      rules.append(
          "rule \"prescrire et positionner %s\"\nsalience -10\nwhen\n%sthen\n  $r.prescribe(%s);\nend\n"
              .formatted(
                  measure.code(), asked.met(part.number()), Constraints.literal(measure.code())));
    }
  }

  private void nextStep(Part part, NextStepRow row) {
    String measure = part.towards();
    if (measure == null) {
      parts.add(part);
    }
    String code = measure == null ? "null" : Constraints.literal(measure);
    String name = "étape " + row.step().code() + (measure == null ? "" : " " + measure);
    for (Conditions.Segment segment : row.conditions().segments()) {
      Constraints asked = asked(part, segment);
      String consequence = "$r.recommend(" + row.index() + ", " + code + ");";
      if (measure != null) {
        asked.leadsTo(measure, row.withPriority());
        consequence += " insert(new Recommended($r, " + code + "));";
      }
      rule(
          new Title(row.origin(), name, ""),
          segment.period(),
          asked.met(part.number()),
          consequence);
    }
  }

  /** What is said of a rule: sheet, row, what it concludes, and the text it comes from. */
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

  private void rule(Title title, Period period, String asks, String consequence) {
    rules
        .append(title.comment())
        .append("\nrule \"")
        .append(title.rule(period))
        .append("\"\nwhen\n")
        .append(asks)
        .append("then\n  ")
        .append(consequence)
        .append("\nend\n");
  }

  private static Constraints asked(Part part, Conditions.Segment segment) {
    Constraints constraints = new Constraints();
    for (Criterion criterion : segment.criteria()) {
      criterion.cell().constrain(constraints, criterion.field());
    }
    constraints.within(segment.period());
    part.add(segment.period(), constraints);
    return constraints;
  }
}
