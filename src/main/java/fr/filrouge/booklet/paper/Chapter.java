package fr.filrouge.booklet.paper;

import java.util.List;

/**
 * A part of the booklet on paper: sentences, then a table if it has rows.
 *
 * @param none what is said when there is nothing
 */
record Chapter(
    String id,
    String title,
    List<String> lines,
    List<String> columns,
    List<List<String>> rows,
    String none) {

  static Chapter ofLines(String id, String title, List<String> lines, String none) {
    return new Chapter(id, title, lines, List.of(), List.of(), none);
  }

  static Chapter ofRows(
      String id, String title, List<String> columns, List<List<String>> rows, String none) {
    return new Chapter(id, title, List.of(), columns, rows, none);
  }

  public boolean isEmpty() {
    return lines.isEmpty() && rows.isEmpty();
  }
}
