package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.rules.Fault;
import fr.filrouge.rules.Finding;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes in a draft. A cell that cannot be read is refused, and nothing is stored; what is only not
 * complete yet is stored, and told among the faults of the draft.
 */
@Component
public final class EditDraft {

  private static final int MOST_EDITS = 5_000;

  private final Drafts drafts;
  private final DraftChecks checks;
  private final WrittenCells cells;

  EditDraft(Drafts drafts, DraftChecks checks, WrittenCells cells) {
    this.drafts = drafts;
    this.checks = checks;
    this.cells = cells;
  }

  /** Writes another text in a cell that holds {@code before}. */
  public Draft setCell(Account who, DraftId id, Edit.SetCell cell) {
    return edit(who, id, draft -> List.of(cell));
  }

  /** Writes several changes as one step. */
  public Draft apply(Account who, DraftId id, List<Edit> edits) {
    if (edits.isEmpty()) {
      throw PolicyRefusal.conflict("no-change", "Il n'y a rien à changer.", Map.of());
    }
    if (edits.size() > MOST_EDITS) {
      throw PolicyRefusal.conflict(
          "too-many-changes", MOST_EDITS + " changements au plus à la fois.", Map.of());
    }
    return edit(who, id, draft -> edits);
  }

  /**
   * Adds a row after another one; a blank text leaves its cell blank.
   *
   * @param after {@code null} for the first place
   */
  public Draft addRow(
      Account who, DraftId id, String sheet, @Nullable String after, Map<String, String> cells) {
    return edit(
        who,
        id,
        draft -> {
          Sheet found = sheet(draft, sheet);
          if (after != null && found.row(after).isEmpty()) {
            throw PolicyRefusal.missing("cette ligne");
          }
          return List.of(new Edit.AddRow(sheet, after, found.freeId(), filled(cells)));
        });
  }

  private static Map<String, String> filled(Map<String, String> cells) {
    Map<String, String> filled = new LinkedHashMap<>(cells);
    filled.values().removeIf(String::isEmpty);
    return filled;
  }

  /** Adds a row that says the same as another, after it; that it is one too many is told. */
  public Draft copyRow(Account who, DraftId id, String sheet, String row) {
    return drafts.write(
        who,
        id,
        draft -> {
          Sheet found = sheet(draft, sheet);
          Sheet.Row copied = found.row(row).orElseThrow(() -> PolicyRefusal.missing("cette ligne"));
          return new Entry.Edited(
              List.of(new Edit.AddRow(sheet, row, found.freeId(), found.cells(copied))));
        });
  }

  /**
   * Removes a row that still is as it was read.
   *
   * @param seen whether what the row says now is what was read
   */
  public Draft removeRow(
      Account who,
      DraftId id,
      String sheet,
      String row,
      Function<Map<String, String>, Boolean> seen) {
    return edit(
        who,
        id,
        draft -> {
          Sheet found = sheet(draft, sheet);
          Sheet.Row gone = found.row(row).orElseThrow(() -> PolicyRefusal.missing("cette ligne"));
          if (!seen.apply(found.cells(gone))) {
            throw PolicyRefusal.stale(sheet, row, null);
          }
          return List.of(
              new Edit.RemoveRow(sheet, Differences.previous(found, gone), row, found.cells(gone)));
        });
  }

  /** Adds a column to a table, for a fact that it does not ask yet. */
  public Draft addColumn(Account who, DraftId id, String sheet, String heading) {
    return edit(
        who,
        id,
        draft -> {
          if (sheet(draft, sheet).headings().contains(heading)) {
            throw PolicyRefusal.conflict("column-exists", "Cette colonne y est déjà.", Map.of());
          }
          return List.of(new Edit.AddColumn(sheet, heading));
        });
  }

  /** Takes back the last step of this officer, unless somebody has written over it since. */
  public Draft undo(Account who, DraftId id) {
    return drafts.write(
        who,
        id,
        draft -> {
          Draft.Step step = draft.lastOf(who.id());
          if (step == null) {
            throw PolicyRefusal.conflict(
                "nothing-to-undo", "Vous n'avez rien à annuler dans ce brouillon.", Map.of());
          }
          return new Entry.Undone(step.k(), Inverse.of(step.edits(), draft.files()));
        });
  }

