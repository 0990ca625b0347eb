package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import java.util.List;
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
   * @param seen the versions its author may have seen of the sections it touches; null when they
   *     need have seen none
   */
  public static Attempt on(
      Booklet booklet,
      Account author,
      Moment now,
      @Nullable List<SeenVersion> seen,
      Change change) {
    Standing who = booklet.standingOf(author, now);
    boolean reads = who.rights().any();
    if (reads && booklet.closing() != null && !change.worksWhenClosed()) {
      return settled(new Outcome.Refused(Refusal.BOOKLET_CLOSED));
    }
    if (!change.permitted(who, booklet)) {
      return settled(reads ? new Outcome.Forbidden() : new Outcome.Missing());
    }
    if (seen != null && !hasSeen(seen, change, booklet, who)) {
      return settled(new Outcome.Stale());
    }
    Edit edit = new Edit(booklet, who);
    Optional<Refusal> refusal = change.apply(edit);
    if (refusal.isPresent()) {
      return settled(new Outcome.Refused(refusal.get()));
    }
    if (!edit.isNoted()) {
      return settled(new Outcome.Changed(booklet.seenBy(author, now)));
    }
    Booklet after = edit.after();
    Optional<Room.Full> full = change.obeysLimits() ? Room.full(booklet, after) : Optional.empty();
    return full.isPresent()
        ? settled(new Outcome.Full(full.get()))
        : new Attempt(after, new Outcome.Changed(after.seenBy(author, now)));
  }

  /** A change that was made before, as long ago as its item is no longer in the booklet. */
  public static Attempt again(Booklet booklet, Account author, Moment now, Change change) {
    return change.permitted(booklet.standingOf(author, now), booklet)
        ? settled(new Outcome.Changed(booklet.seenBy(author, now)))
        : on(booklet, author, now, null, change);
  }

  private static boolean hasSeen(
      List<SeenVersion> seen, Change change, Booklet booklet, Standing who) {
    return seen.stream()
        .anyMatch(version -> version.hasSeen(change.touches(), booklet.history(), who.rights()));
  }

  private static Attempt settled(Outcome outcome) {
    return new Attempt(null, outcome);
  }
}
