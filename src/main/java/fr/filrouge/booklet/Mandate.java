package fr.filrouge.booklet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is the referent from one instant to another.
 *
 * @param until first instant it no longer holds; absent while nothing ends it
 * @param cover stands in for the referent in charge, who returns by themselves when it ends
 * @param shutOut the person wants them to read no more, once the pathway is closed
 */
public record Mandate(
    Party holder, Instant from, @Nullable Instant until, boolean cover, boolean shutOut) {

  Mandate(Party holder, Instant from, @Nullable Instant until, boolean cover) {
    this(holder, from, until, cover, false);
  }

  boolean holds(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }

  public boolean readsOn() {
    return !shutOut;
  }

  Mandate endedBy(Instant at) {
    return until != null && !until.isAfter(at) ? this : new Mandate(holder, from, at, cover);
  }

  Mandate shuttingOut() {
    return new Mandate(holder, from, until, cover, true);
  }
}
