package fr.filrouge.booklet;

import java.util.Optional;

/** What became of a {@link Change}. */
public sealed interface Outcome {

  /**
   * It is made, and stored; or there was nothing to change.
   *
   * @param after the booklet as its author now sees it; none when they may not see it any more
   */
  record Changed(Optional<BookletView> after) implements Outcome {}

  /** There is no such booklet for this person. */
  record Missing() implements Outcome {}

  /** This person sees the booklet and may not do that. */
  record Forbidden() implements Outcome {}

  /** The section has changed since the person saw it. */
  record Stale() implements Outcome {}

  /** A section has no room for it. */
  record Full(Room.Full section) implements Outcome {}

  /** It cannot be done now. */
  record Refused(Refusal why) implements Outcome {}
}
