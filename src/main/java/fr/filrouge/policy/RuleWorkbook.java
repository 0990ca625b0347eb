package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import fr.filrouge.spreadsheet.Limits;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import fr.filrouge.spreadsheet.Table;
import fr.filrouge.spreadsheet.UnreadableFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a content as a workbook: every cell is text, the names of the rows stand in a
 * hidden column, and a hidden sheet says what the workbook was taken from.
 */
public final class RuleWorkbook {

  private static final String ORIGIN = "_origine";
  private static final Limits LIMITS = Limits.of(501, 62).withSheets(40);

  private RuleWorkbook() {}

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
    List<Fault> faults = new ArrayList<>();
    List<String> order = RuleSheets.of(base).names();
    RuleFiles made = base;
    for (Table table :
        workbook.tables().stream()
            .sorted(Comparator.comparing(table -> order.indexOf(table.name())))
            .toList()) {
      made = lay(table, made, book, faults);
    }
    if (!faults.isEmpty()) {
      throw PolicyRefusal.unreadable(faults);
    }
    return Differences.between(base, made);
  }

  private static RuleFiles lay(
      Table table, RuleFiles files, @Nullable RuleBook book, List<Fault> faults) {
    RuleSheets sheets = RuleSheets.of(files);
    if (!sheets.has(table.name())) {
      faults.add(new Fault(table.name(), 1, "", table.name(), "une feuille que ces règles ont"));
      return files;
    }
    ReturnedSheet returned = new ReturnedSheet(table, sheets, book, faults);
    Sheet sheet = returned.sheet();
    RuleFiles made = sheets.with(table.name(), sheet);
    returned.refuseLost(sheet, RuleSheets.of(made));
    return made;
  }
}
