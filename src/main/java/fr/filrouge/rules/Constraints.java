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
 * What one generated rule asks, written by its cells: that all are met, that none is unmet, or that
 * none is unmet and something is unknown. Only codes, numbers and dates that were parsed reach
 * Drools, written anew here.
 */
final class Constraints {

  /** What stands between two limits of « no criterion is unmet ». */
  private record Test(String met, String notUnmet) {}

  private final Consumer<Property> declared;
  private final Set<Test> onPerson = new LinkedHashSet<>();
  private final Set<String> unknowns = new LinkedHashSet<>();
  private final List<List<String>> opened = new ArrayList<>();
  private final List<String> patterns = new ArrayList<>();

  /**
   * @param declared told each property that is read
   */
  Constraints(Consumer<Property> declared) {
    this.declared = declared;
  }

  /** Unknown is neither yes nor no: "not no" is what yes and unknown have in common. */
  void answer(Property property, boolean wanted) {
    anyOrNone(List.of(property), wanted);
  }

  /** Whether a fact is known, which is never unknown itself. */
  void known(Property property, boolean wanted) {
    declared.accept(property);
    always(property.name() + " == Answer." + Answer.of(wanted));
  }

  /** One of these is a yes, or each of them a no; all are unknown, or none. */
  void anyOrNone(List<Property> properties, boolean any) {
    properties.forEach(declared);
    unknowns.add(properties.get(0).name());
    String sign = any ? " || " : " && ";
    onPerson.add(
        new Test(
            answers(properties, " == Answer." + Answer.of(any), sign),
            answers(properties, " != Answer." + Answer.of(!any), sign)));
  }

  private static String answers(List<Property> properties, String answer, String sign) {
    return properties.stream()
        .map(property -> property.name() + answer)
        .collect(Collectors.joining(sign, "(", ")"));
  }

  /** The code is one of these, or none of them. */
  void code(Property property, List<String> codes, boolean any) {
    orUnknown(property, equal(property, codes, any).toList(), any);
  }

  /** The code begins with one of these or is one of those, or does neither. */
  void begins(Property property, List<String> starts, List<String> whole, boolean any) {
    Stream<String> begins =
        starts.stream()
            .map(start -> "Begins.with(%s, %s)".formatted(property.name(), literal(start)))
            .map(call -> (any ? "" : "!") + call);
    orUnknown(property, Stream.concat(begins, equal(property, whole, any)).toList(), any);
  }

  private static Stream<String> equal(Property property, List<String> codes, boolean any) {
    return codes.stream().map(code -> property.name() + (any ? " == " : " != ") + literal(code));
  }

  private void orUnknown(Property property, List<String> tests, boolean any) {
    declared.accept(property);
    unknowns.add(property.name());
    String all = String.join(any ? " || " : " && ", tests);
    onPerson.add(
        new Test(
            "(" + property.name() + " != null && (" + all + "))",
            "(" + property.name() + " == null || (" + all + "))"));
  }

  void compared(Property property, Comparison comparison) {
    declared.accept(property);
    unknowns.add(property.name());
    String met =
        comparison.met().stream()
            .map(value -> property.name() + " == Compared." + value)
            .collect(Collectors.joining(" || "));
    onPerson.add(new Test("(" + met + ")", "(" + property.name() + " == null || " + met + ")"));
  }

  private void always(String test) {
    onPerson.add(new Test(test, test));
  }

  /** One of these measures is open. */
  void anyOpen(List<String> measures) {
    opened.add(measures);
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
    always("!conclusions.hasEntered(" + literal(measure) + ")");
  }

  /** The day of the answer lies within a period. Days are written 20190131. */
  void within(Period period) {
    if (period.from() != null) {
      always("asOf >= " + number(period.from()));
    }
    if (period.to() != null) {
      always("asOf <= " + number(period.to()));
    }
  }

  /** A day as the number one reads in it: 20190131. */
  static int number(LocalDate day) {
    return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
  }

  /** Whether it can be told from the person alone that none is unmet and something is unknown. */
  boolean tellsUnknown() {
    return opened.isEmpty();
  }

  /** All are met. */
  String met() {
    return write(onPerson.stream().map(Test::met), "Open");
  }

  /**
   * All are met, said as "none is unmet, and nothing is unknown": Drools then walks the first half
   * once for this and for {@link #unknown()}.
   */
  String metAndKnown() {
    return write(and(all(" != null", " && ")), "Open");
  }

  /** None is unmet, and something is unknown. */
  String unknown() {
    return write(and(all(" == null", " || ")), "Open");
  }

  /** None is unmet. */
  String notUnmet() {
    return write(and(""), "PerhapsOpen");
  }

  /** Whether something may be unknown. */
  boolean mayBeUnknown() {
    return !unknowns.isEmpty();
  }

  private String all(String test, String sign) {
    return unknowns.stream().map(name -> name + test).collect(Collectors.joining(sign));
  }

  private Stream<String> and(String last) {
    return Stream.concat(
        onPerson.stream().map(Test::notUnmet), last.isEmpty() ? Stream.empty() : Stream.of(last));
  }

  /** What stands between « when » and « then ». */
  private String write(Stream<String> tests, String open) {
    return Stream.concat(tests, Stream.of("$c : conclusions"))
            .collect(Collectors.joining(",\n    ", "  Person( ", " )\n"))
        + opened.stream().map(measures -> anyOpen(measures, open)).collect(Collectors.joining())
        + String.join("", patterns);
  }

  private static String anyOpen(List<String> measures, String open) {
    return measures.stream()
        .map(Constraints::literal)
        .collect(
            Collectors.joining(
                ", ", "  exists " + open + "( conclusions == $c, measure in (", ") )\n"));
  }

  /** A code as a literal: letters, digits and underscores only, whatever was read. */
  static String literal(String code) {
    if (!code.matches("[A-Za-z0-9_]+")) {
      throw new IllegalArgumentException("not a code: " + code);
    }
    return '"' + code + '"';
  }
}
