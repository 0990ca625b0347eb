package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way into a measure: a row of a table.
 *
 * @param index rank among all routes of the rule book
 * @param table name of its file, {@code row} its line there
 * @param variant variant of the measure that this route opens, if it names one
 * @param segments the criteria, period by period: a dated parameter may change them
 */
public record Route(
    int index,
    String table,
    long row,
    String measure,
    String id,
    String label,
    Period validity,
    String source,
    @Nullable String interpretation,
    @Nullable String variant,
    boolean priorityAccess,
    List<Segment> segments) {

  /** The criteria in force during a period. */
  public record Segment(Period period, List<Criterion> criteria) {}

  Route numbered(int number) {
    return new Route(
        number,
        table,
        row,
        measure,
        id,
        label,
        validity,
        source,
        interpretation,
        variant,
        priorityAccess,
        segments);
  }

  public boolean inForce(LocalDate asOf) {
    return validity.contains(asOf);
  }

  /** The criteria in force on a day of its validity. */
  public List<Criterion> criteria(LocalDate asOf) {
    for (Segment segment : segments) {
      if (segment.period().contains(asOf)) {
        return segment.criteria();
      }
    }
    throw new IllegalArgumentException(id + " is not in force on " + asOf);
  }

  /** The answer of this route's cells, three-valued; the day must be one of its validity. */
  public Kleene test(Known known) {
    return Criterion.all(criteria(known.asOf()), known);
  }
}
