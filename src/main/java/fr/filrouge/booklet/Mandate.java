package fr.filrouge.booklet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is the referent from one instant to another.
 *
 * @param until first instant it no longer holds; absent while nothing ends it
 * @param cover stands in for the referent in charge, who returns by themselves when it ends
 */
public record Mandate(Party holder, Instant from, @Nullable Instant until, boolean cover) {

  boolean holds(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }

  Mandate endedBy(Instant at) {
    return until != null && !until.isAfter(at) ? this : new Mandate(holder, from, at, cover);
  }
}
