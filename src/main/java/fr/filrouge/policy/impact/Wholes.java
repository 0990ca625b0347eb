package fr.filrouge.policy.impact;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The figures about people whatever the measure. They are linked with those of the measures: who
 * gains at least one right gains one of them, and who gains two is counted twice.
 */
final class Wholes {

  private static final String BOTH = "both";

  private final Members members;
  private final Map<String, HiddenTable> tables;
  private final Ledger ledger;
  private final Compared compared;
  private final Predicate<String> banded;

  Wholes(
      Members members,
      Map<String, HiddenTable> tables,
      Ledger ledger,
      Compared compared,
      Predicate<String> banded) {
    this.members = members;
    this.tables = tables;
    this.ledger = ledger;
    this.compared = compared;
    this.banded = banded;
  }

  Displayed.Whole show() {
    Cell gaining = whole(Move.GAIN);
    Cell losing = whole(Move.LOSS);
    BitSet twice = union(Move.GAIN);
    twice.and(union(Move.LOSS));
    Cell both = cell(BOTH, twice, nobody(gaining) || nobody(losing));
    Cell stepping = cell(name(Move.STEP), members.whole(Members.STEPPING), false);
    boolean apart =
        gaining.size() - both.size() >= Figure.THRESHOLD
            && losing.size() - both.size() >= Figure.THRESHOLD;
    if (both.canBeHidden() && !apart) {
      both.hide();
    }
    boolean few = tables.keySet().stream().filter(this::moves).anyMatch(banded);
    return new Displayed.Whole(
        figure(name(Move.GAIN), gaining, few),
        figure(name(Move.LOSS), losing, few),
        figure(BOTH, both, few),
        figure(name(Move.STEP), stepping, few));
  }

  private static String name(Move move) {
    return Members.name(Members.ANY, move);
  }

  private boolean moves(String measure) {
    return Move.shown().stream().anyMatch(m -> !members.of(measure, m, Group.ALL).isEmpty());
  }

  private static boolean nobody(Cell cell) {
    return Figure.NOBODY.equals(cell.settled());
  }

  /** People who make a move for one measure at least. */
  private Cell whole(Move move) {
    BitSet them = union(move);
    Cell cell = cell(name(move), them, compared.provesNobody(move));
    if (cell.canBeHidden() && !isApart(move, them)) {
      cell.hide();
    }
    return cell;
  }

  private BitSet union(Move move) {
    BitSet all = new BitSet();
    tables.keySet().forEach(measure -> all.or(members.of(measure, move, Group.ALL)));
    return all;
  }

  private Cell cell(String name, BitSet them, boolean nobody) {
    return them.isEmpty() && nobody ? new Cell(them, Figure.NOBODY) : ledger.cell(name, them);
  }

  /**
   * Whether neither the hidden figures of measures nor how many make the move twice could be worked
   * out from this one: the told ones leave room for it.
   */
  private boolean isApart(Move move, BitSet them) {
    List<Cell> totals =
        tables.values().stream()
            .map(table -> table.cell(move, Group.ALL))
            .filter(cell -> cell.size() > 0)
            .toList();
    boolean large = totals.stream().anyMatch(cell -> cell.isHidden() && !cell.isSmall());
    int told = totals.stream().filter(cell -> !cell.isHidden()).mapToInt(Cell::size).sum();
    return large
        || totals.size() == 1 && told == them.cardinality()
        || told - them.cardinality() >= Figure.THRESHOLD;
  }

  private Figure figure(String name, Cell cell, boolean few) {
    Figure shown = Secrecy.shown(members, cell, few, Figure.FEWER);
    ledger.add(name, Group.ALL, cell, shown);
    return shown;
  }
}
