package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.Optional;

/**
 * The values that a cell admits of a number or of a delay, as an interval of whole positions.
 * Delays are counted in half steps, so that "exactly 9 months" has a position of its own between
 * "less than" and "more than". Days and months are not compared with each other.
 */
record Span(long low, long high, boolean delay, boolean days) {

  private static final long FAR = Long.MAX_VALUE / 4;

  static Optional<Span> of(Cell cell, Field field) {
    if (cell instanceof Cell.Between between) {
      long low = between.low() == null ? bound(field.min(), -FAR) : between.low();
      long high = between.high() == null ? bound(field.max(), FAR) : between.high();
      return Optional.of(new Span(low, high, false, false));
    }
    if (cell instanceof Cell.Elapsed elapsed) {
      Amount amount = elapsed.amount();
      boolean days = amount.unit() == Amount.Unit.DAYS;
      long exact = 2L * amount.value() * (amount.unit() == Amount.Unit.YEARS ? 12 : 1);
      return Optional.of(
          switch (elapsed.comparison()) {
            case LESS -> new Span(-FAR, exact - 1, true, days);
            case AT_MOST -> new Span(-FAR, exact, true, days);
            case AT_LEAST -> new Span(exact, FAR, true, days);
            case MORE -> new Span(exact + 1, FAR, true, days);
          });
    }
    return Optional.empty();
  }

  private static long bound(@org.jspecify.annotations.Nullable Integer declared, long otherwise) {
    return declared == null ? otherwise : declared;
  }

  boolean comparable(Span other) {
    return delay == other.delay && days == other.days;
  }

  boolean overlaps(Span other) {
    return !comparable(other) || (low <= other.high && other.low <= high);
  }

  boolean within(Span other) {
    return comparable(other) && low >= other.low && high <= other.high;
  }

  /** What lies strictly between this span and one that begins after it, in French. */
  Optional<String> gapBefore(Span next) {
    if (!comparable(next) || next.low <= high + 1) {
      return Optional.empty();
    }
    return Optional.of(words(high + 1, next.low - 1));
  }

  private String words(long from, long to) {
    if (!delay) {
      return from == to ? "exactement " + from : "de " + from + " à " + to;
    }
    String unit = days ? " jours" : " mois";
    return from == to && from % 2 == 0
        ? "exactement " + from / 2 + unit
        : "entre " + from / 2 + " et " + (to + 1) / 2 + unit;
  }
}
