package fr.filrouge.policy.impact;

import fr.filrouge.access.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The runs and their parts, as all instances see them. */
public interface Runs {

  /** Opens a run, or joins the one there is; one that was cancelled goes on. */
  Run join(Run wanted, AccountId requester);

  Optional<Run> find(RunId id);

  /** The latest run that is done for the rules of a draft, by their hash. */
  Optional<Run> lastDone(String after);

  /** Those that are neither done nor cancelled. */
  List<Run> unfinished();

  /** Takes somebody's request back; the run is cancelled when nobody else asked. */
  void leave(RunId id, AccountId requester);

  boolean hasPart(RunId id, int part);

  /** How many parts are there. */
  int parts(RunId id);

  /** Keeps the result of a part in the place of the one that may be there already. */
  void put(RunId id, int part, Impact impact);

  Optional<Impact> part(RunId id, int part);

  /** Forgets the results of the parts of runs about people as they were before a day. */
  void forgetPartsBefore(LocalDate day);

  /** Ends a run with what is shown of it. */
  void finish(RunId id, Displayed shown);

  /**
   * Notes that somebody asks for a run.
   *
   * @param most how many a day
   * @return whether they may
   */
  boolean admits(AccountId requester, LocalDate day, RunId id, int most);
}
