package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a row asks, and when: criteria that must all be met during a period. A dated parameter may
 * change them from one segment of the period to the next.
 */
public record Conditions(Period validity, List<Segment> segments) {

  /** The criteria in force during a part of the period. */
  public record Segment(Period period, List<Criterion> criteria) {}

  public Conditions {
    segments = List.copyOf(segments);
  }

  public boolean inForce(LocalDate day) {
    return validity.contains(day);
  }

  /** The criteria in force on a day, none out of the period. */
  public List<Criterion> criteria(LocalDate day) {
    for (Segment segment : segments) {
      if (segment.period().contains(day)) {
        return segment.criteria();
      }
    }
    return List.of();
  }

  /** Every criterion of every segment. */
  public Stream<Criterion> criteria() {
    return segments.stream().flatMap(segment -> segment.criteria().stream());
  }

  /** Whether these facts meet it on their day, three-valued; unmet out of the period. */
  public Kleene test(Known known) {
    return inForce(known.asOf()) ? Criterion.all(criteria(known.asOf()), known) : Kleene.UNMET;
  }
}
