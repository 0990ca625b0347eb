package fr.filrouge.policy.impact;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The figures of one measure, moves by groups, of which enough are hidden that the small ones
 * cannot be worked out: in each line that adds up, what is hidden could be shared out so that any
 * hidden small figure is nothing, and so that it is ten.
 *
 * <p>A column is a move in all groups of a breakdown, with its total. The row is that of the
 * totals, with those for whom nothing changes, who are never shown.
 */
final class HiddenTable {

  private static final List<Move> MOVES = Move.shown();

  private final Map<Move, Map<Group, Cell>> cells = new EnumMap<>(Move.class);
  private final int people;
  private final Earlier earlier;

  /**
   * @param people how many there are in all; how many there are in a group is never told
   * @param earlier what was told of the same measure before
   */
  HiddenTable(int people, BiFunction<Move, Group, Cell> cells, Earlier earlier) {
    this.people = people;
    this.earlier = earlier;
    for (Move move : MOVES) {
      Map<Group, Cell> row = new LinkedHashMap<>();
      Group.all().forEach(group -> row.put(group, cells.apply(move, group)));
      this.cells.put(move, row);
    }
    protect();
  }

  Map<Move, Map<Group, Cell>> cells() {
    return cells;
  }

  /** A move in all groups. */
  private Map<Group, Cell> column(Move move) {
    return Objects.requireNonNull(cells.get(move));
  }

  Cell cell(Move move, Group group) {
    return Objects.requireNonNull(column(move).get(group));
  }

  private void protect() {
    while (protectOnce()) {
      // what is hidden in one line may leave another one open
    }
  }

  /** Whether something more was hidden. */
  private boolean protectOnce() {
    boolean more = protectRow();
    for (Move move : MOVES) {
      for (List<Group> breakdown : Group.breakdowns()) {
        more |= protectColumn(move, breakdown);
        more |= protectDifferences(move, breakdown);
      }
    }
    return more;
  }

  private boolean protectRow() {
    List<Cell> row = MOVES.stream().map(move -> cell(move, Group.ALL)).toList();
    return unchanged() + sum(row.stream().filter(Cell::isHidden)) < Figure.THRESHOLD
        && hideOne(row);
  }

  private boolean protectColumn(Move move, List<Group> breakdown) {
    Cell total = cell(move, Group.ALL);
    List<Cell> column = breakdown.stream().map(group -> cell(move, group)).toList();
    List<Cell> hidden = column.stream().filter(Cell::isHidden).toList();
    if (total.isHidden()) {
      return hidden.isEmpty() && hideOne(column);
    }
    boolean open = hidden.size() < 2 || sum(hidden.stream()) < Figure.THRESHOLD;
    return !hidden.isEmpty() && open && (hideOne(column) || hideOne(List.of(total)) || hideAll());
  }

  /** What is told now and what was told before differ by sums as well. */
  private boolean protectDifferences(Move move, List<Group> breakdown) {
    Cell total = cell(move, Group.ALL);
    boolean more = false;
    for (Earlier.Run run : earlier.runs(move, total.people())) {
      List<Cell> moved =
          breakdown.stream()
              .filter(group -> run.moved(group, cell(move, group)) > 0)
              .map(group -> cell(move, group))
              .toList();
      for (Group group : breakdown) {
        if (run.wasHidden(group) && cell(move, group).canBeHidden()) {
          cell(move, group).hide();
          more = true;
        }
      }
      if (total.isHidden()) {
        more |= hideOne(moved);
      } else if (run.isOpen(breakdown, column(move))) {
        more |= hideOne(moved) || hideOne(List.of(total)) || hideAll();
      }
    }
    return more;
  }

  private int unchanged() {
    return people - sum(MOVES.stream().map(move -> cell(move, Group.ALL)));
  }

  private static int sum(Stream<Cell> cells) {
    return cells.mapToInt(Cell::size).sum();
  }

  private static boolean hideOne(List<Cell> line) {
    Optional<Cell> smallest =
        line.stream().filter(Cell::canBeHidden).min(Comparator.comparingInt(Cell::size));
    smallest.ifPresent(Cell::hide);
    return smallest.isPresent();
  }

  /** What was told before leaves a line open: nothing more is told of the measure. */
  private boolean hideAll() {
    List<Cell> rest =
        cells.values().stream()
            .flatMap(m -> m.values().stream())
            .filter(Cell::canBeHidden)
            .toList();
    rest.forEach(Cell::hide);
    return !rest.isEmpty();
  }
}
