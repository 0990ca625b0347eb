package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one generated rule asks, written by its cells: that all are met, or that none is unmet. Only
 * codes, numbers and dates that were parsed reach Drools, written anew here.
 */
final class Constraints {

  /** What stands between two limits of « no criterion is unmet ». */
  private record Test(String met, String notUnmet) {}

  private final Set<Property> read = new LinkedHashSet<>();
  private final Set<String> measuresRead = new LinkedHashSet<>();
  private final Set<Test> onPerson = new LinkedHashSet<>();
  private final List<List<String>> opened = new ArrayList<>();
  private final List<String> patterns = new ArrayList<>();

  /** Unknown is neither yes nor no: "not no" is what yes and unknown have in common. */
  void answer(Property property, boolean wanted) {
    anyOrNone(List.of(property), wanted);
  }

  /** Whether a fact is known, which is never unknown itself. */
  void known(Property property, boolean wanted) {
    read.add(property);
    always(property.name() + " == Answer." + Answer.of(wanted));
  }

  /** One of these is a yes, or each of them a no; all are unknown, or none. */
  void anyOrNone(List<Property> properties, boolean any) {
    read.addAll(properties);
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
    read.add(property);
    String all =
        codes.stream()
            .map(code -> property.name() + (any ? " == " : " != ") + literal(code))
            .collect(Collectors.joining(any ? " || " : " && "));
    onPerson.add(
        new Test(
            "(" + property.name() + " != null && (" + all + "))",
            "(" + property.name() + " == null || (" + all + "))"));
  }

  void compared(Property property, Comparison comparison) {
    read.add(property);
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
    measuresRead.addAll(measures);
    opened.add(measures);
  }

  /** The measure is open, with priority if so, and has been neither entered nor followed. */
  void leadsTo(String measure, boolean withPriority) {
    patterns.add(about(withPriority ? "PriorityAccess" : "Open", measure));
    patterns.add(about("not Entered", measure));
  }

  /** No step towards the measure has been recommended. */
  void notRecommended(String measure) {
    patterns.add(about("not Recommended", measure));
  }

  private static String about(String fact, String measure) {
    return "  %s( ruling == $r, measure == %s )\n".formatted(fact, literal(measure));
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

  /** The properties of the person that it reads. */
  Set<Property> read() {
    return read;
  }

  /** The measures of which it reads how they stand. */
  Set<String> measuresRead() {
    return measuresRead;
  }

  /** All are met, of a part of the rules. */
  String met(int part) {
    return write(part, onPerson.stream().map(Test::met), "Open");
  }

  /** None is unmet, of a part of the rules. */
  String notUnmet(int part) {
    return write(part, onPerson.stream().map(Test::notUnmet), "PerhapsOpen");
  }

  /** What stands between « when » and « then ». */
  private String write(int part, Stream<String> tests, String open) {
    return Stream.of(Stream.of("part == " + part), tests, Stream.of("$r : ruling"))
            .flatMap(all -> all)
            .collect(Collectors.joining(",\n    ", "  Person( ", " )\n"))
        + opened.stream().map(measures -> anyOpen(measures, open)).collect(Collectors.joining())
        + String.join("", patterns);
  }

  private static String anyOpen(List<String> measures, String open) {
    return measures.stream()
        .map(Constraints::literal)
        .collect(
            Collectors.joining(", ", "  exists " + open + "( ruling == $r, measure in (", ") )\n"));
  }

  /** A code as a literal: letters, digits and underscores only, whatever was read. */
  static String literal(String code) {
    if (!code.matches("[A-Za-z0-9_]+")) {
      throw new IllegalArgumentException("not a code: " + code);
    }
    return '"' + code + '"';
  }
}
