package fr.filrouge.policy.impact;

import fr.filrouge.rules.DecisionOutcome;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many people of each department and public stand where for one measure: from which outcome to
 * which, and for how many the next step changes though the outcome does not.
 */
public final class Counts {

  private static final int OUTCOMES = DecisionOutcome.values().length;
  private static final int PAIRS = OUTCOMES * OUTCOMES;
  private static final int PUBLICS = Public.values().length;
  private static final int GROUPS = Department.values().length * PUBLICS;

  private final int[] pairs;
  private final int[] steps;

  private Counts(int[] pairs, int[] steps) {
    if (pairs.length != GROUPS * PAIRS || steps.length != GROUPS * PAIRS) {
      throw new IllegalArgumentException("not the counts of one measure");
    }
    this.pairs = pairs;
    this.steps = steps;
  }

  static Counts none() {
    return new Counts(new int[GROUPS * PAIRS], new int[GROUPS * PAIRS]);
  }

  /** Counts one person more. */
  void add(Counted one, DecisionOutcome before, DecisionOutcome after, boolean stepChanged) {
    int place = place(one.department(), one.among(), before, after);
    pairs[place]++;
    if (stepChanged) {
      steps[place]++;
    }
  }

  private static int place(
      Department department, Public among, DecisionOutcome before, DecisionOutcome after) {
    int group = department.ordinal() * PUBLICS + among.ordinal();
    return (group * OUTCOMES + before.ordinal()) * OUTCOMES + after.ordinal();
  }

  Counts plus(Counts other) {
    return new Counts(sum(pairs, other.pairs), sum(steps, other.steps));
  }

  private static int[] sum(int[] one, int[] other) {
    return IntStream.range(0, one.length).map(i -> one[i] + other[i]).toArray();
  }

  /** Everybody of a group who went from one outcome to another. */
  public int of(
      Department department, Public among, DecisionOutcome before, DecisionOutcome after) {
    return pairs[place(department, among, before, after)];
  }

  /** Everybody it counts. */
  public int people() {
    return Arrays.stream(pairs).sum();
  }

  /** Everybody who went from one outcome to another, whether or not it is the same. */
  public int of(DecisionOutcome before, DecisionOutcome after) {
    int sum = 0;
    for (int group = 0; group < GROUPS; group++) {
      sum += pairs[(group * OUTCOMES + before.ordinal()) * OUTCOMES + after.ordinal()];
    }
    return sum;
  }

  /** How many of a group make a move. */
  public int of(Move move, Group group) {
    int sum = 0;
    for (Department department : group.departments()) {
      for (Public among : group.publics()) {
        for (DecisionOutcome before : DecisionOutcome.values()) {
          for (DecisionOutcome after : DecisionOutcome.values()) {
            sum += of(move, before, after, place(department, among, before, after));
          }
        }
      }
    }
    return sum;
  }

  private int of(Move move, DecisionOutcome before, DecisionOutcome after, int place) {
    Move answered = Move.of(before, after, false);
    if (answered != Move.NONE) {
      return answered == move ? pairs[place] : 0;
    }
    return switch (move) {
      case STEP -> steps[place];
      case NONE -> pairs[place] - steps[place];
      default -> 0;
    };
  }

  /** Whether anything changes for anybody. */
  public boolean moves() {
    return of(Move.NONE, Group.ALL) < people();
  }

  /** As it is stored, all its numbers after each other. */
  public int[] numbers() {
    int[] all = Arrays.copyOf(pairs, pairs.length + steps.length);
    System.arraycopy(steps, 0, all, pairs.length, steps.length);
    return all;
  }

  /** What {@link #numbers} gave. */
  public static Counts of(int[] numbers) {
    return new Counts(
        Arrays.copyOfRange(numbers, 0, GROUPS * PAIRS),
        Arrays.copyOfRange(numbers, GROUPS * PAIRS, numbers.length));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counts that
        && Arrays.equals(pairs, that.pairs)
        && Arrays.equals(steps, that.steps);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(pairs) + Arrays.hashCode(steps);
  }
}
