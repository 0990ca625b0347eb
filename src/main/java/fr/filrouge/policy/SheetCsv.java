package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import fr.filrouge.spreadsheet.Cell;
import fr.filrouge.spreadsheet.Line;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import fr.filrouge.spreadsheet.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sheet of a content as CSV. The names of the rows stand first; the heading of the last column,
 * which is blank below it, says what the sheet was taken from.
 */
final class SheetCsv {

  private static final Pattern ORIGIN = Pattern.compile("_origine (.+) / (\\S+)");

  private SheetCsv() {}

  /**
   * A sheet as a file.
   *
   * @param origin what names the content, so that it is known when the sheet comes back
   * @throws PolicyRefusal when the content has no such sheet
   */
  static byte[] write(RuleFiles files, String name, String origin) {
    RuleSheets sheets = RuleSheets.of(files);
    if (!sheets.has(name)) {
      throw PolicyRefusal.missing("cette feuille");
    }
    Sheet sheet = sheets.sheet(name);
    List<List<String>> lines = new ArrayList<>();
    lines.add(line(Sheet.ID, sheet.headings(), "_origine " + origin + " / " + name));
    sheet.rows().forEach(row -> lines.add(line(row.id(), row.cells(), "")));
    return SpreadsheetFile.csv(Table.ofTexts(name, lines)).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> line(String id, List<String> cells, String origin) {
    List<String> line = new ArrayList<>();
    line.add(id);
    line.addAll(cells);
    line.add(origin);
    return line;
  }

  /**
   * A sheet that has come back, as a workbook of this one.
   *
   * @throws PolicyRefusal when it does not say where it comes from
   */
  static RuleWorkbook.Returned open(Table csv) {
    List<Cell> headings = csv.lines().isEmpty() ? List.of() : csv.lines().get(0).cells();
    for (int i = 0; i < headings.size(); i++) {
      Matcher origin = ORIGIN.matcher(headings.get(i).text());
      if (origin.matches()) {
        return new RuleWorkbook.Returned(
            origin.group(1), List.of(without(i, csv, origin.group(2))));
      }
    }
    throw PolicyRefusal.unreadable(
        List.of(
            new Fault(
                "fichier", 1, "", "", "une feuille téléchargée d'ici, avec sa colonne _origine")));
  }

  private static Table without(int column, Table csv, String name) {
    List<Line> lines = new ArrayList<>();
    for (Line line : csv.lines()) {
      List<Cell> cells = new ArrayList<>(line.cells());
      if (column < cells.size()) {
        cells.remove(column);
      }
      lines.add(new Line(line.number(), false, cells));
    }
    return new Table(name, false, csv.hiddenColumns(), lines);
  }
}
