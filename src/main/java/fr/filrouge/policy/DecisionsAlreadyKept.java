package fr.filrouge.policy;

import fr.filrouge.booklet.KeptDecisions;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many kept decisions are of days that a draft would answer otherwise from its date of effect,
 * when that lies in the past. Few are not counted, and many only to the ten, so that moving the
 * date by a day tells of nobody.
 */
@Component
public final class DecisionsAlreadyKept {

  private static final int FEW = 11;
  private static final int TEN = 10;

  private final KeptDecisions kept;
  private final Versions versions;

  DecisionsAlreadyKept(KeptDecisions kept, Versions versions) {
    this.kept = kept;
    this.versions = versions;
  }

  /** The number in French words; nothing for a date that has not passed. */
  public Optional<String> since(Draft draft) {
    return since(draft.details().from());
  }

  Optional<String> since(@Nullable LocalDate from) {
    return from == null || !from.isBefore(versions.today())
        ? Optional.empty()
        : Optional.of(words(kept.since(from)));
  }

  private static String words(long count) {
    return count < FEW ? "moins de " + FEW : "environ " + Math.round((double) count / TEN) * TEN;
  }
}
