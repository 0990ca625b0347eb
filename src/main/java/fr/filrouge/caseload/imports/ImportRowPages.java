package fr.filrouge.caseload.imports;

import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.caseload.Found;
import fr.filrouge.caseload.TypedIdentity;
import fr.filrouge.caseload.imports.ImportedRow.Choice;
import fr.filrouge.caseload.imports.Preview.Seen;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.situation.InvalidInput;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One line of an import: corrected, or chosen to be opened or left out. */
@Controller
class ImportRowPages {

  private static final String PLACE = "/imports/{id}/lignes/{number}";

  private final Imports imports;
  private final ImportDesk desk;

  ImportRowPages(Imports imports, ImportDesk desk) {
    this.imports = imports;
    this.desk = desk;
  }

  /** A line of an import of whoever asks, among the others. */
  private record Place(Import brought, Preview preview, Seen seen) {}

  private Place place(String id, int number) {
    Import brought = desk.matched(id);
    Preview preview = desk.preview(brought);
    return new Place(brought, preview, preview.row(number).orElseThrow(PageDesk::missing));
  }

  @GetMapping(PLACE)
  String show(@PathVariable String id, @PathVariable int number, Model model) {
    Place place = place(id, number);
    Seen seen = place.seen();
    Form form = new Form(seen.texts(), seen.faults());
    return show(place, form, model);
  }

  private String show(Place place, Form form, Model model) {
    Seen seen = place.seen();
    Caseload.Item known = seen.known();
    if (known != null) {
      desk.listed(List.of(known));
    }
    Seen twin = seen.twin();
    model.addAttribute("form", form);
    model.addAttribute("address", "/imports/" + place.brought().id());
    model.addAttribute("row", ImportView.Row.of(seen));
    model.addAttribute("twin", twin == null ? null : ImportView.Row.of(twin));
    model.addAttribute("known", known == null ? null : Found.of(known));
    model.addAttribute("doubtful", isDoubtful(seen));
    model.addAttribute("skipped", seen.state() == RowState.SKIPPED);
    model.addAttribute("choice", choice(seen));
    return "caseload/import-row";
  }

  private static boolean isDoubtful(Seen seen) {
    return seen.twin() != null || seen.known() != null || seen.row().perhapsKnown();
  }

  private static String choice(Seen seen) {
    Choice choice = seen.row().choice();
    return choice == null ? "" : choice.name();
  }

  /** Keeps the line as it was typed, if it can be read; goes on to the next one that waits. */
  @PostMapping(PLACE)
  String correct(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes next) {
    Place place = place(id, number);
    Optional<String> closed = closed(place);
    if (closed.isPresent()) {
      Said.notDone(next, closed.get());
      return "redirect:/imports/" + id;
    }
    try {
      TypedIdentity.read(typed, desk.today());
    } catch (InvalidInput input) {
      return show(place, Form.refused(sent(typed), input), model);
    }
    Map<Column, String> texts = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      texts.put(column, typed.getOrDefault(column.field(), "").strip());
    }
    ImportedRow before = place.seen().row();
    ImportedRow after =
        before.texts(place.brought().columns()).equals(texts)
            ? before.choosing(null)
            : before.corrected(place.brought().columns(), texts);
    imports.put(place.brought().id(), after);
    return goOn(id, number, "La ligne " + number + " est corrigée.", next);
  }

  private static Map<String, String> sent(Map<String, String> typed) {
    Map<String, String> sent = new HashMap<>();
    for (Column column : Column.values()) {
      sent.put(column.field(), typed.getOrDefault(column.field(), ""));
    }
    return sent;
  }

  @PostMapping(PLACE + "/choix")
  String choose(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable Choice choice,
      RedirectAttributes next) {
    Place place = place(id, number);
    Optional<String> closed = closed(place);
    if (closed.isPresent()) {
      Said.notDone(next, closed.get());
      return "redirect:/imports/" + id;
    }
    imports.put(place.brought().id(), place.seen().row().choosing(choice));
    String said =
        choice == null
            ? "La ligne " + number + " attend de nouveau votre choix."
            : choice == Choice.SKIP
                ? "La ligne " + number + " est laissée de côté."
                : "La ligne " + number + " ouvrira un livret.";
    return goOn(id, number, said, next);
  }

  /** Why a line cannot be changed now. */
  private static Optional<String> closed(Place place) {
    if (place.brought().isSaving()) {
      return Optional.of("L’enregistrement est en cours : attendez qu’il soit fini.");
    }
    return place.seen().row().opened() == null
        ? Optional.empty()
        : Optional.of("Le livret de cette ligne est déjà ouvert.");
  }

  private String goOn(String id, int number, String said, RedirectAttributes next) {
    Optional<Seen> waiting = place(id, number).preview().nextWaiting(number);
    Said.done(next, "C’est noté. " + said);
    return waiting
        .map(seen -> "redirect:/imports/" + id + "/lignes/" + seen.row().number())
        .orElse("redirect:/imports/" + id);
  }
}
