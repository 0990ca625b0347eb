package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.spreadsheet.Cell;
import fr.filrouge.spreadsheet.Line;
import fr.filrouge.spreadsheet.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook that has come back, beside the sheet it was. Columns may be moved and
 * rows sorted; what is taken for a number or a date where text is meant is refused, never guessed.
 */
final class ReturnedSheet {

  private static final Set<String> NUMBERS =
      Set.of("valeur", "rang", "value", "min", "max", "decimals");

  private final Table table;
  private final RuleSheets sheets;
  private final Sheet base;
  private final @Nullable RuleBook book;
  private final List<Fault> faults;
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * @param sheets those it belongs to
   * @param book the vocabulary that says which columns take numbers
   * @param faults takes what cannot be read, at its place
   */
  ReturnedSheet(Table table, RuleSheets sheets, @Nullable RuleBook book, List<Fault> faults) {
    this.table = table;
    this.sheets = sheets;
    this.base = sheets.sheet(table.name());
    this.book = book;
    this.faults = faults;
  }

  /** Columns by heading, wherever they were moved to. */
  private Map<String, Integer> columns() {
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<Cell> headings = table.lines().isEmpty() ? List.of() : table.lines().get(0).cells();
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i).text();
      if (!heading.isEmpty() && columns.putIfAbsent(heading, i) != null) {
        fault(1, heading, heading, "chaque colonne une seule fois");
      } else if (!heading.isEmpty()
          && !heading.equals(Sheet.ID)
          && !base.headings().contains(heading)) {
        fault(1, heading, heading, "une colonne de cette feuille ; ajoutez-la ici");
      }
    }
    Stream.concat(Stream.of(Sheet.ID), base.headings().stream())
        .filter(heading -> !columns.containsKey(heading))
        .forEach(heading -> fault(1, heading, "", "cette colonne, qui manque dans le classeur"));
    return columns;
  }

  /** The rows that have come back, those that were there already in their places. */
  Sheet sheet() {
    Map<String, Integer> columns = columns();
    if (table.hidden()) {
      fault(1, "", "", "une feuille qu'on voit : affichez-la");
    }
    Sheet made = new Sheet(base.name(), base.headings(), List.of());
    Set<String> ids = new HashSet<>();
    @Nullable String last = null;
    for (Line line :
        table.lines().subList(Math.min(1, table.lines().size()), table.lines().size())) {
      String id = line.textAt(columns.getOrDefault(Sheet.ID, 0));
      Map<String, String> cells = cells(line, columns);
      if (cells.isEmpty() && id.isEmpty()) {
        continue;
      }
      if (line.hidden()) {
        fault(line.number(), "", "", "une ligne qu'on voit : affichez-la");
      }
      if (id.isEmpty()) {
        id = free(made);
      } else if (base.row(id).isEmpty() || !ids.add(id)) {
        fault(line.number(), Sheet.ID, id, "rien, ou le nom que la ligne avait, une seule fois");
        continue;
      }
      made = made.withRow(last, id, cells);
      lines.put(id, line.number());
      last = id;
    }
    return inOrderOfBase(made);
  }

  private String free(Sheet made) {
    Set<String> taken = new HashSet<>();
    base.rows().forEach(row -> taken.add(row.id()));
    made.rows().forEach(row -> taken.add(row.id()));
    int number = taken.size() + 1;
    while (taken.contains("l" + number)) {
      number++;
    }
    return "l" + number;
  }

  /** Rows that were there already keep their places: sorting them changes nothing. */
  private Sheet inOrderOfBase(Sheet made) {
    List<Sheet.Row> rows = new ArrayList<>();
    base.rows().forEach(row -> made.row(row.id()).ifPresent(rows::add));
    for (Sheet.Row row : made.rows()) {
      if (base.row(row.id()).isEmpty()) {
        rows.add(row);
      }
    }
    return new Sheet(base.name(), base.headings(), rows);
  }

  private Map<String, String> cells(Line line, Map<String, Integer> columns) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String heading : base.headings()) {
      Integer column = columns.get(heading);
      Cell cell = column == null ? Cell.BLANK : line.at(column);
      if (column != null && table.hiddenColumns().contains(column) && !cell.isBlank()) {
        fault(line.number(), heading, "", "une colonne qu'on voit : affichez-la");
      }
      if (!cell.isBlank()) {
        cells.put(heading, text(line, heading, cell));
      }
    }
    return cells;
  }

  private String text(Line line, String heading, Cell cell) {
    boolean number = cell.kind() == Cell.Kind.WHOLE && takesNumbers(heading);
    if (cell.kind() != Cell.Kind.TEXT && !number) {
      fault(
          line.number(),
          heading,
          cell.shown(),
          "un texte : mettez la case au format Texte, puis écrivez-la de nouveau");
    }
    return cell.text();
  }

  private boolean takesNumbers(String heading) {
    Optional<Field> fact =
        book == null
            ? Optional.empty()
            : Optional.ofNullable(sheets.fact(table.name(), heading, book));
    return NUMBERS.contains(heading)
        || fact.filter(f -> f.type() == FieldType.NUMBER || f.type() == FieldType.LEVEL)
            .isPresent();
  }

  /**
   * A row that has no place in its sheet, as where it names an owner that is not there, is told.
   */
  void refuseLost(Sheet returned, RuleSheets made) {
    for (Sheet.Row row : returned.rows()) {
      if (!made.has(table.name())
          || !holds(made.sheet(table.name()), row.id(), returned.cells(row))) {
        fault(
            lines.getOrDefault(row.id(), 0),
            "",
            InWords.name(returned, row),
            "une ligne qui garde sa place : vérifiez à quoi elle se rapporte (« de », « code »)");
      }
    }
  }

  /** Rows of sheets that only name codes go by their code from then on. */
  private static boolean holds(Sheet sheet, String id, Map<String, String> cells) {
    return sheet.rows().stream()
        .anyMatch(row -> row.id().equals(id) || sheet.cells(row).equals(cells));
  }

  private void fault(long row, String column, String found, String expected) {
    faults.add(new Fault(table.name(), row, column, found, expected));
  }
}
