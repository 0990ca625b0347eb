package fr.filrouge.booklet;

import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An end of the follow-up that the person is asked about. Silence is no answer, and a no does not
 * bind: who may close the booklet still may, knowing what the person said.
 *
 * @param words what the one who proposes it adds
 * @param answer of the person; absent while they say nothing
 */
public record ProposedExit(
    ItemId id,
    Closing.Reason reason,
    @Nullable FreeText words,
    Author by,
    Instant at,
    @Nullable Answer answer) {

  /** What the person said. */
  public record Answer(boolean accepted, Instant at) {}

  public boolean isWaiting() {
    return answer == null;
  }

  ProposedExit answered(boolean accepted, Instant when) {
    return new ProposedExit(id, reason, words, by, at, new Answer(accepted, when));
  }
}
