package fr.filrouge.caseload.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is needed to say which heading is which column: each heading with what stands below it. */
record ImportColumns(String address, List<Column> wanted, List<Choice> choices) {

  private static final int EXAMPLES = 3;

  /** A heading of the file. */
  record Choice(String place, String label) {}

  static ImportColumns of(Import brought, List<ImportedRow> rows) {
    return new ImportColumns(
        "/imports/" + brought.id(),
        List.of(Column.values()),
        IntStream.range(0, brought.headings().size())
            .mapToObj(place -> choice(brought.headings().get(place), place, rows))
            .toList());
  }

  private static Choice choice(String heading, int place, List<ImportedRow> rows) {
    List<String> examples =
        rows.stream()
            .map(row -> row.cells().get(place))
            .filter(text -> !text.isEmpty())
            .limit(EXAMPLES)
            .toList();
    String name = heading.isEmpty() ? "colonne " + (place + 1) + ", sans titre" : heading;
    return new Choice(
        String.valueOf(place),
        examples.isEmpty() ? name + " (vide)" : name + " (" + String.join(", ", examples) + ")");
  }

  static Map<String, String> typed(Map<Column, Integer> guess) {
    Map<String, String> typed = new HashMap<>();
    guess.forEach((column, place) -> typed.put(column.field(), String.valueOf(place)));
    return typed;
  }
}