  /** Does again the last step of this officer that was taken back. */
  public Draft redo(Account who, DraftId id) {
    return drafts.write(
        who,
        id,
        draft -> {
          Draft.Step step = draft.lastUndoneOf(who.id());
          if (step == null) {
            throw PolicyRefusal.conflict(
                "nothing-to-redo", "Il n'y a rien à rétablir dans ce brouillon.", Map.of());
          }
          return new Entry.Redone(step.k(), step.edits());
        });
  }

  /** Date of effect, reason and deliberation. */
  public Draft detail(Account who, DraftId id, Details details) {
    Phrase.lines("raison", details.reason(), 2_000);
    Phrase.lines("délibération", details.deliberation(), 500);
    return drafts.write(who, id, draft -> new Entry.Detailed(details));
  }

  /**
   * Accepts a finding as it is, with a reason that policy staff will read; takes an acceptance away
   * that has no object any more.
   */
  public Draft accept(Account who, DraftId id, String finding, String reason) {
    return edit(
        who,
        id,
        draft -> {
          Finding found =
              checks.of(draft.files()).open().stream()
                  .filter(one -> findingId(one).equals(finding) || one.code().equals(finding))
                  .findFirst()
                  .orElseThrow(() -> PolicyRefusal.missing("ce constat"));
          if (!Acceptances.hasEnded(found)) {
            Phrase.line("raison", reason);
          }
          return List.of(Acceptances.settling(draft.files(), found, reason));
        });
  }

  /** Whether all there is to do about a finding is to take its acceptance away. */
  public static boolean isEndedAcceptance(Finding finding) {
    return Acceptances.hasEnded(finding);
  }

  /** A short name of a finding of a draft. */
  public static String findingId(Finding finding) {
    return Integer.toHexString((finding.table() + " " + finding.code()).hashCode());
  }

  /** Adds scenarios to those of the draft, each in the place of the one of its name. */
  public Draft putScenarios(Account who, DraftId id, List<AddedScenarios.Told> scenarios) {
    scenarios.forEach(scenario -> Phrase.line("nom du scénario", scenario.name()));
    return edit(
        who,
        id,
        draft -> {
          List<Edit> edits = AddedScenarios.putting(draft.files(), scenarios);
          RuleFiles after = Edit.applyAll(edits, draft.files());
          List<Fault> faults = new ArrayList<>();
          ScenarioFile.read(
              checks.built(draft.files()),
              AddedScenarios.FILE,
              after.text(AddedScenarios.FILE),
              faults);
          if (!faults.isEmpty()) {
            throw PolicyRefusal.unreadable(faults);
          }
          return edits;
        });
  }

  /** With its texts as a sheet keeps them, so that it can be taken back. */
  private static Edit asKept(Edit edit) {
    if (edit instanceof Edit.SetCell cell) {
      return new Edit.SetCell(
          cell.sheet(), cell.row(), cell.column(), cell.before(), CellText.kept(cell.after()));
    } else if (edit instanceof Edit.AddRow row) {
      Map<String, String> cells = new LinkedHashMap<>(row.cells());
      cells.replaceAll((column, text) -> CellText.kept(text));
      return new Edit.AddRow(row.sheet(), row.after(), row.row(), filled(cells));
    }
    return edit;
  }

  private Draft edit(Account who, DraftId id, Function<Draft, List<Edit>> making) {
    return drafts.write(
        who,
        id,
        draft -> {
          List<Edit> edits = making.apply(draft).stream().map(EditDraft::asKept).toList();
          cells.refuse(draft, edits);
          return new Entry.Edited(edits);
        });
  }

  private static Sheet sheet(Draft draft, String name) {
    RuleSheets sheets = RuleSheets.of(draft.files());
    if (!sheets.has(name)) {
      throw PolicyRefusal.missing("cette feuille");
    }
    return sheets.sheet(name);
  }
}
