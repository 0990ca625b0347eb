package fr.filrouge.demo;

import fr.filrouge.pathway.CivilDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The time of a story that is told from its beginning until now; it never goes back. */
final class Past {

  private final Instant now;
  private Instant at;

  Past(Instant now, int daysAgo) {
    this.now = now;
    this.at = ago(daysAgo);
  }

  Instant at() {
    return at;
  }

  /** The day that many days ago; to come when negative. */
  LocalDate day(int daysAgo) {
    return CivilDay.of(now).minusDays(daysAgo);
  }

  /** An hour before now, that many days ago. */
  private Instant ago(int days) {
    return now.minus(Duration.ofDays(days)).minus(Duration.ofHours(1));
  }

  void on(int daysAgo) {
    notBefore(ago(daysAgo));
  }

  void notBefore(Instant then) {
    at = then.isAfter(at) ? then : at;
  }

  void aMinuteLater() {
    at = at.plusSeconds(60);
  }
}
