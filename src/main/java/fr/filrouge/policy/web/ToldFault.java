package fr.filrouge.policy.web;

import fr.filrouge.policy.InWords;
import fr.filrouge.policy.SheetLabels;
import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault as officers read it: by the names that its sheet and its row go by, and where it can be
 * mended.
 *
 * @param place the sheet below the address of a draft, with the row; {@code null} for a fault of a
 *     file that no sheet shows
 */
record ToldFault(String sentence, @Nullable String place) {

  /** Those of the files of a draft, or of what edits would make of them. */
  static List<ToldFault> of(RuleFiles files, List<Fault> faults) {
    RuleSheets sheets = RuleSheets.of(files);
    InWords words = new InWords(files, files);
    return faults.stream().map(fault -> of(sheets, words, fault)).toList();
  }

  private static ToldFault of(RuleSheets sheets, InWords words, Fault fault) {
    String sheet = sheets.sheetOf(fault);
    String row = sheet == null ? null : RuleSheets.rowOf(sheets.sheet(sheet), fault);
    if (sheet == null || row == null) {
      return new ToldFault(fault.message(), null);
    }
    return new ToldFault(words.place(sheet, row) + column(fault) + fault.said(), sheet + "#" + row);
  }

  private static String column(Fault fault) {
    return fault.column().isEmpty() ? " : " : ", colonne « " + fault.column() + " » : ";
  }

  /**
   * Those of a file that came back: its lines are counted as its reader sees them, and rows that it
   * adds or leaves out have no place yet.
   */
  static List<ToldFault> ofReturned(RuleFiles files, List<Fault> faults) {
    RuleSheets sheets = RuleSheets.of(files);
    return faults.stream().map(fault -> new ToldFault(returned(sheets, fault), null)).toList();
  }

  private static String returned(RuleSheets sheets, Fault fault) {
    if (sheets.has(fault.file())) {
      String line = fault.row() == 0 ? "" : ", ligne " + fault.row();
      return "« " + SheetLabels.of(fault.file()) + " »" + line + column(fault) + fault.said();
    }
    String sheet = sheets.sheetOf(fault);
    return sheet == null
        ? fault.message()
        : "« " + SheetLabels.of(sheet) + " »" + column(fault) + fault.said();
  }
}
