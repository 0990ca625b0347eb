package fr.filrouge.policy.impact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who, by place in the population, stands behind the figures: what secrecy needs to compare one
 * figure with another. It is never shown.
 *
 * @param everybody the places where somebody stands
 * @param groups the places of each group, by the name of its department or public
 * @param moves the places of those who make a move, by {@link #name}
 * @param noise by place, what a person adds to the key of a figure
 */
public record Members(
    BitSet everybody, Map<String, BitSet> groups, Map<String, BitSet> moves, byte[] noise) {

  /** Those whose next steps are not the same. */
  static final String STEPPING = "~";

  static final Members NOBODY = new Members(new BitSet(), Map.of(), Map.of(), new byte[0]);

  /** Stands for all measures in a name. */
  static final String ANY = "*";

  static String name(String measure, Move move) {
    return measure + ":" + move;
  }

  /** What a name says that people do, whatever the measure. */
  static String move(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }

  /** Those of a group who make a move. */
  BitSet of(String measure, Move move, Group group) {
    BitSet them = (BitSet) moves.getOrDefault(name(measure, move), new BitSet()).clone();
    them.and(of(group));
    return them;
  }

  BitSet whole(String name) {
    return (BitSet) moves.getOrDefault(name, new BitSet()).clone();
  }

  BitSet of(Group group) {
    BitSet them = (BitSet) everybody.clone();
    if (group.department() != null) {
      them.and(groups.getOrDefault(group.department().name(), new BitSet()));
    }
    if (group.among() != null) {
      them.and(groups.getOrDefault(group.among().name(), new BitSet()));
    }
    return them;
  }

  /** The cell key of a set of people: the same for the same people, whatever they do. */
  int key(BitSet them) {
    int sum = 0;
    for (int place = them.nextSetBit(0); place >= 0; place = them.nextSetBit(place + 1)) {
      sum += noise[place];
    }
    return sum & 0xff;
  }

  /** These and those of a part that begins at a place. */
  Members plus(int from, Members part) {
    byte[] both = Arrays.copyOf(noise, Math.max(noise.length, from + part.noise.length));
    System.arraycopy(part.noise, 0, both, from, part.noise.length);
    return new Members(
        union(everybody, from, part.everybody),
        union(groups, from, part.groups),
        union(moves, from, part.moves),
        both);
  }

  private static Map<String, BitSet> union(
      Map<String, BitSet> all, int from, Map<String, BitSet> part) {
    Map<String, BitSet> both = new TreeMap<>(all);
    part.forEach(
        (name, them) -> both.put(name, union(all.getOrDefault(name, new BitSet()), from, them)));
    return both;
  }

  private static BitSet union(BitSet all, int from, BitSet part) {
    BitSet both = (BitSet) all.clone();
    part.stream().forEach(place -> both.set(from + place));
    return both;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Members that
        && everybody.equals(that.everybody)
        && groups.equals(that.groups)
        && moves.equals(that.moves)
        && Arrays.equals(noise, that.noise);
  }

  @Override
  public int hashCode() {
    return everybody.hashCode();
  }

  /** Gathers the members of one part. */
  static final class Gathering {

    private final BitSet everybody = new BitSet();
    private final Map<String, BitSet> groups = new TreeMap<>();
    private final Map<String, BitSet> moves = new TreeMap<>();
    private final byte[] noise;

    Gathering(int places) {
      this.noise = new byte[places];
    }

    void person(int place, Counted one) {
      person(place, one.department(), one.among(), (byte) one.key());
    }

    void person(int place, Department department, Public among, byte key) {
      everybody.set(place);
      set(groups, department.name(), place);
      set(groups, among.name(), place);
      noise[place] = key;
    }

    void move(int place, String measure, Move move) {
      if (move != Move.NONE) {
        set(moves, name(measure, move), place);
      }
    }

    void stepping(int place) {
      set(moves, STEPPING, place);
    }

    private static void set(Map<String, BitSet> sets, String name, int place) {
      sets.computeIfAbsent(name, n -> new BitSet()).set(place);
    }

    Members done() {
      return new Members(everybody, groups, moves, noise);
    }
  }
}
