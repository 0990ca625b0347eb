package fr.filrouge.policy.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.policy.Details;
import fr.filrouge.policy.Differences;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftChecks;
import fr.filrouge.policy.DraftState;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.Edit;
import fr.filrouge.policy.EditDraft;
import fr.filrouge.policy.InWords;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.PublishDraft;
import fr.filrouge.policy.Readiness;
import fr.filrouge.policy.RuleHead;
import fr.filrouge.policy.SheetLabels;
import fr.filrouge.policy.Versions;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The drafts, and one draft: what it changes, what it lacks, and who hands it on. */
@Controller
class RuleDraftPages {

  private static final String ALL = "/regles/brouillons";

  private final WorkbenchDesk desk;
  private final Drafts drafts;
  private final EditDraft edit;
  private final PublishDraft publish;
  private final Readiness readiness;
  private final DraftChecks checks;
  private final Versions versions;

  RuleDraftPages(
      WorkbenchDesk desk,
      Drafts drafts,
      EditDraft edit,
      PublishDraft publish,
      Readiness readiness,
      DraftChecks checks,
      Versions versions) {
    this.desk = desk;
    this.drafts = drafts;
    this.edit = edit;
    this.publish = publish;
    this.readiness = readiness;
    this.checks = checks;
    this.versions = versions;
  }

  /** A draft in the list. */
  record Line(String address, String title, String state, String authors, int base) {}

  /** A sheet of a draft, and in how many places it is changed. */
  record SheetLine(String name, String label, int changes) {}

  @GetMapping(ALL)
  String all(Model model) {
    return list(Form.BLANK, model);
  }

  private String list(Form form, Model model) {
    Account officer = desk.officer();
    RuleHead now = versions.head();
    model.addAttribute(
        "drafts", drafts.all(officer).stream().map(draft -> line(draft, now)).toList());
    model.addAttribute("edits", officer.has(Role.POLICY_EDITOR));
    model.addAttribute("form", form);
    return "policy/drafts";
  }

  private Line line(Draft draft, RuleHead now) {
    return new Line(
        ALL + "/" + draft.id(),
        draft.title(),
        DraftState.of(draft, now).label(),
        desk.names(draft.authors()),
        draft.base());
  }

  @PostMapping(ALL)
  String begin(@RequestParam String title, Model model, RedirectAttributes next) {
    Account officer = desk.officer();
    if (title.isBlank() || title.length() > 200) {
      return list(
          Form.refused(
              Map.of("title", title),
              new InvalidInput("/title", "Dites en quelques mots ce que vous changez.")),
          model);
    }
    try {
      Draft draft = drafts.begin(officer, title.strip());
      Said.done(next, "Le brouillon est commencé.");
      return "redirect:" + ALL + "/" + draft.id();
    } catch (PolicyRefusal refusal) {
      Said.notDone(next, refusal.sentence());
      return "redirect:" + ALL;
    }
  }

  @GetMapping(ALL + "/{id}")
  ModelAndView one(@PathVariable String id) {
    return page(desk.draft(id), null);
  }

  private ModelAndView page(Draft draft, @Nullable Form form) {
    Account officer = desk.officer();
    DraftState state = drafts.state(draft);
    RuleFiles base = versions.files(draft.base());
    List<Edit> edits = Differences.between(base, draft.files());
    List<InWords.Told> told = new InWords(base, draft.files()).tell(edits);
    ModelAndView page = new ModelAndView("policy/draft");
    page.addObject("draft", draft);
    page.addObject("address", ALL + "/" + draft.id());
    page.addObject("state", state);
    page.addObject("authors", desk.names(draft.authors()));
    page.addObject("changes", told);
    page.addObject("sheets", sheets(draft, told));
    page.addObject("writes", state.open() && officer.has(Role.POLICY_EDITOR));
    page.addObject("editor", officer.has(Role.POLICY_EDITOR));
    boolean hasWritten = readiness.hasWritten(officer, draft);
    page.addObject("approves", approves(officer, state) && !hasWritten);
    page.addObject("isAuthor", hasWritten);
    page.addObject("keptDecisions", readiness.keptDecisions(draft).orElse(null));
    page.addObject("approvers", readiness.approvers(officer, draft));
    page.addObject("faults", ToldFault.of(draft.files(), checks.read(draft.files()).faults()));
    page.addObject("checks", checks.known(draft.files()).orElse(null));
    page.addObject("pending", pending(draft));
    page.addObject("submission", publish.submission(draft));
    page.addObject("form", form == null ? DetailsForm.of(draft) : form);
    return page;
  }

  private static boolean approves(Account officer, DraftState state) {
    return state == DraftState.SUBMITTED && officer.has(Role.POLICY_APPROVER);
  }

  private static List<SheetLine> sheets(Draft draft, List<InWords.Told> told) {
    return RuleSheets.of(draft.files()).names().stream()
        .map(
            name ->
                new SheetLine(
                    name,
                    SheetLabels.of(name),
                    (int) told.stream().filter(one -> one.sheet().equals(name)).count()))
        .toList();
  }

  private List<RuleHead.Published> pending(Draft draft) {
    LocalDate from = draft.details().from();
    return from == null ? List.of() : versions.head().overtakenFrom(from, versions.today());
  }

  @PostMapping(ALL + "/{id}/details")
  ModelAndView detail(
      @PathVariable String id, @RequestParam Map<String, String> sent, RedirectAttributes next) {
    Draft draft = desk.draft(id);
    try {
      Details details = DetailsForm.read(sent);
      WorkbenchDesk.did(
          next, "C’est noté.", () -> edit.detail(desk.officer(), draft.id(), details));
      return new ModelAndView("redirect:" + ALL + "/" + id);
    } catch (InvalidInput input) {
      ModelAndView page = page(draft, Form.refused(sent, input));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  @PostMapping(ALL + "/{id}/annuler")
  String undo(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String sheet,
      RedirectAttributes next) {
    WorkbenchDesk.did(
        next,
        "Votre dernier changement est annulé.",
        () -> edit.undo(desk.officer(), WorkbenchDesk.id(id)));
    return back(id, sheet);
  }

  @PostMapping(ALL + "/{id}/retablir")
  String redo(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String sheet,
      RedirectAttributes next) {
    WorkbenchDesk.did(
        next, "Le changement est rétabli.", () -> edit.redo(desk.officer(), WorkbenchDesk.id(id)));
    return back(id, sheet);
  }

  private static String back(String id, String sheet) {
    String draft = "redirect:" + ALL + "/" + WorkbenchDesk.id(id);
    return sheet.matches("[a-z][a-z0-9.-]{0,60}") ? draft + "/feuilles/" + sheet : draft;
  }

  @PostMapping(ALL + "/{id}/remise")
  ModelAndView handIn(@PathVariable String id, RedirectAttributes next) {
    Draft draft = desk.draft(id);
    Optional<PolicyRefusal> refusal =
        WorkbenchDesk.refused(() -> publish.handIn(desk.officer(), draft.id()));
    if (refusal.isEmpty()) {
      Said.done(next, "Le brouillon est remis. Quelqu’un d’autre doit l’approuver.");
      return new ModelAndView("redirect:" + ALL + "/" + id);
    }
    ModelAndView page = page(draft, null);
    page.setStatus(HttpStatus.CONFLICT);
    page.addObject("lacks", readiness.lacks(desk.officer(), draft));
    return page;
  }
}
