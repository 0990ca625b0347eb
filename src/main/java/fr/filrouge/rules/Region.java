package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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
}
