package fr.filrouge.caseload.imports;

import fr.filrouge.access.Account;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.situation.InvalidInput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A list from the file to the booklets: file, columns, preview, progress, result. */
@Controller
class ImportPages {

  private static final String PLACE = "/imports";
  private static final String ONE = PLACE + "/{id}";
  private static final int MOST_KEPT = 20;

  private final Imports imports;
  private final OpenImported opening;
  private final ImportDesk desk;

  ImportPages(Imports imports, OpenImported opening, ImportDesk desk) {
    this.imports = imports;
    this.opening = opening;
    this.desk = desk;
  }

  @GetMapping(PLACE)
  String choose(Model model) {
    return choose(Form.BLANK, model);
  }

  private String choose(Form form, Model model) {
    List<Import> kept = imports.of(desk.author().id());
    model.addAttribute("form", form);
    model.addAttribute("kept", kept.stream().map(this::head).toList());
    return "caseload/imports";
  }

  private ImportHead head(Import brought) {
    return ImportHead.of(brought, opening.hasStopped(brought), desk.today());
  }

  @PostMapping(PLACE)
  String bring(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean choose,
      Model model)
      throws IOException {
    Account author = desk.author();
    try {
      return "redirect:" + PLACE + "/" + kept(file.getBytes(), choose, author).id();
    } catch (InvalidInput input) {
      return choose(Form.refused(Map.of(), input), model);
    }
  }

  private Import kept(byte[] bytes, boolean choose, Account author) {
    if (imports.of(author.id()).size() >= MOST_KEPT) {
      throw new InvalidInput("/file", "Vous gardez déjà vingt listes : effacez-en une d’abord.");
    }
    BroughtFile file = BroughtFile.read(bytes);
    Import blank =
        new Import(ImportId.fresh(), author.id(), desk.now(), file.headings(), Map.of(), null);
    Import matched =
        blank.matching(Matching.guess(file.headings(), imports.remembered(author.id())));
    if (choose || !matched.isMatched()) {
      imports.keep(blank, file.rows());
      return blank;
    }
    imports.keep(matched, file.rows().stream().map(row -> row.only(matched.columns())).toList());
    return matched;
  }

  @GetMapping(ONE)
  String show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Account author = desk.author();
    Import brought = desk.mine(id);
    if (!brought.isMatched()) {
      Map<Column, Integer> guess =
          Matching.guess(brought.headings(), imports.remembered(author.id()));
      return columns(brought, Form.with(ImportColumns.typed(guess)), model);
    }
    opening.ensure(brought);
    Preview preview = desk.preview(brought);
    ImportView view = ImportView.of(head(brought), preview, etat, page);
    desk.listed(view.known());
    model.addAttribute("import", view);
    return "caseload/import";
  }

  private String columns(Import brought, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("columns", ImportColumns.of(brought, imports.rows(brought.id())));
    return "caseload/import-columns";
  }

  @PostMapping(ONE + "/colonnes")
  String match(@PathVariable String id, @RequestParam Map<String, String> typed, Model model) {
    Account author = desk.author();
    Import brought = desk.mine(id);
    if (!brought.isMatched()) {
      try {
        Map<Column, Integer> chosen = Matching.chosen(typed, brought.headings().size());
        imports.match(brought.matching(chosen));
        imports.remember(author.id(), Matching.learned(brought.headings(), chosen));
      } catch (InvalidInput input) {
        return columns(brought, Form.refused(typed, input), model);
      }
    }
    return "redirect:" + PLACE + "/" + id;
  }

  @PostMapping(ONE + "/enregistrement")
  String save(@PathVariable String id, RedirectAttributes next) {
    Import brought = desk.mine(id);
    if (!brought.isMatched() || desk.preview(brought).count(RowState.READY) == 0) {
      Said.notDone(next, "Aucune ligne n’est prête.");
    } else {
      opening.begin(brought);
    }
    return "redirect:" + PLACE + "/" + id;
  }

  /** Goes on where it stopped, when all its tries have failed. */
  @PostMapping(ONE + "/reprise")
  String resume(@PathVariable String id, RedirectAttributes next) {
    Import brought = desk.mine(id);
    if (opening.hasStopped(brought)) {
      opening.resume(brought);
      Said.done(next, "C’est reparti : les livrets qui restent vont s’ouvrir.");
    }
    return "redirect:" + PLACE + "/" + id;
  }

  @GetMapping(ONE + "/effacement")
  String askToForget(@PathVariable String id, Model model) {
    Import brought = desk.mine(id);
    model.addAttribute("import", head(brought));
    return "caseload/import-end";
  }

  @PostMapping(ONE + "/effacement")
  String forget(@PathVariable String id, RedirectAttributes next) {
    Import brought = desk.mine(id);
    if (brought.isSaving() && !opening.hasStopped(brought)) {
      Said.notDone(next, "L’enregistrement est en cours : attendez qu’il soit fini.");
      return "redirect:" + PLACE + "/" + id;
    }
    imports.forget(brought.id());
    Said.done(next, "C’est fait : la liste est effacée. Les livrets ouverts restent.");
    return "redirect:" + PLACE;
  }
}
