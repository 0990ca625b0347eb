package fr.filrouge.policy;

import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells edits in French sentences, with the rows' own names. */
public final class InWords {

  /**
   * A change, told.
   *
   * @param sheet the sheet or the file
   * @param row {@code null} for a column or a file
   * @param column {@code null} for a row or a file
   */
  public record Told(
      String sheet,
      @Nullable String row,
      @Nullable String column,
      String before,
      String after,
      String sentence) {}

  private final RuleSheets before;
  private final RuleSheets after;

  /** Tells the changes that lead from one content to another. */
  public InWords(RuleFiles before, RuleFiles after) {
    this.before = RuleSheets.of(before);
    this.after = RuleSheets.of(after);
  }

  public List<Told> tell(List<Edit> edits) {
    return edits.stream().map(this::tell).toList();
  }

  private Told tell(Edit edit) {
    if (edit instanceof Edit.SetCell cell) {
      String sentence =
          place(cell.sheet(), cell.row())
              + ", « "
              + cell.column()
              + " » : "
              + shown(cell.before())
              + " devient "
              + shown(cell.after())
              + ".";
      return new Told(
          cell.sheet(), cell.row(), cell.column(), cell.before(), cell.after(), sentence);
    } else if (edit instanceof Edit.AddRow row) {
      return new Told(
          row.sheet(),
          row.row(),
          null,
          "",
          told(row.cells()),
          place(row.sheet(), row.row()) + " : ligne ajoutée.");
    } else if (edit instanceof Edit.RemoveRow row) {
      return new Told(
          row.sheet(),
          row.row(),
          null,
          told(row.cells()),
          "",
          place(row.sheet(), row.row()) + " : ligne retirée.");
    } else if (edit instanceof Edit.AddColumn column) {
      return new Told(
          column.sheet(),
          null,
          column.column(),
          "",
          column.column(),
          "« "
              + SheetLabels.of(column.sheet())
              + " » : colonne « "
              + column.column()
              + " » ajoutée.");
    } else if (edit instanceof Edit.RemoveColumn column) {
      return new Told(
          column.sheet(),
          null,
          column.column(),
          column.column(),
          "",
          "« "
              + SheetLabels.of(column.sheet())
              + " » : colonne « "
              + column.column()
              + " » retirée.");
    }
    Edit.PutFile file = (Edit.PutFile) edit;
    return new Told(file.file(), null, null, "", "", file(file));
  }

  private static String told(Map<String, String> cells) {
    return cells.entrySet().stream()
        .map(cell -> cell.getKey() + " : " + cell.getValue())
        .collect(Collectors.joining(" ; "));
  }

  private static String file(Edit.PutFile file) {
    String what =
        file.file().startsWith("scenarios/")
            ? "Scénarios"
            : file.file().endsWith(RuleFiles.ACCEPTED) ? "Constats acceptés" : "Fichier";
    String done = file.before() == null ? "ajouté" : file.after() == null ? "retiré" : "changé";
    return what + " (" + file.file() + ") : " + done + ".";
  }

  private static String shown(String text) {
    return text.isEmpty() ? "une case vide" : "« " + text + " »";
  }

  /** A row, by the names that people give it and its sheet. */
  public String place(String sheet, String row) {
    String name = name(after, sheet, row);
    return "« "
        + SheetLabels.of(sheet)
        + " », ligne « "
        + (name == null ? name(before, sheet, row) : name)
        + " »";
  }

  private static @Nullable String name(RuleSheets sheets, String name, String id) {
    if (!sheets.has(name)) {
      return null;
    }
    Sheet sheet = sheets.sheet(name);
    return sheet.row(id).map(row -> name(sheet, row)).orElse(null);
  }

  /** What people call a row: its title or label, or else its id. */
  public static String name(Sheet sheet, Sheet.Row row) {
    for (String heading : List.of("intitulé", "libellé", "label", "étape", "entitlement")) {
      if (!sheet.cell(row, heading).isEmpty()) {
        return sheet.cell(row, heading);
      }
    }
    return row.id();
  }
}
