package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both counted in; open-ended where {@code null}. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

  static final Period ALWAYS = new Period(null, null);

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** The days on which it begins, and is over. */
  Stream<LocalDate> turns() {
    return Stream.of(from, to == null ? null : to.plusDays(1)).filter(Objects::nonNull);
  }

  boolean isEmpty() {
    return from != null && to != null && from.isAfter(to);
  }

  boolean overlaps(Period other) {
    return !intersection(other).isEmpty();
  }

  Period intersection(Period other) {
    LocalDate start =
        from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from;
    LocalDate end = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
    return new Period(start, end);
  }
}
