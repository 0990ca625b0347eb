package fr.filrouge.policy.impact;

import java.time.LocalDate;

/**
 * The caseload as it was on a day, without names and without restricted facts, frozen so that all
 * impacts asked on that day are about the same people. Forgotten after two days.
 */
public interface Snapshots {

  /** A frozen caseload: its day, and in how many parts it is kept. */
  record Snapshot(LocalDate day, int parts) {}

  /** That of a day, taken now if it was not yet; who has left since then is taken out. */
  Snapshot of(LocalDate day);

  /** One part of it; nobody stands in a part that is not there any more. */
  Chunk chunk(LocalDate day, int index);

  /** Forgets the snapshots of days before. */
  void forgetBefore(LocalDate day);
}
