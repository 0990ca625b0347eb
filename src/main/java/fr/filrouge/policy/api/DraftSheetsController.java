package fr.filrouge.policy.api;

import fr.filrouge.access.Account;
import fr.filrouge.api.RuleDraftSheetsApi;
import fr.filrouge.api.model.CellChange;
import fr.filrouge.api.model.ColumnAddition;
import fr.filrouge.api.model.RowAddition;
import fr.filrouge.api.model.RowView;
import fr.filrouge.api.model.RuleDraftView;
import fr.filrouge.api.model.SheetNames;
import fr.filrouge.api.model.SheetView;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.Edit;
import fr.filrouge.policy.EditDraft;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The sheets of drafts: their cells, rows and columns are read and written one by one. */
@RestController
class DraftSheetsController implements RuleDraftSheetsApi {

  private final EditDraft edit;
  private final DraftBody body;
  private final PolicyDesk desk;

  DraftSheetsController(EditDraft edit, DraftBody body, PolicyDesk desk) {
    this.edit = edit;
    this.body = body;
    this.desk = desk;
  }

  private SheetBody sheets(Draft draft) {
    return new SheetBody(draft.files(), body.book(draft));
  }

  private ResponseEntity<RuleDraftView> soon(Draft draft) {
    return ResponseEntity.ok(body.soon(draft));
  }

  @Override
  public ResponseEntity<SheetNames> listDraftSheets(String draft) {
    return ResponseEntity.ok(sheets(desk.draft(draft)).names());
  }

  @Override
  public ResponseEntity<SheetView> readDraftSheet(String draft, String sheet) {
    return ResponseEntity.ok(sheets(desk.draft(draft)).view(sheet));
  }

  @Override
  public ResponseEntity<RowView> readRow(String draft, String sheet, String row) {
    return ResponseEntity.ok(sheets(desk.draft(draft)).row(sheet, row));
  }

  @Override
  public ResponseEntity<RuleDraftView> addRow(String draft, String sheet, RowAddition addition) {
    Draft before = desk.draft(draft);
    SheetBody body = sheets(before);
    Map<String, String> cells = new LinkedHashMap<>();
    addition
        .getCells()
        .forEach(
            (column, text) ->
                cells.put(heading(body, sheet, column, "/cells/" + column), text.strip()));
    Draft after =
        edit.addRow(desk.officer(), PolicyDesk.id(draft), sheet, addition.getAfter(), cells);
    return added(before, after, sheet);
  }

  private ResponseEntity<RuleDraftView> added(Draft before, Draft after, String sheet) {
    Sheet was = RuleSheets.of(before.files()).sheet(sheet);
    String row =
        RuleSheets.of(after.files()).sheet(sheet).rows().stream()
            .map(Sheet.Row::id)
            .filter(id -> was.row(id).isEmpty())
            .findFirst()
            .orElseThrow();
    return ResponseEntity.created(
            URI.create(
                RuleDraftsController.DRAFTS + after.id() + "/sheets/" + sheet + "/rows/" + row))
        .body(body.soon(after));
  }

  private static String heading(SheetBody body, String sheet, String column, String pointer) {
    return body.heading(sheet, column)
        .orElseThrow(() -> PolicyFaults.at(pointer, "Une colonne de cette feuille."));
  }

  @Override
  public ResponseEntity<RuleDraftView> writeCell(
      String draft, String sheet, String row, CellChange change) {
    Draft before = desk.draft(draft);
    SheetBody body = sheets(before);
    body.row(sheet, row);
    String heading = heading(body, sheet, change.getColumn(), "/column");
    return soon(
        edit.setCell(
            desk.officer(),
            PolicyDesk.id(draft),
            new Edit.SetCell(
                sheet, row, heading, change.getOld().strip(), change.getNew().strip())));
  }

  @Override
  public ResponseEntity<RuleDraftView> removeRow(
      String draft, String sheet, String row, @Nullable String ifMatch) {
    Account who = desk.officer();
    RowTag seen = RowTag.of(ifMatch);
    return soon(edit.removeRow(who, PolicyDesk.id(draft), sheet, row, seen::matches));
  }

  @Override
  public ResponseEntity<RuleDraftView> copyRow(String draft, String sheet, String row) {
    Draft before = desk.draft(draft);
    return added(before, edit.copyRow(desk.officer(), PolicyDesk.id(draft), sheet, row), sheet);
  }

  @Override
  public ResponseEntity<RuleDraftView> addColumn(
      String draft, String sheet, ColumnAddition addition) {
    SheetBody body = sheets(desk.draft(draft));
    String heading =
        body.headingToAdd(sheet, addition.getColumn())
            .or(() -> body.heading(sheet, addition.getColumn()))
            .orElseThrow(
                () -> PolicyFaults.at("/column", "Un fait que cette table peut demander."));
    return soon(edit.addColumn(desk.officer(), PolicyDesk.id(draft), sheet, heading));
  }
}
