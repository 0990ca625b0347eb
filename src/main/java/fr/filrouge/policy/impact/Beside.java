package fr.filrouge.policy.impact;

import fr.filrouge.policy.RuleHead;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The version that comes into force next, beside the run of a draft.
 *
 * @param next the version, approved and not in force yet
 * @param inForce the version of today, which it is compared with
 * @param asOf the day that is decided for: that of the draft, or the first day of {@code next} when
 *     it is later, since its dated rows say nothing before
 * @param run what this officer asked of it, about the same people as of the draft
 * @param open whether it can still be asked: the people of the draft are those of today
 */
public record Beside(
    RuleHead.Published next,
    RuleHead.Published inForce,
    LocalDate asOf,
    @Nullable Run run,
    boolean open) {

  /** Whether it is asked, and not cancelled. */
  public boolean asked() {
    return run != null && run.state() != Run.State.CANCELLED;
  }
}
