package fr.filrouge.policy.impact;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One figure on its way to being shown: who stands behind it, and whether it is hidden. */
final class Cell {

  private final BitSet people;
  private final int size;
  private final @Nullable Figure settled;
  private final boolean quiet;
  private boolean hidden;

  /**
   * @param settled what it shows whatever becomes of the others, if that is settled already
   */
  Cell(BitSet people, @Nullable Figure settled) {
    this(people, settled, false);
  }

  private Cell(BitSet people, @Nullable Figure settled, boolean quiet) {
    this.people = people;
    this.size = people.cardinality();
    this.settled = settled;
    this.quiet = quiet;
    this.hidden = settled == null ? size < Figure.THRESHOLD : !settled.isTold();
  }

  /**
   * A figure that is not told, though it may be known from elsewhere: it protects no other one.
   *
   * @param known what was told of nearly the same people
   */
  static Cell quiet(BitSet people, Figure known) {
    return new Cell(people, known, true);
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

  /** Whether it is not told, though nothing is hidden by that. */
  boolean isQuiet() {
    return quiet;
  }

  @Nullable Figure settled() {
    return settled;
  }
}
