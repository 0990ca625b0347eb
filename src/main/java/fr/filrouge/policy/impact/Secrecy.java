package fr.filrouge.policy.impact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes out of the true figures about real people those that may be shown. A draft is a question
 * that an officer writes, so whatever it asks, and however often, no answer tells of ten people or
 * fewer:
 *
 * <ul>
 *   <li>no number below eleven, none at all neither, unless the rows prove that it is nobody;
 *   <li>nothing from which such a number could be worked out ({@link HiddenTable});
 *   <li>nothing new about people who are nearly those of an earlier answer ({@link Ledger});
 *   <li>every number with the noise of the people it counts ({@link Noise});
 *   <li>bands where a new row singles people out, or touches few.
 * </ul>
 */
final class Secrecy {

  /** Measures that touch fewer people than these show bands. */
  private static final int FEW = 50;

  private static final String PEOPLE = "people";

  private final Impact impact;
  private final Members members;
  private final Compared compared;
  private final Ledger ledger;
  private final Map<String, HiddenTable> tables = new LinkedHashMap<>();

  private Secrecy(Impact impact, Compared compared, Ledger ledger) {
    this.impact = impact;
    this.members = impact.members();
    this.compared = compared;
    this.ledger = ledger;
  }

  /**
   * @param ledger what was shown of the same people before; what is shown now is added to it
   */
  static Displayed of(Impact impact, Compared compared, Ledger ledger) {
    return new Secrecy(impact, compared, ledger).show();
  }

  private Displayed show() {
    Cell everybody = ledger.cell(PEOPLE, members.of(Group.ALL));
    Figure people = shown(members, everybody, false, Figure.FEWER);
    ledger.add(PEOPLE, Group.ALL, everybody, people);
    List<Displayed.Line> lines = new ArrayList<>();
    for (String measure : impact.measures().keySet()) {
      if (!compared.restricted().contains(measure)) {
        lines.add(compared.line(measure, measure(measure)));
      }
    }
    return new Displayed(
        people,
        new Wholes(members, tables, ledger, compared, this::isBanded).show(),
        lines,
        impact.measures().keySet().stream()
            .filter(compared.restricted()::contains)
            .map(compared::label)
            .toList());
  }

  private Map<Move, Map<Group, Figure>> measure(String measure) {
    HiddenTable table =
        new HiddenTable(
            members.of(Group.ALL).cardinality(),
            (move, group) -> cell(measure, move, group),
            new Earlier(ledger, measure));
    tables.put(measure, table);
    boolean banded = isBanded(measure);
    Map<Move, Map<Group, Figure>> shown = new EnumMap<>(Move.class);
    table
        .cells()
        .forEach((move, row) -> shown.put(move, figures(Members.name(measure, move), row, banded)));
    return shown;
  }

  /** The figures of a move; where the total says it of all of them, groups are said to be small. */
  private Map<Group, Figure> figures(String column, Map<Group, Cell> row, boolean banded) {
    Cell whole = Objects.requireNonNull(row.get(Group.ALL));
    Figure total = shown(members, whole, banded, Figure.FEWER);
    boolean allSmall = total.equals(Figure.FEWER);
    Map<Group, Figure> shown = new LinkedHashMap<>();
    for (Map.Entry<Group, Cell> one : row.entrySet()) {
      boolean neutral = !allSmall && !one.getKey().equals(Group.ALL);
      Figure ifSmall = neutral ? Figure.WITHHELD : Figure.FEWER;
      shown.put(one.getKey(), shown(members, one.getValue(), banded, ifSmall));
    }
    if (whole.size() > 0) {
      row.forEach(
          (group, cell) ->
              ledger.add(column, group, cell, Objects.requireNonNull(shown.get(group))));
    }
    return shown;
  }

  private Cell cell(String measure, Move move, Group group) {
    BitSet them = members.of(measure, move, group);
    return them.isEmpty() && compared.provesNobody(measure, move)
        ? new Cell(them, Figure.NOBODY)
        : ledger.cell(Members.name(measure, move), them);
  }

  private boolean isBanded(String measure) {
    int touched =
        Move.shown().stream().mapToInt(m -> members.of(measure, m, Group.ALL).cardinality()).sum();
    return touched < FEW || compared.singlesOut();
  }

  /** The figure of a cell, once it is settled what is hidden. */
  static Figure shown(Members members, Cell cell, boolean banded, Figure ifSmall) {
    if (cell.isQuiet()) {
      return Figure.WITHHELD;
    }
    @Nullable Figure settled = cell.settled();
    if (settled != null) {
      return settled.isTold() ? settled : hidden(cell, ifSmall, settled);
    }
    if (cell.isHidden()) {
      return hidden(cell, ifSmall, Figure.WITHHELD);
    }
    int number = Noise.on(cell.size(), members.key(cell.people()));
    return banded ? Figure.band(number) : Figure.of(number);
  }

  private static Figure hidden(Cell cell, Figure ifSmall, Figure otherwise) {
    return cell.isSmall() || otherwise.equals(Figure.FEWER) ? ifSmall : otherwise;
  }
}
