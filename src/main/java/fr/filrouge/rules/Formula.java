package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calculations that derived facts may name, on the fields that the vocabulary gives them; each
 * is null while what it rests on is unknown.
 */
public enum Formula {

  /** Years completed since a date. 29 February falls on 28 February in common years. */
  COMPLETED_YEARS("completedYears", FieldType.NUMBER, List.of(FieldType.DATE)) {
    @Override
    @Nullable Object apply(List<@Nullable Object> inputs, LocalDate asOf) {
      if (!(inputs.get(0) instanceof LocalDate since)) {
        return null;
      }
      int years = asOf.getYear() - since.getYear();
      return since.plusYears(years).isAfter(asOf) ? years - 1 : years;
    }

    @Override
    Stream<LocalDate> turningDays(List<@Nullable Object> inputs, Cell cell) {
      if (!(inputs.get(0) instanceof LocalDate since) || !(cell instanceof Between between)) {
        return Stream.empty();
      }
      return between
          .limits()
          .map(BigDecimal::longValue)
          .flatMap(years -> Stream.of(since.plusYears(years), since.plusYears(years + 1)));
    }

    @Override
    Stream<Object> probes(Field input, Cell cell, LocalDate asOf) {
      return cell instanceof Between between
          ? between
              .limits()
              .map(BigDecimal::longValue)
              .flatMap(years -> Stream.of(years, years + 1))
              .map(asOf::minusYears)
              .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
              .filter(day -> !day.isAfter(asOf))
              .map(day -> (Object) day)
          : Stream.empty();
    }
  },

  /** Whether what begins on the day of the answer and lasts some months ends by a date. */
  ENDS_ON_OR_BEFORE(
      "endsOnOrBefore", FieldType.BOOLEAN, List.of(FieldType.NUMBER, FieldType.DATE)) {
    @Override
    @Nullable Object apply(List<@Nullable Object> inputs, LocalDate asOf) {
      if (!(inputs.get(1) instanceof LocalDate end)) {
        return inputs.get(1) == null ? null : false;
      }
      if (end.isBefore(asOf)) {
        return false;
      }
      return inputs.get(0) instanceof Integer months ? !asOf.plusMonths(months).isAfter(end) : null;
    }

    /** What is begun too late no longer ends in time. Months have 28 to 31 days. */
    @Override
    Stream<LocalDate> turningDays(List<@Nullable Object> inputs, Cell cell) {
      if (!(inputs.get(1) instanceof LocalDate end)) {
        return Stream.empty();
      }
      Stream<LocalDate> lasts = Stream.of(end.plusDays(1));
      return inputs.get(0) instanceof Integer months
          ? Stream.concat(
              lasts, LongStream.rangeClosed(1, 4).mapToObj(end.minusMonths(months)::plusDays))
          : lasts;
    }

    @Override
    Stream<Object> probes(Field input, Cell cell, LocalDate asOf) {
      return input.type() == FieldType.DATE
          ? Stream.of(asOf.minusDays(1), asOf, asOf.plusMonths(6))
          : Stream.of(0, 6, 7);
    }
  };

  private final String name;
  private final FieldType result;
  private final List<FieldType> inputs;

  Formula(String name, FieldType result, List<FieldType> inputs) {
    this.name = name;
    this.result = result;
    this.inputs = inputs;
  }

  /** The formula of this name in a vocabulary file. */
  static Optional<Formula> named(String name) {
    return Stream.of(values()).filter(formula -> formula.name.equals(name)).findFirst();
  }

  static List<String> names() {
    return Stream.of(values()).map(formula -> formula.name).toList();
  }

  FieldType result() {
    return result;
  }

  /** Types of the fields it is worked out from, in their order. */
  List<FieldType> inputs() {
    return inputs;
  }

  /** Values of an input near those on which a cell's answer about the result turns. */
  abstract Stream<Object> probes(Field input, Cell cell, LocalDate asOf);

  abstract @Nullable Object apply(List<@Nullable Object> inputs, LocalDate asOf);

  /** Days on which a cell's answer about the result can turn though no input changes. */
  abstract Stream<LocalDate> turningDays(List<@Nullable Object> inputs, Cell cell);
}
