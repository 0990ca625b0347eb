package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Drools constraint of a criterion on a {@code Person}: "met" holds when the fact is
 * known and satisfies the cell; "possible" also when it is unknown.
 */
final class DrlConstraints {

  private DrlConstraints() {}

  static String met(Criterion criterion) {
    return write(criterion, true);
  }

  static String possible(Criterion criterion) {
    return write(criterion, false);
  }

  private static String write(Criterion criterion, boolean met) {
    Field field = criterion.field();
    if (criterion.cell() instanceof Cell.Awareness awareness) {
      return known(field, awareness.known());
    }
    if (criterion.cell() instanceof Cell.Flag flag) {
      return flag(DrlWriter.property(field.code()), flag.expected(), met);
    }
    if (criterion.cell() instanceof Cell.OneOf oneOf) {
      return field.type().isSet() ? anyIn(field, oneOf, met) : oneOf(field, oneOf, met);
    }
    return met
        ? "(" + known(field, true) + " && " + holds(criterion) + ")"
        : "(" + known(field, false) + " || " + holds(criterion) + ")";
  }

  /** Unknown is neither "oui" nor "non": not "non" is what unknown and "oui" have in common. */
  private static String flag(String property, boolean expected, boolean met) {
    return property
        + (met
            ? " == " + text(DrlWriter.flag(expected))
            : " != " + text(DrlWriter.flag(!expected)));
  }

  private static String oneOf(Field field, Cell.OneOf cell, boolean met) {
    String property = DrlWriter.property(field.code());
    Stream<String> unknown =
        met == cell.excluded() ? Stream.of(known(field, cell.excluded())) : Stream.empty();
    return Stream.concat(
            unknown,
            cell.codes().stream()
                .map(code -> property + (cell.excluded() ? " != " : " == ") + text(code)))
        .collect(Collectors.joining(cell.excluded() ? " && " : " || ", "(", ")"));
  }

  private static String anyIn(Field field, Cell.OneOf cell, boolean met) {
    List<String> flags =
        cell.codes().stream()
            .map(code -> flag(DrlWriter.property(field.code(), code), !cell.excluded(), met))
            .toList();
    return flags.size() == 1
        ? flags.get(0)
        : "(" + String.join(cell.excluded() ? " && " : " || ", flags) + ")";
  }

  /** The period as a constraint on the day of the answer; nothing when it is open-ended. */
  static Optional<String> within(Period period) {
    String bounds =
        Stream.of(
                period.from() == null ? null : "asOfDay >= " + period.from().toEpochDay(),
                period.to() == null ? null : "asOfDay <= " + period.to().toEpochDay())
            .filter(bound -> bound != null)
            .collect(Collectors.joining(" && "));
    return bounds.isEmpty() ? Optional.empty() : Optional.of("(" + bounds + ")");
  }

  private static String known(Field field, boolean known) {
    String property =
        field.type().isSet()
            ? DrlWriter.property(field.code(), field.codes().get(0).code())
            : DrlWriter.property(field.code());
    String unknown = field.type().isNumeric() ? Integer.toString(DrlWriter.NO_NUMBER) : "null";
    return property + (known ? " != " : " == ") + unknown;
  }

  private static String holds(Criterion criterion) {
    String property = DrlWriter.property(criterion.field().code());
    Cell cell = criterion.cell();
    if (cell instanceof Cell.Prefix prefix) {
      return prefix.prefixes().stream()
          .map(p -> "DrlFunctions.begins(" + property + ", " + text(p) + ")")
          .collect(Collectors.joining(" || ", "(", ")"));
    }
    if (cell instanceof Cell.Between between) {
      return bounds(property, box(between.low()), box(between.high()));
    }
    if (cell instanceof Cell.Elapsed elapsed) {
      return elapsed(TimeSince.of(criterion), elapsed.comparison());
    }
    Cell.Dates dates = (Cell.Dates) cell;
    return bounds(
        "DrlFunctions.day(" + property + ")",
        dates.from() == null ? null : Long.toString(dates.from().toEpochDay()),
        dates.to() == null ? null : Long.toString(dates.to().toEpochDay()));
  }

  private static @Nullable String box(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  private static String bounds(String value, @Nullable String low, @Nullable String high) {
    return Stream.of(
            low == null ? null : value + " >= " + low, high == null ? null : value + " <= " + high)
        .filter(bound -> bound != null)
        .collect(Collectors.joining(" && ", "(", ")"));
  }

  private static String elapsed(TimeSince time, Cell.Comparison comparison) {
    String sign =
        switch (comparison) {
          case LESS -> " < 0";
          case AT_MOST -> " <= 0";
          case AT_LEAST -> " >= 0";
          case MORE -> " > 0";
        };
    return time.property() + sign;
  }

  /** A code or prefix as a literal; both are made of letters, digits and underscores only. */
  private static String text(String value) {
    if (!value.matches("[\\p{Alnum}_]+")) {
      throw new IllegalArgumentException("not a code: " + value);
    }
    return '"' + value + '"';
  }
}
