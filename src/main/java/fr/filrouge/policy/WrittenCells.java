package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Refuses edits whose own cells cannot be read. What is only not complete yet, or clashes with
 * another row, is not refused: it is told among the faults of the draft.
 */
@Component
public final class WrittenCells {

  private final DraftChecks checks;

  WrittenCells(DraftChecks checks) {
    this.checks = checks;
  }

  /** Why some edits would be refused, cell by cell; nothing is stored. */
  public List<Fault> refusals(Draft draft, List<Edit> edits) {
    try {
      refuse(draft, edits);
      return List.of();
    } catch (PolicyRefusal refusal) {
      return refusal.faults();
    }
  }

  /**
   * Refuses edits that could not be written in a draft as it is.
   *
   * @throws PolicyRefusal with their faults, or where somebody has changed the place since
   */
  void refuse(Draft draft, List<Edit> edits) {
    RuleFiles before = draft.files();
    RuleFiles after = Edit.applyAll(edits, before);
    RuleSheets sheets = RuleSheets.of(after);
    refuseForbiddenTexts(edits, sheets);
    refuseLostTexts(edits, sheets);
    FilledCells filled = FilledCells.by(edits, sheets);
    Set<Said> old = checks.read(before).each().stream().map(Said::by).collect(Collectors.toSet());
    List<Fault> fresh =
        checks.read(after).each().stream()
            .filter(fault -> !old.contains(Said.by(fault)))
            .filter(filled::hold)
            .toList();
    if (!fresh.isEmpty()) {
      throw PolicyRefusal.unreadable(fresh);
    }
  }

  private static void refuseForbiddenTexts(List<Edit> edits, RuleSheets sheets) {
    List<Fault> forbidden = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.SetCell cell) {
        refuse(sheets, cell.sheet(), cell.row(), Map.of(cell.column(), cell.after()), forbidden);
      } else if (edit instanceof Edit.AddRow row) {
        refuse(sheets, row.sheet(), row.row(), row.cells(), forbidden);
      }
    }
    if (!forbidden.isEmpty()) {
      throw PolicyRefusal.unreadable(forbidden);
    }
  }

  private static void refuse(
      RuleSheets sheets, String name, String row, Map<String, String> cells, List<Fault> told) {
    Sheet sheet = sheets.sheet(name);
    long number = sheet.row(row).map(Sheet.Row::number).orElse(0L);
    cells.forEach(
        (column, text) -> {
          String expected = CellText.fault(text, sheets.isAboutFact(name, column));
          if (expected != null) {
            told.add(new Fault(sheet.name(), number, column, text, expected));
          }
        });
  }

  /** A text that its sheet has no place for would be lost, or its whole row with it. */
  private static void refuseLostTexts(List<Edit> edits, RuleSheets sheets) {
    List<Fault> lost = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.SetCell cell
          && !keeps(sheets.sheet(cell.sheet()), cell.row(), cell.column(), cell.after())) {
        lost.add(lost(sheets, cell.sheet(), cell.column(), cell.after()));
      } else if (edit instanceof Edit.AddRow row
          && sheets.sheet(row.sheet()).row(row.row()).isEmpty()) {
        row.cells().forEach((column, text) -> lost.add(lost(sheets, row.sheet(), column, text)));
      }
    }
    if (!lost.isEmpty()) {
      throw PolicyRefusal.unreadable(lost);
    }
  }

  private static boolean keeps(Sheet sheet, String row, String column, String text) {
    return sheet
        .row(row)
        .filter(kept -> sheet.cell(kept, column).equals(CellText.kept(text)))
        .isPresent();
  }

  private static Fault lost(RuleSheets sheets, String sheet, String column, String text) {
    return new Fault(
        sheets.sheet(sheet).name(), 0, column, text, "un texte qui garde sa place dans la feuille");
  }

  /** What a fault says, wherever its row has moved to. */
  private record Said(String file, String column, String found, String expected) {
    static Said by(Fault fault) {
      return new Said(fault.file(), fault.column(), fault.found(), fault.expected());
    }
  }
}
