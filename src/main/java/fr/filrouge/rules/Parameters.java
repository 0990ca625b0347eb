package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Dated values that cells name with an {@code @}: bounds of age, law (parameters.csv). */
public record Parameters(List<Value> values) {

  /** The value of a parameter during a period, and where it comes from. */
  record Value(
      Origin origin,
      String name,
      String label,
      Period period,
      Amount amount,
      String source,
      @Nullable String interpretation) {}

  /** The name of each parameter, once. */
  public List<String> names() {
    return values.stream().map(Value::name).distinct().toList();
  }

  /**
   * The day on which a delay, as long as it is on the day it starts, is reached (domain §2).
   *
   * @throws IllegalArgumentException when there is no such parameter on that day
   */
  public LocalDate reachedFrom(LocalDate start, String name) {
    Amount delay = at(name, start);
    if (delay == null) {
      throw new IllegalArgumentException("no parameter " + name + " on " + start);
    }
    return delay.reachedFrom(start);
  }

  boolean has(String name) {
    return values.stream().anyMatch(value -> value.name().equals(name));
  }

  /** The value on the first day of a period, {@code null} for the beginning of time. */
  @Nullable Amount at(String name, @Nullable LocalDate day) {
    return values.stream()
        .filter(v -> v.name().equals(name))
        .filter(v -> day == null ? v.period().from() == null : v.period().contains(day))
        .map(Value::amount)
        .findFirst()
        .orElse(null);
  }

  /** The days on which one of these parameters takes another value. */
  Set<LocalDate> changes(Set<String> names) {
    Set<LocalDate> days = new TreeSet<>();
    for (Value value : values) {
      if (names.contains(value.name())) {
        if (value.period().from() != null) {
          days.add(value.period().from());
        }
        if (value.period().to() != null) {
          days.add(Objects.requireNonNull(value.period().to()).plusDays(1));
        }
      }
    }
    return days;
  }
}
