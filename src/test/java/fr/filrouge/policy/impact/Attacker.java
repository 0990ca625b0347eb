package fr.filrouge.policy.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Somebody who wrote two drafts, saw all that was shown of one measure under both, knows how they
 * are akin and in which groups the second can differ from that, sees through the noise, and works
 * out between which limits a hidden figure must lie.
 *
 * <p>The unknowns are how many people of each group make which move under the first draft and which
 * under the second; all that is known of them are sums.
 */
final class Attacker {

  private static final Move[] MOVES = RandomDrafts.MOVES.toArray(Move[]::new);
  private static final List<Group> GROUPS = Group.all().subList(1, Group.all().size());
  private static final int PAIRS = MOVES.length * MOVES.length;
  private static final int SIZE = GROUPS.size() * PAIRS;

  private final Kin kin;
  private final double[] truth;
  private final List<double[]> sums = new ArrayList<>();

  /**
   * @param drafts what is to be found out, from which every possible world is some way off
   */
  Attacker(RandomDrafts drafts) {
    this.kin = drafts.kin();
    this.truth = truth(drafts);
    for (int pair = 0; pair < PAIRS; pair++) {
      double[] row = new double[SIZE];
      for (int group = 0; group < GROUPS.size(); group++) {
        row[group * PAIRS + pair] = GROUPS.get(group).department() == null ? -1 : 1;
        if (!drafts.admits(GROUPS.get(group), moveOf(0, pair), moveOf(1, pair))) {
          double[] none = new double[SIZE];
          none[group * PAIRS + pair] = 1;
          equal(none);
        }
      }
      equal(row);
    }
  }

  private static double[] truth(RandomDrafts drafts) {
    double[] truth = new double[SIZE];
    drafts.each(
        (groups, first, second) -> {
          int pair = place(first) * MOVES.length + place(second);
          groups.forEach(group -> truth[GROUPS.indexOf(group) * PAIRS + pair]++);
        });
    return truth;
  }

  private static int place(Move move) {
    return List.of(MOVES).indexOf(move);
  }

  void knowsPeople(Group group, Figure shown) {
    if (shown.isTold()) {
      equal(row(group, pair -> true));
    }
  }

  /** Learns all that is shown under both drafts. */
  void sees(Displayed first, Displayed second) {
    for (Move move : List.of(Move.GAIN, Move.LOSS)) {
      for (Group group : Group.all()) {
        sees(0, move, group, only(first).get(move).get(group), only(second));
        sees(1, move, group, only(second).get(move).get(group), only(first));
      }
    }
  }

  /** Learns what is shown of a move; a told number is known exactly. */
  private void sees(
      int draft, Move move, Group group, Figure shown, Map<Move, Map<Group, Figure>> elsewhere) {
    double[] row = row(group, pair -> moveOf(draft, pair) == move);
    if (shown.about()) {
      for (Move other : List.of(Move.GAIN, Move.LOSS)) {
        boolean recognised = shown.equals(elsewhere.get(other).get(group).again());
        if (kin.then(move) == other || kin != Kin.ALIKE && recognised) {
          nearlyTheSame(group, draft, move, other);
        }
      }
    } else if (shown.isTold()) {
      equal(row);
    } else if (shown.equals(Figure.FEWER)) {
      atMost(row, 2 * (Figure.THRESHOLD - 1));
    }
  }

  /** Who makes a move under a draft is, but for few, who makes a move under the other one. */
  private void nearlyTheSame(Group group, int draft, Move move, Move other) {
    atMost(
        row(group, pair -> (moveOf(draft, pair) == move) != (moveOf(1 - draft, pair) == other)),
        Figure.THRESHOLD - 1);
  }

  /** The difference from the truth is nothing. */
  private void equal(double[] row) {
    sums.add(limit(row, 0));
    double[] opposite = row.clone();
    for (int i = 0; i < SIZE; i++) {
      opposite[i] = -row[i];
    }
    sums.add(limit(opposite, 0));
  }

  /** Known if it is true: what an officer cannot know for sure they do not use. */
  private void atMost(double[] row, int most) {
    double now = 0;
    for (int i = 0; i < SIZE; i++) {
      now += row[i] * truth[i];
    }
    if (now <= most) {
      sums.add(limit(row, most - now));
    }
  }

  /** Over what is more than the truth and what is less, one after the other. */
  private static double[] limit(double[] row, double most) {
    double[] limit = new double[2 * SIZE + 1];
    for (int i = 0; i < SIZE; i++) {
      limit[i] = row[i];
      limit[SIZE + i] = -row[i];
    }
    limit[2 * SIZE] = most;
    return limit;
  }

  /** Whether a hidden figure could be so much, for all that was seen. */
  boolean couldBe(int draft, Move move, Group group, int number) {
    double[] row = row(group, pair -> moveOf(draft, pair) == move);
    double now = 0;
    for (int i = 0; i < SIZE; i++) {
      now += row[i] * truth[i];
    }
    double sign = number < now ? -1 : 1;
    double[] goal = new double[2 * SIZE];
    for (int i = 0; i < SIZE; i++) {
      goal[i] = sign * row[i];
      goal[SIZE + i] = -sign * row[i];
    }
    double wanted = Math.abs(number - now);
    return new LinearProgram(limits(), goal).reach(wanted) >= wanted - 0.001;
  }

  private double[][] limits() {
    List<double[]> all = new ArrayList<>(sums);
    for (int i = 0; i < SIZE; i++) {
      double[] notBelowNone = new double[2 * SIZE + 1];
      notBelowNone[i] = -1;
      notBelowNone[SIZE + i] = 1;
      notBelowNone[2 * SIZE] = truth[i];
      all.add(notBelowNone);
    }
    return all.toArray(double[][]::new);
  }

  private static Move moveOf(int draft, int pair) {
    return MOVES[draft == 0 ? pair / MOVES.length : pair % MOVES.length];
  }

  private static double[] row(Group wanted, IntPredicate pairs) {
    double[] row = new double[SIZE];
    for (int group = 0; group < GROUPS.size(); group++) {
      boolean counts =
          wanted.equals(Group.ALL)
              ? GROUPS.get(group).department() != null
              : GROUPS.get(group).equals(wanted);
      for (int pair = 0; counts && pair < PAIRS; pair++) {
        row[group * PAIRS + pair] = pairs.test(pair) ? 1 : 0;
      }
    }
    return row;
  }

  static Map<Move, Map<Group, Figure>> only(Displayed shown) {
    return shown.line(RandomDrafts.MEASURE).orElseThrow().figures();
  }
}
