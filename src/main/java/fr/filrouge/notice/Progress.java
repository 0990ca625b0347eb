package fr.filrouge.notice;

import java.time.Instant;
import java.util.Optional;

/** How far the telling has come, for all who run this program on one database. */
public interface Progress {

  Optional<Instant> reached(String what);

  void reach(String what, Instant instant);

  /**
   * Takes the turn, or keeps it: one at a time has it, and whoever dies loses it soon.
   *
   * @param who names the one who asks
   * @return whether it is theirs until {@code until}
   */
  boolean holdTurn(String who, Instant now, Instant until);

  void endTurn(String who);
}
