package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The left-hand side of one generated rule, written by its cells. "Met" holds when the fact is
 * known and satisfies the cell, "not unmet" also when it is unknown. Only codes, numbers and dates
 * that were parsed reach Drools, written anew here.
 */
final class Constraints {

  private final Consumer<Property> declared;
  private final Set<String> onPerson = new LinkedHashSet<>();
  private final List<String> patterns = new ArrayList<>();

  /**
   * @param declared told each property that is read
   */
  Constraints(Consumer<Property> declared) {
    this.declared = declared;
  }

  /** Unknown is neither yes nor no: "not no" is what yes and unknown have in common. */
  void answer(Property property, boolean wanted, boolean met) {
    onPerson.add(answers(property, wanted, met));
  }

  private String answers(Property property, boolean wanted, boolean met) {
    declared.accept(property);
    return property.name()
        + (met ? " == Answer." + Answer.of(wanted) : " != Answer." + Answer.of(!wanted));
  }

  /** One of these is a yes, or each of them a no. */
  void anyOrNone(List<Property> properties, boolean any, boolean met) {
    onPerson.add(
        properties.stream()
            .map(property -> answers(property, any, met))
            .collect(Collectors.joining(any ? " || " : " && ", "(", ")")));
  }

  /** The code is one of these, or none of them. */
  void code(Property property, List<String> codes, boolean any, boolean met) {
    onPerson.add(orUnknown(property, equal(property, codes, any).toList(), any, met));
  }

  /** The code begins with one of these or is one of those, or does neither. */
  void begins(
      Property property, List<String> starts, List<String> whole, boolean any, boolean met) {
    Stream<String> begins =
        starts.stream()
            .map(start -> "Begins.with(%s, %s)".formatted(property.name(), literal(start)))
            .map(call -> (any ? "" : "!") + call);
    onPerson.add(
        orUnknown(property, Stream.concat(begins, equal(property, whole, any)).toList(), any, met));
  }

  private static Stream<String> equal(Property property, List<String> codes, boolean any) {
    return codes.stream().map(code -> property.name() + (any ? " == " : " != ") + literal(code));
  }

  private String orUnknown(Property property, List<String> tests, boolean any, boolean met) {
    declared.accept(property);
    String all = String.join(any ? " || " : " && ", tests);
    return met
        ? "(" + property.name() + " != null && (" + all + "))"
        : "(" + property.name() + " == null || (" + all + "))";
  }

  void compared(Property property, Comparison comparison, boolean met) {
    declared.accept(property);
    Stream<String> unknown = met ? Stream.empty() : Stream.of(property.name() + " == null");
    Stream<String> values =
        comparison.met().stream().map(value -> property.name() + " == Compared." + value);
    onPerson.add(Stream.concat(unknown, values).collect(Collectors.joining(" || ", "(", ")")));
  }

  /** One of these measures is open, or is not closed. */
  void anyOpen(List<String> measures, boolean met) {
    patterns.add(
        measures.stream()
            .map(Constraints::literal)
            .collect(
                Collectors.joining(
                    ", ",
                    "  exists "
                        + (met ? "Open" : "PerhapsOpen")
                        + "( conclusions == $c, measure in (",
                    ") )\n")));
  }

  /** The measure is open. */
  void open(String measure) {
    patterns.add("  Open( conclusions == $c, measure == " + literal(measure) + " )\n");
  }

  /** The measure is open with priority access. */
  void priority(String measure) {
    patterns.add("  PriorityAccess( conclusions == $c, measure == " + literal(measure) + " )\n");
  }

  /** The measure has been neither entered nor followed before. */
  void notEntered(String measure) {
    onPerson.add("!conclusions.hasEntered(" + literal(measure) + ")");
  }

  /** The day of the answer lies within a period. Days are written 20190131. */
  void within(Period period) {
    if (period.from() != null) {
      onPerson.add("asOf >= " + number(period.from()));
    }
    if (period.to() != null) {
      onPerson.add("asOf <= " + number(period.to()));
    }
  }

  /** A day as the number one reads in it: 20190131. */
  static int number(LocalDate day) {
    return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
  }

  /** What stands between « when » and « then ». */
  String write() {
    return Stream.concat(onPerson.stream(), Stream.of("$c : conclusions"))
            .collect(Collectors.joining(",\n    ", "  Person( ", " )\n"))
        + String.join("", patterns);
  }

  /** A code as a literal: letters, digits and underscores only, whatever was read. */
  static String literal(String code) {
    if (!code.matches("[A-Za-z0-9_]+")) {
      throw new IllegalArgumentException("not a code: " + code);
    }
    return '"' + code + '"';
  }
}
