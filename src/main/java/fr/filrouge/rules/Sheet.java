package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The only thing of a version that is edited: a name, headings, and rows of text. Immutable. Files
 * are doors to it; what they say is read from here and nowhere else.
 *
 * @param name path of its file below the folder of the version
 */
public record Sheet(String name, List<String> headings, List<Row> rows) {

  /** Heading of the column that names the rows. */
  public static final String ID = "id";

  /**
   * A row.
   *
   * @param id its name, set once: it stays when rows are moved or changed
   * @param number the row as a spreadsheet counts it, or the line of a text file
   * @param cells the text of each column
   */
  public record Row(String id, long number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public Sheet {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /** Text of a cell, empty when it is blank or when the sheet has no such column. */
  public String cell(Row row, String heading) {
    int index = headings.indexOf(heading);
    return index < 0 ? "" : row.cells().get(index);
  }

  /** The same sheet with another text in one cell; the heading and the row must exist. */
  public Sheet with(String row, String heading, String text) {
    int index = headings.indexOf(heading);
    List<Row> changed =
        rows.stream()
            .map(
                r -> {
                  if (!r.id().equals(row)) {
                    return r;
                  }
                  List<String> cells = new ArrayList<>(r.cells());
                  cells.set(index, text);
                  return new Row(r.id(), r.number(), cells);
                })
            .toList();
    return new Sheet(name, headings, changed);
  }

  /** A name for a new row that none of these has. */
  static String freeId(Set<String> taken) {
    int number = taken.size() + 1;
    while (taken.contains("l" + number)) {
      number++;
    }
    return "l" + number;
  }
}
