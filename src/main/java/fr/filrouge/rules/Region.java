package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a {@link Space} that is a union of boxes. */
record Region(Space space, List<Box> boxes) {

  /** Beyond so many boxes the work is given up, and that is said. */
  private static final int MOST_BOXES = 20_000;

  /** The work is too great to be done. */
  static final class TooComplex extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooComplex() {
      super("more than " + MOST_BOXES + " boxes", null, false, false);
    }
  }

  Region {
    if (boxes.size() > MOST_BOXES) {
      throw new TooComplex();
    }
  }

  static Region all(Space space) {
    return new Region(space, List.of(Box.all(space.axes())));
  }

  static Region none(Space space) {
    return new Region(space, List.of());
  }

  boolean isEmpty() {
    return boxes.isEmpty();
  }

  Region or(Region other) {
    List<Box> all = new ArrayList<>(boxes);
    all.addAll(other.boxes);
    return new Region(space, all);
  }

  Region and(Region other) {
    List<Box> both = new ArrayList<>();
    for (Box one : boxes) {
      for (Box two : other.boxes) {
        Box common = one.and(two);
        if (common != null) {
          both.add(common);
        }
      }
    }
    return new Region(space, both);
  }

  Region minus(Region other) {
    List<Box> rest = boxes;
    for (Box taken : other.boxes) {
      List<Box> parts = new ArrayList<>();
      for (Box box : rest) {
        parts.addAll(box.minus(taken, space));
      }
      if (parts.size() > MOST_BOXES) {
        throw new TooComplex();
      }
      rest = parts;
    }
    return new Region(space, rest);
  }

  /** The same with all atoms on one axis. */
  Region without(int axis) {
    return new Region(space, boxes.stream().map(box -> box.without(axis)).toList());
  }

  /** The axes on which it does not take everybody. */
  BitSet axesRead() {
    BitSet read = new BitSet();
    for (Box box : boxes) {
      for (int axis = 0; axis < space.axes(); axis++) {
        read.set(axis, read.get(axis) || box.side(axis) != null);
      }
    }
    return read;
  }

  /** The same among people of whom all that matters here is known. */
  Region known() {
    BitSet used = axesRead();
    List<Box> known = new ArrayList<>();
    for (Box box : boxes) {
      @Nullable Box rest = box;
      for (int axis = used.nextSetBit(0);
          axis >= 0 && rest != null;
          axis = used.nextSetBit(axis + 1)) {
        rest = rest.within(axis, space.axis(axis).known());
      }
      if (rest != null) {
        known.add(rest);
      }
    }
    return new Region(space, known);
  }

  /** Whether one can leave it, or enter it, by one other known value on an axis. */
  boolean dependsOn(int axis) {
    BitSet all = space.axis(axis).known();
    for (Box box : boxes) {
      BitSet side = box.side(axis);
      if (side != null && !side.equals(all)) {
        Box moved = box.without(axis).within(axis, all);
        if (moved != null && !covers(moved, 0)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether these boxes, from one on, leave nothing of a box; ends at the first part they leave.
   */
  private boolean covers(Box box, int from) {
    if (from == boxes.size()) {
      return false;
    }
    for (Box part : box.minus(boxes.get(from), space)) {
      if (!covers(part, from + 1)) {
        return false;
      }
    }
    return true;
  }
}
