package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** The row of this name. */
  public Optional<Row> row(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /**
   * The same sheet with one row more; cells that are not named are blank.
   *
   * @param after the row it follows; {@code null} for the first place
   */
  public Sheet withRow(@Nullable String after, String id, Map<String, String> cells) {
    Row added =
        new Row(id, 0, headings.stream().map(heading -> cells.getOrDefault(heading, "")).toList());
    List<Row> changed = new ArrayList<>(rows);
    int place = after == null ? 0 : row(after).map(rows::indexOf).orElse(rows.size() - 1) + 1;
    changed.add(place, added);
    return new Sheet(name, headings, changed);
  }

  public Sheet withoutRow(String id) {
    return new Sheet(name, headings, rows.stream().filter(row -> !row.id().equals(id)).toList());
  }

  /** The same sheet with one column more at its end, blank on every row. */
  public Sheet withColumn(String heading) {
    List<String> more = new ArrayList<>(headings);
    more.add(heading);
    return new Sheet(
        name,
        more,
        rows.stream()
            .map(
                row -> {
                  List<String> cells = new ArrayList<>(row.cells());
                  cells.add("");
                  return new Row(row.id(), row.number(), cells);
                })
            .toList());
  }

  /** The same sheet without a column. */
  public Sheet withoutColumn(String heading) {
    int index = headings.indexOf(heading);
    return new Sheet(
        name,
        without(headings, index),
        rows.stream()
            .map(row -> new Row(row.id(), row.number(), without(row.cells(), index)))
            .toList());
  }

  private static List<String> without(List<String> texts, int index) {
    List<String> others = new ArrayList<>(texts);
    others.remove(index);
    return others;
  }

  /** A name for a new row that no row of this sheet has. */
  public String freeId() {
    return freeId(rows.stream().map(Row::id).collect(Collectors.toSet()));
  }

  /** The cells of a row by heading, blank ones left out. */
  public Map<String, String> cells(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      if (!row.cells().get(i).isEmpty()) {
        cells.put(headings.get(i), row.cells().get(i));
      }
    }
    return cells;
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
