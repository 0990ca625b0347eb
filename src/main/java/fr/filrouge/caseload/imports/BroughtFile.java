package fr.filrouge.caseload.imports;

import fr.filrouge.situation.InvalidInput;
import fr.filrouge.spreadsheet.Cell;
import fr.filrouge.spreadsheet.Limits;
import fr.filrouge.spreadsheet.Line;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import fr.filrouge.spreadsheet.Table;
import fr.filrouge.spreadsheet.UnreadableFile;
import java.util.List;
import java.util.stream.IntStream;

/** The list in a file that somebody sent: one sheet, its headings, and the lines below them. */
record BroughtFile(List<String> headings, List<ImportedRow> rows) {

  static final int MOST_ROWS = 5_000;
  private static final Limits LIMITS = Limits.of(MOST_ROWS + 1, 60);

  BroughtFile {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /**
   * @throws InvalidInput when there is no list to be read in it
   */
  static BroughtFile read(byte[] file) {
    try {
      return of(onlyOne(SpreadsheetFile.read(file, LIMITS)));
    } catch (UnreadableFile unreadable) {
      throw refused(unreadable.sentence());
    }
  }

  private static InvalidInput refused(String sentence) {
    return new InvalidInput("/file", sentence);
  }

  /** What a spreadsheet does not show is not brought in by accident. */
  private static Table onlyOne(List<Table> tables) {
    List<Table> filled =
        tables.stream().filter(table -> !table.hidden() && !table.lines().isEmpty()).toList();
    if (filled.isEmpty()) {
      throw refused("Ce fichier ne contient aucune ligne.");
    }
    if (filled.size() > 1) {
      throw refused("Ce classeur a plusieurs feuilles remplies : n’en gardez qu’une.");
    }
    Table table = filled.get(0);
    table.lines().stream()
        .filter(line -> line.hidden() || hidesACell(table, line))
        .findFirst()
        .ifPresent(
            line -> {
              throw refused(
                  "La ligne "
                      + line.number()
                      + " est masquée, ou une de ses colonnes l’est :"
                      + " affichez tout, ou supprimez ce qui est masqué.");
            });
    return table;
  }

  private static boolean hidesACell(Table table, Line line) {
    return table.hiddenColumns().stream().anyMatch(column -> !line.at(column).isBlank());
  }

  private static BroughtFile of(Table table) {
    Line first = table.lines().get(0);
    List<String> headings = first.cells().stream().map(Cell::text).toList();
    List<Line> below = table.lines().subList(1, table.lines().size());
    List<ImportedRow> rows =
        IntStream.range(0, below.size())
            .mapToObj(
                i -> ImportedRow.of(i, below.get(i).number(), texts(below.get(i), headings.size())))
            .toList();
    if (rows.isEmpty()) {
      throw refused(
          "Ce fichier n’a qu’une ligne : il faut des titres, puis une ligne par personne.");
    }
    return new BroughtFile(headings, rows);
  }

  private static List<String> texts(Line line, int columns) {
    return IntStream.range(0, columns).mapToObj(column -> line.at(column).shown()).toList();
  }
}
