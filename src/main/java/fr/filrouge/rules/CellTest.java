package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;

/** Whether a known value satisfies a cell. */
final class CellTest {

  private CellTest() {}

  static boolean holds(Cell cell, Object value, LocalDate asOf) {
    if (cell instanceof Cell.Flag flag) {
      return flag.expected() == (Boolean) value;
    }
    if (cell instanceof Cell.OneOf oneOf) {
      boolean found =
          value instanceof Set<?> codes
              ? !Collections.disjoint(oneOf.codes(), codes)
              : oneOf.codes().contains((String) value);
      return found != oneOf.excluded();
    }
    if (cell instanceof Cell.Prefix prefix) {
      for (String start : prefix.prefixes()) {
        if (((String) value).startsWith(start)) {
          return true;
        }
      }
      return false;
    }
    if (cell instanceof Cell.Between between) {
      int number = (Integer) value;
      return (between.low() == null || number >= between.low())
          && (between.high() == null || number <= between.high());
    }
    if (cell instanceof Cell.Elapsed elapsed) {
      LocalDate reached = elapsed.amount().reachedFrom((LocalDate) value);
      return elapsed.comparison().holds(asOf.compareTo(reached));
    }
    if (cell instanceof Cell.Dates dates) {
      LocalDate date = (LocalDate) value;
      return (dates.from() == null || !date.isBefore(dates.from()))
          && (dates.to() == null || !date.isAfter(dates.to()));
    }
    throw new IllegalStateException("no value decides " + cell);
  }
}
