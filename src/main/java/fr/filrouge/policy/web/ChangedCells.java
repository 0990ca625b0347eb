package fr.filrouge.policy.web;

import fr.filrouge.policy.InWords;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sheet of a draft says otherwise than the version that the draft comes from. */
record ChangedCells(Sheet base) {

  static ChangedCells since(RuleFiles base, String sheet) {
    RuleSheets sheets = RuleSheets.of(base);
    return new ChangedCells(
        sheets.has(sheet) ? sheets.sheet(sheet) : new Sheet(sheet, List.of(), List.of()));
  }

  /** What stood in a cell, in words; {@code null} where nothing has changed. */
  @Nullable String was(String row, String heading, String now) {
    String before = base.row(row).map(was -> base.cell(was, heading)).orElse(now);
    if (before.equals(now)) {
      return null;
    }
    return before.isEmpty() ? "changé : était vide" : "changé : était « " + before + " »";
  }

  /** Whether a row was not there. */
  boolean adds(String row) {
    return base.row(row).isEmpty();
  }

  /** The names of the rows that are there no more. */
  List<String> gone(Sheet now) {
    return base.rows().stream()
        .filter(row -> now.row(row.id()).isEmpty())
        .map(row -> InWords.name(base, row))
        .toList();
  }

  /** Whether some row filled a column. */
  boolean filled(String heading) {
    return base.rows().stream().anyMatch(row -> !base.cell(row, heading).isEmpty());
  }
}
