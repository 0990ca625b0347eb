package fr.filrouge.policy.web;

import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.Edit;
import fr.filrouge.policy.EditDraft;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.SheetLabels;
import fr.filrouge.policy.web.SheetDesk.Opened;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.situation.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sheet of a draft as a table, and a row of it as a form: all of it works without scripts. */
@Controller
class SheetPages {

  private static final String SHEET = "/regles/brouillons/{id}/feuilles/{sheet}";
  private static final String ROW = SHEET + "/lignes/{row}";

  private final WorkbenchDesk desk;
  private final SheetDesk sheets;
  private final EditDraft edit;

  SheetPages(WorkbenchDesk desk, SheetDesk sheets, EditDraft edit) {
    this.desk = desk;
    this.sheets = sheets;
    this.edit = edit;
  }

  private Opened open(String id, String sheet) {
    return sheets.open(id, sheet);
  }

  @GetMapping(SHEET)
  ModelAndView sheet(
      @PathVariable String id,
      @PathVariable String sheet,
      @RequestParam(defaultValue = "") String lignes) {
    Opened opened = open(id, sheet);
    List<SheetView.RowView> all = opened.view().rows();
    List<SheetView.RowView> changed = all.stream().filter(row -> row.mark() != null).toList();
    boolean changedOnly = lignes.equals("changees");
    ModelAndView page = page("policy/sheet", opened);
    page.addObject("columns", opened.view().shownColumns());
    page.addObject("rows", changedOnly ? changed : all);
    page.addObject("all", all.size());
    page.addObject("changed", changed.size());
    page.addObject("changedOnly", changedOnly);
    page.addObject("gone", opened.view().goneRows());
    page.addObject("headings", opened.view().headings());
    page.addObject("facts", opened.view().factsToAdd());
    return page;
  }

  private static ModelAndView page(String name, Opened opened) {
    ModelAndView page = new ModelAndView(name);
    page.addObject("draft", opened.draft());
    page.addObject("draftAddress", "/regles/brouillons/" + opened.draft().id());
    page.addObject("address", opened.address());
    page.addObject("sheet", opened.name());
    page.addObject("label", SheetLabels.of(opened.name()));
    page.addObject("writes", opened.writes());
    return page;
  }

  @GetMapping(ROW)
  ModelAndView row(@PathVariable String id, @PathVariable String sheet, @PathVariable String row) {
    return row(open(id, sheet), row, null);
  }

  private static ModelAndView row(Opened opened, String row, @Nullable Form form) {
    ModelAndView page = page("policy/row", opened);
    page.addObject("row", row);
    page.addObject("name", opened.view().name(row));
    page.addObject("fields", opened.view().fields(row, form));
    page.addObject("form", form == null ? Form.BLANK : form);
    if (form != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  @PostMapping(ROW)
  ModelAndView write(
      @PathVariable String id,
      @PathVariable String sheet,
      @PathVariable String row,
      @RequestParam MultiValueMap<String, String> sent,
      RedirectAttributes next) {
    Opened opened = open(id, sheet);
    RowForm form = RowForm.read(sent);
    List<Edit> edits = form.edits(sheet, row);
    Optional<PolicyRefusal> refusal =
        WorkbenchDesk.refused(() -> edit.apply(desk.officer(), opened.draft().id(), edits));
    if (refusal.isPresent()) {
      return row(opened, row, form.refused(refusal.get()));
    }
    Said.done(
        next,
        "La ligne est enregistrée.",
        new Said.Undo(
            "/regles/brouillons/" + opened.draft().id() + "/annuler", Map.of("sheet", sheet)));
    return new ModelAndView("redirect:" + opened.address() + "#" + row);
  }

  @PostMapping(ROW + "/copie")
  String copy(
      @PathVariable String id,
      @PathVariable String sheet,
      @PathVariable String row,
      RedirectAttributes next) {
    Opened opened = open(id, sheet);
    WorkbenchDesk.did(
        next,
        "La ligne est copiée. Donnez un autre nom à la voie, ou d’autres dates.",
        () -> edit.copyRow(desk.officer(), opened.draft().id(), sheet, row));
    return "redirect:" + opened.address();
  }

  @PostMapping(ROW + "/fin")
  String end(
      @PathVariable String id,
      @PathVariable String sheet,
      @PathVariable String row,
      @RequestParam String au,
      RedirectAttributes next) {
    Opened opened = open(id, sheet);
    try {
      String day = WorkbenchDesk.day(au.strip(), "/au").toString();
      String before = opened.view().cell(row, "au");
      WorkbenchDesk.did(
          next,
          "La ligne se termine ce jour-là.",
          () ->
              edit.setCell(
                  desk.officer(),
                  opened.draft().id(),
                  new Edit.SetCell(sheet, row, "au", before, day)));
    } catch (InvalidInput input) {
      Said.notDone(next, "Donnez le dernier jour où la ligne vaut.");
    }
    return "redirect:" + opened.address();
  }

  @PostMapping(ROW + "/retrait")
  String remove(
      @PathVariable String id,
      @PathVariable String sheet,
      @PathVariable String row,
      RedirectAttributes next) {
    Opened opened = open(id, sheet);
    Map<String, String> seen = opened.view().cells(row);
    if (WorkbenchDesk.refused(
            () -> edit.removeRow(desk.officer(), opened.draft().id(), sheet, row, seen::equals))
        .isEmpty()) {
      Said.done(
          next,
          "La ligne est retirée.",
          new Said.Undo(
              "/regles/brouillons/" + opened.draft().id() + "/annuler", Map.of("sheet", sheet)));
    } else {
      Said.notDone(next, "Quelqu’un a changé cette ligne : relisez-la.");
    }
    return "redirect:" + opened.address();
  }

  @PostMapping(SHEET + "/lignes")
  String add(@PathVariable String id, @PathVariable String sheet, RedirectAttributes next) {
    Opened opened = open(id, sheet);
    List<String> before = opened.view().rowIds();
    String last = before.isEmpty() ? null : before.get(before.size() - 1);
    List<String> added = new ArrayList<>();
    boolean done =
        WorkbenchDesk.did(
            next,
            "Une ligne vide est ajoutée : remplissez-la.",
            () -> {
              Draft after =
                  edit.addRow(
                      desk.officer(), opened.draft().id(), sheet, last, new LinkedHashMap<>());
              RuleSheets.of(after.files()).sheet(sheet).rows().stream()
                  .map(row -> row.id())
                  .filter(row -> !before.contains(row))
                  .forEach(added::add);
              return after;
            });
    return "redirect:" + opened.address() + (done ? "/lignes/" + added.get(0) : "");
  }

  @PostMapping(SHEET + "/colonnes")
  String addColumn(
      @PathVariable String id,
      @PathVariable String sheet,
      @RequestParam String column,
      RedirectAttributes next) {
    Opened opened = open(id, sheet);
    if (opened.view().factsToAdd().stream().noneMatch(fact -> fact.label().equals(column))) {
      Said.notDone(next, "Choisissez un fait de la liste.");
    } else {
      WorkbenchDesk.did(
          next,
          "La colonne est ajoutée.",
          () -> edit.addColumn(desk.officer(), opened.draft().id(), sheet, column));
    }
    return "redirect:" + opened.address();
  }
}
