package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a {@link Space}: on each axis some of its atoms, all of them where nothing is said. A
 * point lies in it when it does on every axis. Immutable; no axis of it is empty.
 */
final class Box {

  private final @Nullable BitSet[] sides;

  private Box(@Nullable BitSet[] sides) {
    this.sides = sides;
  }

  /** The whole of a space. */
  static Box all(int axes) {
    return new Box(new BitSet[axes]);
  }

  /** Its atoms on an axis, {@code null} for all. */
  @Nullable BitSet side(int axis) {
    return sides[axis];
  }

  /** The same with only these atoms on one axis, {@code null} when none is left. */
  @Nullable Box within(int axis, BitSet atoms) {
    BitSet both = (BitSet) atoms.clone();
    if (sides[axis] != null) {
      both.and(sides[axis]);
    }
    return both.isEmpty() ? null : with(axis, both);
  }

  /** The same with all atoms on one axis. */
  Box without(int axis) {
    return with(axis, null);
  }

  private Box with(int axis, @Nullable BitSet atoms) {
    @Nullable BitSet[] copy = sides.clone();
    copy[axis] = atoms;
    return new Box(copy);
  }

  /** What both have in common, {@code null} when that is nothing. */
  @Nullable Box and(Box other) {
    Box both = this;
    for (int axis = 0; axis < sides.length && both != null; axis++) {
      BitSet atoms = other.sides[axis];
      if (atoms != null) {
        both = both.within(axis, atoms);
      }
    }
    return both;
  }

  /** What of this is not in the other, in parts that have nothing in common. */
  List<Box> minus(Box other, Space space) {
    List<Box> parts = new ArrayList<>();
    Box rest = this;
    for (int axis = 0; axis < sides.length; axis++) {
      BitSet taken = other.sides[axis];
      if (taken != null) {
        BitSet outside = space.axis(axis).all();
        outside.andNot(taken);
        Box part = rest.within(axis, outside);
        if (part != null) {
          parts.add(part);
        }
        Box inside = rest.within(axis, taken);
        if (inside == null) {
          return List.of(this);
        }
        rest = inside;
      }
    }
    return parts;
  }
}
