package fr.filrouge.spreadsheet;

import java.util.List;

/**
 * A line of a table.
 *
 * @param number as the spreadsheet shows it, from 1; in a CSV file, where it begins
 * @param hidden whether the spreadsheet does not show it
 * @param cells up to the last one that is not blank
 */
public record Line(int number, boolean hidden, List<Cell> cells) {

  public Line {
    cells = List.copyOf(cells);
  }

  /**
   * @param column from 0
   */
  public Cell at(int column) {
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  public String textAt(int column) {
    return at(column).text();
  }
}
