package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.spreadsheet.Cell;
import fr.filrouge.spreadsheet.Limits;
import fr.filrouge.spreadsheet.Line;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import fr.filrouge.spreadsheet.Table;
import fr.filrouge.spreadsheet.UnreadableFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a content as a workbook: every cell is text, the names of the rows stand in a
 * hidden column, and a hidden sheet says what the workbook was taken from. Columns may be moved and
 * rows sorted; what is taken for a number or a date where text is meant is refused, never guessed.
 */
public final class RuleWorkbook {

  private static final String ORIGIN = "_origine";
  private static final Limits LIMITS = Limits.of(501, 62).withSheets(40);
  private static final Set<String> NUMBERS =
      Set.of("valeur", "rang", "value", "min", "max", "decimals");

  private final List<Fault> faults = new ArrayList<>();
  private final @Nullable RuleBook book;

  private RuleWorkbook(@Nullable RuleBook book) {
    this.book = book;
  }

  /**
   * The workbook of a content.
   *
   * @param origin what names the content, so that it is known when the workbook comes back
   */
  public static byte[] write(RuleFiles files, String origin) {
    RuleSheets sheets = RuleSheets.of(files);
    List<Table> tables = new ArrayList<>();
    for (String name : sheets.names()) {
      Sheet sheet = sheets.sheet(name);
      List<List<String>> lines = new ArrayList<>();
      lines.add(line(Sheet.ID, sheet.headings()));
      sheet.rows().forEach(row -> lines.add(line(row.id(), row.cells())));
      tables.add(Table.ofTexts(name, lines).hidingColumns(Set.of(0)));
    }
    tables.add(Table.ofTexts(ORIGIN, List.of(List.of(origin))).hiding());
    return SpreadsheetFile.xlsx(tables);
  }

  private static List<String> line(String id, List<String> cells) {
    List<String> line = new ArrayList<>();
    line.add(id);
    line.addAll(cells);
    return line;
  }

  /** A workbook that has come back: what it was taken from, and its sheets. */
  public record Returned(String origin, List<Table> tables) {}

  /**
   * Reads a workbook, or one sheet of it as CSV.
   *
   * @throws PolicyRefusal when it is none, or holds more than values
   */
  public static Returned open(byte[] file) {
    try {
      List<Table> tables = SpreadsheetFile.read(file, LIMITS);
      if (tables.size() == 1 && tables.get(0).name().isEmpty()) {
        return SheetCsv.open(tables.get(0));
      }
      String origin =
          tables.stream()
              .filter(table -> table.name().equals(ORIGIN) && !table.lines().isEmpty())
              .map(table -> table.lines().get(0).textAt(0))
              .findFirst()
              .orElseThrow(() -> notOurs());
      return new Returned(
          origin, tables.stream().filter(table -> !table.name().equals(ORIGIN)).toList());
    } catch (UnreadableFile unreadable) {
      throw PolicyRefusal.unreadable(
          List.of(new Fault("classeur", 0, "", "", unreadable.sentence())));
    }
  }

  private static PolicyRefusal notOurs() {
    return PolicyRefusal.unreadable(
        List.of(
            new Fault(
                "classeur", 0, "", "", "un classeur téléchargé d'ici, avec sa feuille cachée")));
  }

  /**
   * What a workbook changes in the content it was taken from.
   *
   * @param book the vocabulary that says which columns take numbers
   * @throws PolicyRefusal with every fault, at its place
   */
  public static List<Edit> edits(Returned workbook, RuleFiles base, @Nullable RuleBook book) {
    RuleWorkbook reading = new RuleWorkbook(book);
    RuleFiles made = base;
    for (Table table : workbook.tables()) {
      made = reading.lay(table, made);
    }
    if (!reading.faults.isEmpty()) {
      throw PolicyRefusal.unreadable(reading.faults);
    }
    return Differences.between(base, made);
  }

  private RuleFiles lay(Table table, RuleFiles files) {
    RuleSheets sheets = RuleSheets.of(files);
    if (!sheets.has(table.name())) {
      fault(table.name(), 1, "", table.name(), "une feuille que ces règles ont");
      return files;
    }
    Sheet base = sheets.sheet(table.name());
    Map<String, Integer> columns = columns(table, base);
    if (table.hidden()) {
      fault(table.name(), 1, "", "", "une feuille qu'on voit : affichez-la");
    }
    return sheets.with(table.name(), sheet(table, base, columns, sheets));
  }

