package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the time since a date compares with a duration: worked out before Drools decides, so that a
 * constraint compares numbers only.
 *
 * @param field code of the date
 */
record TimeSince(String field, Amount amount) {

  static TimeSince of(Criterion criterion) {
    return new TimeSince(criterion.field().code(), ((Cell.Elapsed) criterion.cell()).amount());
  }

  /** Every one that the generated rules of a book compare. */
  static Set<TimeSince> in(RuleBook book) {
    return Stream.concat(
            book.routes().stream()
                .flatMap(route -> route.segments().stream())
                .flatMap(segment -> segment.criteria().stream()),
            book.entitlements().stream().flatMap(entitlement -> entitlement.criteria().stream()))
        .filter(criterion -> criterion.cell() instanceof Cell.Elapsed)
        .map(TimeSince::of)
        .collect(Collectors.toSet());
  }

  /** Name of its field in the declared fact. */
  String property() {
    return DrlWriter.property(field) + "_" + amount.value() + "_" + amount.unit().name();
  }

  /** Sign of (day of the answer − day on which the duration is reached). */
  int compared(LocalDate date, LocalDate asOf) {
    return Integer.signum(asOf.compareTo(amount.reachedFrom(date)));
  }
}
