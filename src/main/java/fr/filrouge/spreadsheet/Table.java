package fr.filrouge.spreadsheet;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A sheet of a spreadsheet.
 *
 * @param name empty in a CSV file
 * @param hidden whether the spreadsheet does not show it
 * @param hiddenColumns those it does not show, from 0
 * @param lines those that are not blank, in their order
 */
public record Table(String name, boolean hidden, Set<Integer> hiddenColumns, List<Line> lines) {

  private static final int LETTERS = 26;

  public Table {
    hiddenColumns = Set.copyOf(hiddenColumns);
    lines = List.copyOf(lines);
  }

  /** One to be written: texts alone, the first line being the headings. */
  public static Table ofTexts(String name, List<List<String>> lines) {
    return new Table(
        name,
        false,
        Set.of(),
        IntStream.range(0, lines.size())
            .mapToObj(i -> new Line(i + 1, false, lines.get(i).stream().map(Cell::text).toList()))
            .toList());
  }

  /** The same with columns that the spreadsheet does not show. */
  public Table hidingColumns(Set<Integer> columns) {
    return new Table(name, hidden, columns, lines);
  }

  /** The same as a sheet that the spreadsheet does not show. */
  public Table hiding() {
    return new Table(name, true, hiddenColumns, lines);
  }

  /**
   * Where a cell stands, as in {@code B7}.
   *
   * @param column from 0
   * @param line from 1
   */
  public static String place(int column, int line) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.toString() + line;
  }
}