  /** Columns by heading, wherever they were moved to. */
  private Map<String, Integer> columns(Table table, Sheet base) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<Cell> headings = table.lines().isEmpty() ? List.of() : table.lines().get(0).cells();
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i).text();
      if (!heading.isEmpty() && columns.putIfAbsent(heading, i) != null) {
        fault(table.name(), 1, heading, heading, "chaque colonne une seule fois");
      } else if (!heading.isEmpty()
          && !heading.equals(Sheet.ID)
          && !base.headings().contains(heading)) {
        fault(table.name(), 1, heading, heading, "une colonne de cette feuille ; ajoutez-la ici");
      }
    }
    for (String heading : line(Sheet.ID, base.headings())) {
      if (!columns.containsKey(heading)) {
        fault(table.name(), 1, heading, "", "cette colonne, qui manque dans le classeur");
      }
    }
    return columns;
  }

  private Sheet sheet(Table table, Sheet base, Map<String, Integer> columns, RuleSheets sheets) {
    Sheet made = new Sheet(base.name(), base.headings(), List.of());
    Set<String> ids = new HashSet<>();
    @Nullable String last = null;
    for (Line line :
        table.lines().subList(Math.min(1, table.lines().size()), table.lines().size())) {
      String id = line.textAt(columns.getOrDefault(Sheet.ID, 0));
      Map<String, String> cells = cells(table, line, base, columns, sheets);
      if (cells.isEmpty() && id.isEmpty()) {
        continue;
      }
      if (line.hidden()) {
        fault(table.name(), line.number(), "", "", "une ligne qu'on voit : affichez-la");
      }
      if (id.isEmpty()) {
        id = free(base, made);
      } else if (base.row(id).isEmpty() || !ids.add(id)) {
        fault(
            table.name(),
            line.number(),
            Sheet.ID,
            id,
            "rien, ou le nom que la ligne avait, une seule fois");
        continue;
      }
      made = made.withRow(last, id, cells);
      last = id;
    }
    return inOrderOf(base, made);
  }

  private static String free(Sheet base, Sheet made) {
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
  private static Sheet inOrderOf(Sheet base, Sheet made) {
    List<Sheet.Row> rows = new ArrayList<>();
    base.rows().forEach(row -> made.row(row.id()).ifPresent(rows::add));
    for (Sheet.Row row : made.rows()) {
      if (base.row(row.id()).isEmpty()) {
        rows.add(row);
      }
    }
    return new Sheet(base.name(), base.headings(), rows);
  }

  private Map<String, String> cells(
      Table table, Line line, Sheet base, Map<String, Integer> columns, RuleSheets sheets) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String heading : base.headings()) {
      Integer column = columns.get(heading);
      Cell cell = column == null ? Cell.BLANK : line.at(column);
      if (column != null && table.hiddenColumns().contains(column) && !cell.isBlank()) {
        fault(table.name(), line.number(), heading, "", "une colonne qu'on voit : affichez-la");
      }
      if (!cell.isBlank()) {
        cells.put(heading, text(table, line, heading, cell, sheets));
      }
    }
    return cells;
  }

  private String text(Table table, Line line, String heading, Cell cell, RuleSheets sheets) {
    boolean number = cell.kind() == Cell.Kind.WHOLE && takesNumbers(table.name(), heading, sheets);
    if (cell.kind() != Cell.Kind.TEXT && !number) {
      fault(
          table.name(),
          line.number(),
          heading,
          cell.shown(),
          "un texte : mettez la case au format Texte, puis écrivez-la de nouveau");
    }
    return cell.text();
  }

  private boolean takesNumbers(String sheet, String heading, RuleSheets sheets) {
    Optional<Field> fact =
        book == null ? Optional.empty() : Optional.ofNullable(sheets.fact(sheet, heading, book));
    return NUMBERS.contains(heading)
        || fact.filter(f -> f.type() == FieldType.NUMBER || f.type() == FieldType.LEVEL)
            .isPresent();
  }

  private void fault(String sheet, long row, String column, String found, String expected) {
    faults.add(new Fault(sheet, row, column, found, expected));
  }
}
