package fr.filrouge.policy.impact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs told of one measure. When two runs tell the total of a move, they tell by how
 * much the groups differ all together; whoever wrote both drafts knows in which groups nobody does.
 * The same holds of two moves when a run goes on from where the other led: who loses by a draft
 * what a version before it would have given was among those who gained.
 */
final class Earlier {

  private final Ledger ledger;
  private final String measure;

  Earlier(Ledger ledger, String measure) {
    this.ledger = ledger;
    this.measure = measure;
  }

  /**
   * Those that told the total of a move, or of another one that some of the same people made.
   *
   * @param people who makes the move now
   */
  List<Run> runs(Move move, BitSet people) {
    return IntStream.range(0, ledger.run())
        .boxed()
        .flatMap(run -> Move.shown().stream().flatMap(other -> run(run, other, move, people)))
        .toList();
  }

  private Stream<Run> run(int run, Move other, Move move, BitSet people) {
    String column = Members.name(measure, other);
    Ledger.@Nullable Entry total = ledger.earlier(run, column, Group.ALL);
    boolean linked =
        total != null
            && total.figure().isTold()
            && (other == move || total.people().intersects(people));
    return linked ? Stream.of(new Run(column, run)) : Stream.empty();
  }

  /** What one of them told. */
  final class Run {

    private final String column;
    private final int number;

    private Run(String column, int number) {
      this.column = column;
      this.number = number;
    }

    boolean wasHidden(Group group) {
      Ledger.Entry before = ledger.earlier(number, column, group);
      return before != null && !before.figure().isTold();
    }

    /** How many people of a group make the move in one of the two runs only. */
    int moved(Group group, Cell now) {
      Ledger.Entry before = ledger.earlier(number, column, group);
      return before == null ? now.size() : Ledger.distance(before.people(), now.people());
    }

    /**
     * Whether what differs in secret is too little, or of one group only. Groups of which an
     * earlier number is repeated differ by few, so they leave little room to the others.
     */
    boolean isOpen(List<Group> breakdown, Map<Group, Cell> now) {
      List<Integer> repeated = new ArrayList<>();
      List<Integer> hidden = new ArrayList<>();
      for (Group group : breakdown) {
        Ledger.Entry before = ledger.earlier(number, column, group);
        Cell cell = Objects.requireNonNull(now.get(group));
        int moved = moved(group, cell);
        if (moved > 0 && cell.isHidden()) {
          hidden.add(moved);
        } else if (moved > 0 && !(before != null && before.fresh() && cell.isFresh())) {
          repeated.add(moved);
        }
      }
      return hidden.isEmpty() ? isLittle(repeated) : isLittle(hidden);
    }

    private static boolean isLittle(List<Integer> moved) {
      int sum = moved.stream().mapToInt(Integer::intValue).sum();
      return !moved.isEmpty() && (moved.size() < 2 || sum < 2 * Figure.THRESHOLD);
    }
  }
}
