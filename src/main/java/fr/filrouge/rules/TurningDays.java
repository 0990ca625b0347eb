package fr.filrouge.rules;

import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The days on which an answer can turn though no fact changes: periods, law, ages, releases. */
public final class TurningDays {

  private final RuleBook book;
  private final Known known;
  private final NavigableSet<LocalDate> days = new TreeSet<>();

  private TurningDays(RuleBook book, Known known) {
    this.book = book;
    this.known = known;
  }

  /** Those after one day, up to another. */
  public static NavigableSet<LocalDate> between(
      RuleBook book, Situation situation, LocalDate after, LocalDate upTo) {
    TurningDays turning = new TurningDays(book, new Known(book, situation, after));
    book.conditions().forEach(turning::add);
    return turning.days.subSet(after, false, upTo, true);
  }

  private void add(Conditions conditions) {
    for (Conditions.Segment segment : conditions.segments()) {
      if (segment.period().from() != null) {
        days.add(segment.period().from());
      }
      if (segment.period().to() != null) {
        days.add(segment.period().to().plusDays(1));
      }
      segment.criteria().forEach(this::add);
    }
  }

  private void add(Criterion criterion) {
    DerivedFact fact = book.derivedFact(criterion.field().code());
    if (fact != null && fact.calculation() != null) {
      fact.calculation().turningDays(criterion.cell(), known).forEach(days::add);
      return;
    }
    Object value = known.value(criterion.field());
    if (value != null) {
      criterion.cell().turningDays(value).forEach(days::add);
    }
  }
}
