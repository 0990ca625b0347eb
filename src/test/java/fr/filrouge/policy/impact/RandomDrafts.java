package fr.filrouge.policy.impact;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Two drafts on one measure, the second akin to the first, for people drawn at random. */
final class RandomDrafts {

  static final String MEASURE = "M";
  static final List<Move> MOVES = List.of(Move.GAIN, Move.LOSS, Move.NONE);
  static final Compared NOTHING_PROVED = new Compared(Map.of(), Map.of(), Set.of());

  private final Random random;
  private final Kin kin;
  private final int people;
  private final Department[] departments;
  private final Public[] publics;
  private final Move[] first;
  private final Move[] second;
  private final Set<Group> touched = new HashSet<>();

  RandomDrafts(long seed) {
    this(seed, Kin.ALIKE);
  }

  RandomDrafts(long seed, Kin kin) {
    this.random = new Random(seed);
    this.kin = kin;
    this.people = 60 + random.nextInt(1_500);
    this.departments = new Department[people];
    this.publics = new Public[people];
    this.first = new Move[people];
    draw();
    this.second = Arrays.stream(first).map(kin::then).toArray(Move[]::new);
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      change();
    }
  }

  private void draw() {
    int[] skew = {1 + random.nextInt(30), 1 + random.nextInt(30)};
    Map<Object, double[]> chances = new HashMap<>();
    for (int i = 0; i < people; i++) {
      departments[i] = Department.values()[Math.min(5, random.nextInt(1 + skew[0]) % 6)];
      publics[i] = Public.values()[Math.min(3, random.nextInt(1 + skew[1]) % 4)];
      double[] chance =
          chances.computeIfAbsent(
              List.of(departments[i], publics[i]), g -> new double[] {chance(), chance()});
      first[i] =
          random.nextDouble() < chance[0]
              ? Move.GAIN
              : random.nextDouble() < chance[1] ? Move.LOSS : Move.NONE;
    }
  }

  private double chance() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> 0;
      case 2 -> 0.03;
      case 3 -> random.nextDouble();
      default -> 0.97;
    };
  }

  /** Some people of a department, from one to forty, make another move. */
  private void change() {
    Department where = Department.values()[random.nextInt(6)];
    Set<Public> among = EnumSet.noneOf(Public.class);
    for (Public one : Public.values()) {
      if (random.nextBoolean()) {
        among.add(one);
      }
    }
    Move to = MOVES.get(random.nextInt(3));
    int left = 1 + random.nextInt(random.nextBoolean() ? 3 : 40);
    for (int i = 0; i < people && left > 0; i++) {
      if (departments[i] == where
          && among.contains(publics[i])
          && second[i] != to
          && kin.admits(first[i], to)) {
        second[i] = to;
        left--;
      }
    }
    touched.add(new Group(where, null));
    among.forEach(one -> touched.add(new Group(null, one)));
  }

  Kin kin() {
    return kin;
  }

  /** Whether somebody of a group can do this under the first draft and that under the second. */
  boolean admits(Group group, Move first, Move second) {
    return kin.admits(first, second) && (touched.contains(group) || kin.then(first) == second);
  }

  /** Whether who wrote the drafts knows without any figure that nobody of a group does this. */
  boolean rulesOut(int draft, Move move, Group group) {
    return MOVES.stream()
        .noneMatch(other -> draft == 0 ? admits(group, move, other) : admits(group, other, move));
  }

  /** Told of each person: their groups, and their moves under the first and the second draft. */
  interface Telling {
    void of(List<Group> groups, Move first, Move second);
  }

  void each(Telling telling) {
    for (int i = 0; i < people; i++) {
      telling.of(
          List.of(new Group(departments[i], null), new Group(null, publics[i])),
          first[i],
          second[i]);
    }
  }

  Impact first() {
    return impact(first);
  }

  Impact second() {
    return impact(second);
  }

  private Impact impact(Move[] moves) {
    Members.Gathering members = new Members.Gathering(people);
    for (int i = 0; i < people; i++) {
      members.person(i, departments[i], publics[i], (byte) (i * 37));
      members.move(i, MEASURE, moves[i]);
    }
    return new Impact(Persons.NOBODY, Map.of(MEASURE, Counts.none()), members.done());
  }
}
