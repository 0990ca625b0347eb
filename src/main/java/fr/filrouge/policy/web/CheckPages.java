package fr.filrouge.policy.web;

import fr.filrouge.access.Role;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Said;
import fr.filrouge.policy.ComingTurns;
import fr.filrouge.policy.CoverDraft;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftChecks;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.EditDraft;
import fr.filrouge.policy.KeepScenario;
import fr.filrouge.policy.OutcomeWords;
import fr.filrouge.policy.RuleChecks;
import fr.filrouge.policy.Versions;
import fr.filrouge.rules.Finding;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.Sentences;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the checks of a draft tell, and what an officer makes of it. */
@Controller
class CheckPages {

  private static final String DRAFT = "/regles/brouillons/{id}";

  private final WorkbenchDesk desk;
  private final Drafts drafts;
  private final DraftChecks checks;
  private final EditDraft edit;
  private final KeepScenario keep;
  private final Versions versions;
  private final CoverDraft cover;

  CheckPages(
      WorkbenchDesk desk,
      Drafts drafts,
      DraftChecks checks,
      EditDraft edit,
      KeepScenario keep,
      Versions versions,
      CoverDraft cover) {
    this.desk = desk;
    this.drafts = drafts;
    this.checks = checks;
    this.edit = edit;
    this.keep = keep;
    this.versions = versions;
    this.cover = cover;
  }

  /**
   * A finding to look at.
   *
   * @param ended whether it is about an acceptance that has no object any more
   * @param day the day on which an invented person shows it; {@code null} when nobody does
   * @param person what is known of that person, in words
   */
  record OpenFinding(
      String code, String text, boolean ended, @Nullable String day, List<String> person) {}

  /** Makes the checks, which takes some seconds, and tells them. */
  @GetMapping(DRAFT + "/controles")
  String check(@PathVariable String id, Model model) {
    Draft draft = desk.draft(id);
    model.addAttribute("draft", draft);
    model.addAttribute("address", "/regles/brouillons/" + draft.id());
    RuleChecks made = checks.of(draft.files());
    model.addAttribute("checks", made);
    model.addAttribute("faults", ToldFault.of(draft.files(), made.faults()));
    model.addAttribute("open", made.open().stream().map(one -> finding(one, draft)).toList());
    model.addAttribute("turns", turns(draft));
    model.addAttribute("missing", cover.missing(draft));
    model.addAttribute("uncovered", cover.words(draft, made.uncovered()).values());
    model.addAttribute("excused", cover.words(draft, made.wronglyExcused()));
    model.addAttribute(
        "writes", drafts.state(draft).open() && desk.officer().has(Role.POLICY_EDITOR));
    return "policy/checks";
  }

  /** A day on which the rules turn, and in words what is answered otherwise from then on. */
  record Turning(String day, List<String> changes) {}

  private List<Turning> turns(Draft draft) {
    if (!checks.read(draft.files()).faults().isEmpty()) {
      return List.of();
    }
    return ComingTurns.of(checks.built(draft.files()), draft.files(), versions.today()).stream()
        .map(
            turn ->
                new Turning(
                    DayInWords.date(turn.day()),
                    turn.changes().stream().map(CheckPages::told).toList()))
        .toList();
  }

  private static String told(ComingTurns.Otherwise change) {
    return "« "
        + change.scenario()
        + " » : "
        + change.measure()
        + ", "
        + OutcomeWords.of(change.before().name())
        + " puis "
        + OutcomeWords.of(change.after().name());
  }

  private OpenFinding finding(Finding finding, Draft draft) {
    boolean ended = EditDraft.isEndedAcceptance(finding);
    Finding.Witness witness = finding.witness();
    RuleBook book = checks.read(draft.files()).book();
    if (witness == null || book == null) {
      return new OpenFinding(finding.code(), finding.text(), ended, null, List.of());
    }
    List<String> facts =
        book.vocabulary().fields().stream()
            .filter(field -> witness.situation().knows(field.code()))
            .map(field -> fact(field, witness.situation()))
            .toList();
    return new OpenFinding(
        finding.code(), finding.text(), ended, DayInWords.date(witness.asOf()), facts);
  }

  private static String fact(Field field, Situation person) {
    Object value = person.get(field.code());
    return field.label() + " : " + (value == null ? "" : Sentences.actual(field, value));
  }

  @PostMapping(DRAFT + "/constats/retrait")
  String takeAway(@PathVariable String id, @RequestParam String finding, RedirectAttributes next) {
    WorkbenchDesk.did(
        next,
        "L’acceptation sans objet est retirée.",
        () -> edit.accept(desk.officer(), WorkbenchDesk.id(id), finding, ""));
    return back(id);
  }

  @PostMapping(DRAFT + "/constats")
  String accept(
      @PathVariable String id,
      @RequestParam String finding,
      @RequestParam String reason,
      RedirectAttributes next) {
    if (reason.isBlank() || reason.length() > 200) {
      Said.notDone(next, "Dites pourquoi ce constat est voulu, en 200 signes au plus.");
    } else {
      WorkbenchDesk.did(
          next,
          "Le constat est accepté, tant que ces lignes ne changent pas.",
          () -> edit.accept(desk.officer(), WorkbenchDesk.id(id), finding, reason.strip()));
    }
    return back(id);
  }

  @PostMapping(DRAFT + "/scenarios")
  String expectAsAnswered(
      @PathVariable String id, @RequestParam String scenario, RedirectAttributes next) {
    WorkbenchDesk.did(
        next,
        "Le scénario attend désormais la nouvelle réponse.",
        () -> keep.asAnswered(desk.officer(), WorkbenchDesk.id(id), scenario));
    return back(id);
  }

  @PostMapping(DRAFT + "/temoins")
  String keepWitness(
      @PathVariable String id,
      @RequestParam String finding,
      @RequestParam String name,
      RedirectAttributes next) {
    if (name.isBlank() || name.length() > 200) {
      Said.notDone(next, "Donnez un nom au scénario : la phrase qui dit ce qui est attendu.");
    } else {
      WorkbenchDesk.did(
          next,
          "L’exemple est gardé comme scénario.",
          () -> keep.witness(desk.officer(), WorkbenchDesk.id(id), finding, name.strip()));
    }
    return back(id);
  }

  /** The page that tells what became of an act. */
  static String back(String id) {
    return "redirect:/regles/brouillons/" + WorkbenchDesk.id(id) + "/controles";
  }
}
