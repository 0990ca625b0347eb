package fr.filrouge.policy.impact;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One figure on its way to being shown: who stands behind it, and whether it is hidden. */
final class Cell {

  private final BitSet people;
  private final int size;
  private final @Nullable Figure settled;
  private boolean hidden;

  /**
   * @param settled what it shows whatever becomes of the others, if that is settled already
   */
  Cell(BitSet people, @Nullable Figure settled) {
    this.people = people;
    this.size = people.cardinality();
    this.settled = settled;
    this.hidden = settled == null ? size < Figure.THRESHOLD : !settled.isTold();
  }

  BitSet people() {
    return people;
  }

  int size() {
    return size;
  }

  boolean isSmall() {
    return size < Figure.THRESHOLD;
  }

  boolean isHidden() {
    return hidden;
  }

  /** Whether it is told, and was not before. */
  boolean isFresh() {
    return !hidden && settled == null;
  }

  /** Whether it could still be hidden: what has been told before cannot. */
  boolean canBeHidden() {
    return !hidden && settled == null;
  }

  void hide() {
    if (!canBeHidden()) {
      throw new IllegalStateException("this figure cannot be hidden");
    }
    hidden = true;
  }

  @Nullable Figure settled() {
    return settled;
  }
}
