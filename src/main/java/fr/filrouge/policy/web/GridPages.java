package fr.filrouge.policy.web;

import fr.filrouge.frame.Said;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.Edit;
import fr.filrouge.policy.EditDraft;
import fr.filrouge.policy.InWords;
import fr.filrouge.policy.Pasting;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.SheetLabels;
import fr.filrouge.policy.WrittenCells;
import fr.filrouge.policy.web.SheetDesk.Opened;
import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the grid sends: one cell at a time, or a text copied from a spreadsheet. */
@Controller
class GridPages {

  private static final String SHEET = "/regles/brouillons/{id}/feuilles/{sheet}";
  private static final String GRID = "grille";

  private final WorkbenchDesk desk;
  private final Drafts drafts;
  private final EditDraft edit;
  private final WrittenCells cells;
  private final SheetDesk sheets;

  GridPages(
      WorkbenchDesk desk, Drafts drafts, SheetDesk sheets, EditDraft edit, WrittenCells cells) {
    this.desk = desk;
    this.drafts = drafts;
    this.sheets = sheets;
    this.edit = edit;
    this.cells = cells;
  }

  /**
   * What the grid is told of a cell.
   *
   * @param text what the cell shows: what was typed, kept or not
   * @param stored what the draft says there
   * @param was what stood there in the version that the draft comes from, where that has changed
   */
  record CellAnswer(String text, String stored, @Nullable String was, String sentence) {}

  @PostMapping(path = SHEET + "/cases", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CellAnswer> cell(
      @PathVariable String id,
      @PathVariable String sheet,
      @RequestParam String row,
      @RequestParam String column,
      @RequestParam String old,
      @RequestParam String text) {
    String written = RowForm.cut(text.strip());
    ChangedCells changed = sheets.changed(desk.draft(id), sheet);
    Optional<PolicyRefusal> refusal =
        WorkbenchDesk.refused(
            () ->
                edit.setCell(
                    desk.officer(),
                    WorkbenchDesk.id(id),
                    new Edit.SetCell(sheet, row, column, old, written)));
    if (refusal.isEmpty()) {
      return ResponseEntity.ok(
          new CellAnswer(written, written, changed.was(row, column, written), "Enregistré."));
    }
    Object current = refusal.get().details().get("current");
    String stored = current == null ? old : current.toString();
    return ResponseEntity.status(
            current == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT)
        .body(
            new CellAnswer(
                current == null ? written : current.toString(),
                stored,
                changed.was(row, column, stored),
                sentence(refusal.get(), current, written)));
  }

  private static String sentence(PolicyRefusal refusal, @Nullable Object current, String written) {
    if (current != null) {
      return "Quelqu’un a écrit « "
          + current
          + " » dans cette case. Votre texte, « "
          + written
          + " », n’est pas enregistré.";
    }
    List<Fault> faults = refusal.faults();
    return faults.isEmpty()
        ? refusal.sentence()
        : "Pas enregistré. Attendu : " + faults.get(0).expected() + ".";
  }

  /** Shows what a pasted text would change; nothing is written. */
  @PostMapping(SHEET + "/collage")
  ModelAndView preview(
      @PathVariable String id,
      @PathVariable String sheet,
      @RequestParam String row,
      @RequestParam String column,
      @RequestParam(defaultValue = "") String laid,
      @RequestParam String text,
      RedirectAttributes next) {
    Opened opened = sheets.open(id, sheet);
    Draft draft = opened.draft();
    try {
      drafts.state(draft).requireOpen();
      List<Edit> edits = edits(opened, row, column, laid, text);
      ModelAndView page = new ModelAndView("policy/paste");
      page.addObject("draft", draft);
      page.addObject("label", SheetLabels.of(sheet));
      page.addObject("address", opened.address());
      page.addObject("row", row);
      page.addObject("column", column);
      page.addObject("laid", laid);
      page.addObject("text", text);
      RuleFiles after = Edit.applyAll(edits, draft.files());
      page.addObject("changes", new InWords(draft.files(), after).tell(edits));
      page.addObject("faults", ToldFault.of(after, cells.refusals(draft, edits)));
      return page;
    } catch (PolicyRefusal refusal) {
      Said.notDone(next, refusal.sentence());
      return new ModelAndView("redirect:" + opened.address());
    }
  }

  /** A text from the grid lies on the columns that the grid shows, another one on all of them. */
  private static List<Edit> edits(
      Opened opened, String row, String column, String laid, String text) {
    SheetView view = opened.view();
    List<String> columns = laid.equals(GRID) ? view.shownColumns() : view.headings();
    return Pasting.of(opened.name(), view.sheet(), columns, row, column, text);
  }

  /** Writes what the preview showed, as one step. */
  @PostMapping(SHEET + "/collage/application")
  String apply(
      @PathVariable String id,
      @PathVariable String sheet,
      @RequestParam String row,
      @RequestParam String column,
      @RequestParam(defaultValue = "") String laid,
      @RequestParam String text,
      RedirectAttributes next) {
    Opened opened = sheets.open(id, sheet);
    Draft draft = opened.draft();
    List<Edit> edits = new ArrayList<>();
    boolean done =
        WorkbenchDesk.did(
            next,
            "Le collage est enregistré.",
            () -> {
              edits.addAll(edits(opened, row, column, laid, text));
              return edit.apply(desk.officer(), draft.id(), edits);
            });
    if (done) {
      Said.done(
          next,
          "Le collage est enregistré, en une étape.",
          new Said.Undo("/regles/brouillons/" + draft.id() + "/annuler", Map.of("sheet", sheet)));
    }
    return "redirect:" + opened.address();
  }
}
