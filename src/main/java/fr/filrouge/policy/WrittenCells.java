package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    RuleFiles after = before;
    for (Edit edit : edits) {
      after = edit.applyTo(after);
    }
    RuleSheets sheets = RuleSheets.of(after);
    refuseForbiddenTexts(edits, sheets);
    List<Fault> old = checks.read(before).each();
    List<Fault> fresh =
        checks.read(after).each().stream()
            .filter(fault -> old.stream().noneMatch(was -> same(was, fault)))
            .filter(fault -> edits.stream().anyMatch(edit -> wrote(edit, fault, sheets)))
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

  private static boolean same(Fault was, Fault is) {
    return was.file().equals(is.file())
        && was.column().equals(is.column())
        && was.found().equals(is.found())
        && was.expected().equals(is.expected());
  }

  /** Whether a fault is in a cell that an edit has just filled. */
  private static boolean wrote(Edit edit, Fault fault, RuleSheets sheets) {
    if (edit instanceof Edit.SetCell cell) {
      return cell.column().equals(fault.column()) && isIn(fault, sheets, cell.sheet(), cell.row());
    } else if (edit instanceof Edit.AddRow row) {
      return row.cells().containsKey(fault.column())
          && !fault.found().isEmpty()
          && !RuleSheets.isAboutWholeRow(fault)
          && isIn(fault, sheets, row.sheet(), row.row());
    } else if (edit instanceof Edit.AddColumn column) {
      return column.column().equals(fault.column())
          && sheets.sheet(column.sheet()).name().equals(fault.file());
    }
    return false;
  }

  private static boolean isIn(Fault fault, RuleSheets sheets, String sheet, String row) {
    Sheet found = sheets.sheet(sheet);
    return found.name().equals(fault.file())
        && found.row(row).map(Sheet.Row::number).filter(n -> n == fault.row()).isPresent();
  }
}
