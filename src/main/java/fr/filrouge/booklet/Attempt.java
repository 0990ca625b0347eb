package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change tried on one version of a booklet.
 *
 * @param next what is to be stored, if that version is still the one stored, before the outcome is
 *     told; absent when there is nothing to store
 */
public record Attempt(@Nullable Booklet next, Outcome outcome) {

  /**
   * Tries a change.
   *
   * @param seen the version its author has seen, when they say so
   */
  public static Attempt on(
      Booklet booklet, Account author, Instant at, @Nullable SeenVersion seen, Change change) {
    Standing who = booklet.standingOf(author, at);
    if (!change.permitted(who, booklet)) {
      return settled(who.rights().any() ? new Outcome.Forbidden() : new Outcome.Missing());
    }
    if (seen != null && !seen.matches(SeenVersion.of(booklet.history(), who.rights()))) {
      return settled(new Outcome.Stale());
    }
    if (booklet.closing() != null && !change.worksWhenClosed()) {
      return settled(new Outcome.Refused(Refusal.BOOKLET_CLOSED));
    }
    Edit edit = new Edit(booklet, who);
    Optional<Refusal> refusal = change.apply(edit);
    if (refusal.isPresent()) {
      return settled(new Outcome.Refused(refusal.get()));
    }
    Booklet after = edit.isNoted() ? edit.after() : booklet;
    return new Attempt(
        edit.isNoted() ? after : null, new Outcome.Changed(after.seenBy(author, at)));
  }

  private static Attempt settled(Outcome outcome) {
    return new Attempt(null, outcome);
  }
}
