package fr.filrouge.booklet;

import java.util.Optional;

/**
 * Something somebody wants to do to a booklet. It is decided on the very version that is compared
 * and set, and decided again when another change came first.
 */
public interface Change {

  /** Whether they may, whatever the state of what it is about. */
  boolean permitted(Standing who, Booklet booklet);

  /** Makes the change and notes it, or says why not; noting nothing leaves the booklet as it is. */
  Optional<Refusal> apply(Edit edit);

  /** Whether it can be made in a booklet that is closed. */
  default boolean worksWhenClosed() {
    return false;
  }
}
