package fr.filrouge.booklet;

import fr.filrouge.pathway.ItemId;
import java.util.Optional;
import java.util.Set;

/**
 * Something somebody wants to do to a booklet. It is decided on the very version that is compared
 * and set, and decided again when another change came first.
 */
public interface Change {

  /** Whether they may, whatever the state of what it is about. */
  boolean permitted(Standing who, Booklet booklet);

  /** Makes the change and notes it, or says why not; noting nothing leaves the booklet as it is. */
  Optional<Refusal> apply(Edit edit);

  /** The sections whose latest state its author must have seen, when they say what they have. */
  Set<Section> touches();

  /** Whether it can be made in a booklet that is closed. */
  default boolean worksWhenClosed() {
    return false;
  }

  /** Whether a full section stops it. What gives less, ends or hands over always succeeds. */
  default boolean obeysLimits() {
    return true;
  }

  /** The entry of the journal it is about, which may be an old one. */
  default Optional<ItemId> recalls() {
    return Optional.empty();
  }

  /** The item that an addition brings, which it brings once however late it is sent again. */
  default Optional<ItemId> brings() {
    return Optional.empty();
  }
}
