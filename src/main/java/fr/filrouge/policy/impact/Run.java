package fr.filrouge.policy.impact;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work on one question, part by part.
 *
 * @param parts how many there are
 * @param requesters who asked and has not cancelled
 * @param starts how often it was begun: once, and again after each time it was cancelled
 * @param shown what is shown of it, once all parts are done
 */
public record Run(
    RunId id,
    Question question,
    int parts,
    List<AccountId> requesters,
    Instant askedAt,
    State state,
    int starts,
    @Nullable Displayed shown) {

  /** How far a run is. */
  public enum State {
    RUNNING,
    DONE,
    CANCELLED
  }

  public Run {
    requesters = List.copyOf(requesters);
  }
}
