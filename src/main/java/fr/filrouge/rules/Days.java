package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code 2019-01-01..2019-12-31}: both days count, none where {@code null}. */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Cell.OfValue {

  @Override
  public boolean holds(Object value, LocalDate asOf) {
    return value instanceof LocalDate date && new Period(from, to).contains(date);
  }

  @Override
  public String expected(Field field) {
    String lead = Sentences.lead(field);
    if (from != null && from.equals(to)) {
      return lead + " le " + Sentences.day(from);
    }
    return lead
        + (from == null ? "" : " à partir du " + Sentences.day(from))
        + (to == null ? "" : " jusqu'au " + Sentences.day(to));
  }

  @Override
  public void constrain(Constraints constraints, Field field) {
    if (from != null) {
      constraints.compared(property(field, from), Comparison.AT_LEAST);
    }
    if (to != null) {
      constraints.compared(property(field, to), Comparison.AT_MOST);
    }
  }

  private static Property property(Field field, LocalDate limit) {
    return Property.compared(
        field,
        limit.toString(),
        (value, known) ->
            value instanceof LocalDate date ? Compared.of(date.compareTo(limit)) : Compared.NEVER);
  }

  @Override
  public boolean asksForAnotherValue() {
    return true;
  }

  @Override
  public Stream<LocalDate> named() {
    return Stream.of(from, to).filter(Objects::nonNull);
  }

  @Override
  public Stream<Object> probes(Field field, LocalDate asOf) {
    Stream<Object> days = named().flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)));
    Stream<Object> never = field.mayBeNever() ? Stream.of(Situation.NEVER) : Stream.empty();
    return Stream.concat(days, never)
        .filter(value -> !field.past() || !(value instanceof LocalDate d) || !d.isAfter(asOf));
  }

  @Override
  public FeelCell feel(Field field) {
    Period period = new Period(from, to);
    return FeelCell.ofValue(Feel.days(period), x -> Feel.all(Feel.within(period, x)), field);
  }
}
