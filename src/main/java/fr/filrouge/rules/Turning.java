package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A region among people of whom all that matters is known, with the atoms of an axis that none of
 * its boxes tells apart taken as one: tells fast on which axes one can enter or leave it.
 */
final class Turning {

  /** Beyond so many steps the work is given up. */
  private static final int MOST_STEPS = 100_000;

  private final int[] axes;
  private final long[] all;
  private final List<long[]> boxes = new ArrayList<>();
  private int steps;

  /**
   * @throws Region.TooComplex when an axis is cut in more pieces than a number has bits
   */
  Turning(Region region) {
    this.axes = region.axesRead().stream().toArray();
    this.all = new long[axes.length];
    for (int i = 0; i < region.boxes().size(); i++) {
      boxes.add(new long[axes.length]);
    }
    for (int i = 0; i < axes.length; i++) {
      cut(region, i);
    }
    boxes.removeIf(Turning::isEmpty);
  }

  /** Gives each kind of known atom a bit, and each box the bits of the kinds it takes. */
  private void cut(Region region, int place) {
    BitSet known = region.space().axis(axes[place]).known();
    Map<BitSet, Long> kinds = new LinkedHashMap<>();
    for (int atom = known.nextSetBit(0); atom >= 0; atom = known.nextSetBit(atom + 1)) {
      kinds.putIfAbsent(takers(region, axes[place], atom), 1L << kinds.size());
      if (kinds.size() > Long.SIZE) {
        throw new Region.TooComplex();
      }
    }
    all[place] = kinds.size() == Long.SIZE ? -1 : (1L << kinds.size()) - 1;
    kinds.forEach((takers, bit) -> takers.stream().forEach(box -> boxes.get(box)[place] |= bit));
  }

  private static BitSet takers(Region region, int axis, int atom) {
    BitSet takers = new BitSet();
    for (int box = 0; box < region.boxes().size(); box++) {
      BitSet side = region.boxes().get(box).side(axis);
      takers.set(box, side == null || side.get(atom));
    }
    return takers;
  }

  private static boolean isEmpty(long[] box) {
    for (long side : box) {
      if (side == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether one can leave it, or enter it, by one other known value on an axis. */
  boolean dependsOn(int axis) {
    for (int place = 0; place < axes.length; place++) {
      if (axes[place] == axis) {
        return turnsAt(place);
      }
    }
    return false;
  }

  private boolean turnsAt(int place) {
    for (long[] box : boxes) {
      long outside = all[place] & ~box[place];
      if (outside != 0) {
        long[] moved = box.clone();
        moved[place] = outside;
        if (leavesSome(moved, 0)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether these boxes, from one on, leave something of a box; ends at the first part left. */
  private boolean leavesSome(long[] box, int from) {
    if (++steps > MOST_STEPS) {
      throw new Region.TooComplex();
    }
    int next = from;
    while (next < boxes.size() && !meet(box, boxes.get(next))) {
      next++;
    }
    if (next == boxes.size()) {
      return true;
    }
    long[] taken = boxes.get(next);
    long[] rest = box.clone();
    for (int place = 0; place < rest.length; place++) {
      long outside = rest[place] & ~taken[place];
      if (outside != 0) {
        long inside = rest[place] & taken[place];
        rest[place] = outside;
        if (leavesSome(rest, next + 1)) {
          return true;
        }
        rest[place] = inside;
      }
    }
    return false;
  }

  private static boolean meet(long[] one, long[] other) {
    for (int place = 0; place < one.length; place++) {
      if ((one[place] & other[place]) == 0) {
        return false;
      }
    }
    return true;
  }
}
