package fr.filrouge.policy.impact.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.access.Role;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Said;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftId;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.impact.AskImpact;
import fr.filrouge.policy.impact.Population;
import fr.filrouge.policy.impact.Run;
import fr.filrouge.policy.impact.RunId;
import fr.filrouge.policy.impact.Simulate;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who gains and who loses if a draft comes into force: asked, waited for, read. */
@Controller
class ImpactPages {

  private static final String OF_DRAFT = "/regles/brouillons/{draft}/effets";
  private static final String RUN = "/regles/effets/{run}";
  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

  private final AskImpact ask;
  private final Simulate simulate;
  private final Drafts drafts;
  private final CurrentAccount current;
  private final Clock clock;

  ImpactPages(
      AskImpact ask, Simulate simulate, Drafts drafts, CurrentAccount current, Clock clock) {
    this.ask = ask;
    this.simulate = simulate;
    this.drafts = drafts;
    this.current = current;
    this.clock = clock;
  }

  /** For anybody else there is nothing here. */
  private Account policy() {
    Account account = current.get();
    if (!account.has(Role.POLICY_EDITOR) && !account.has(Role.POLICY_APPROVER)) {
      throw missing();
    }
    return account;
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private Draft draft(String draft) {
    try {
      return drafts.find(policy(), id(draft));
    } catch (PolicyRefusal refusal) {
      throw missing();
    }
  }

  private static DraftId id(String draft) {
    return DraftId.parse(draft).orElseThrow(ImpactPages::missing);
  }

  @GetMapping(OF_DRAFT)
  String question(@PathVariable String draft, Model model) {
    Draft found = draft(draft);
    model.addAttribute("draft", found.id().value());
    model.addAttribute("draftTitle", found.title());
    model.addAttribute("sizes", SIZES);
    return "policy/impact/question";
  }

  @PostMapping(OF_DRAFT)
  String ask(
      @PathVariable String draft,
      @RequestParam(defaultValue = "SYNTHETIC") Population population,
      @RequestParam(defaultValue = "10000") int size,
      RedirectAttributes next) {
    Account who = policy();
    String question = "redirect:/regles/brouillons/" + id(draft) + "/effets";
    try {
      int people = SIZES.contains(size) ? size : AskImpact.USUAL_SIZE;
      Simulate.Asked asked = ask.of(who, id(draft), population, people);
      if (asked instanceof Simulate.Asked.Running running) {
        next.addAttribute("brouillon", draft);
        return "redirect:/regles/effets/" + running.run().id();
      }
      Said.notDone(
          next,
          "Vous avez posé aujourd’hui toutes les questions que l’on peut poser sur les personnes"
              + " suivies, ou "
              + Simulate.MOST_AT_ONCE
              + " calculs que vous avez demandés attendent encore. Une population fictive peut"
              + " toujours être essayée ensuite.");
      return question;
    } catch (PolicyRefusal refusal) {
      if (refusal.kind() == PolicyRefusal.Kind.MISSING) {
        throw missing();
      }
      Said.notDone(next, refusal.sentence());
      return question;
    }
  }

  @GetMapping(RUN)
  String run(
      @PathVariable String run, @RequestParam(defaultValue = "") String brouillon, Model model) {
    Run found = find(run);
    model.addAttribute("run", found.id().value());
    model.addAttribute("draft", DraftId.parse(brouillon).map(DraftId::value).orElse(""));
    model.addAttribute("population", found.question().population().label());
    model.addAttribute("synthetic", found.question().population() == Population.SYNTHETIC);
    model.addAttribute("cancelled", found.state() == Run.State.CANCELLED);
    model.addAttribute("done", simulate.done(found));
    model.addAttribute("parts", found.parts());
    model.addAttribute("day", DayInWords.date(found.question().asOf()));
    model.addAttribute("question", found.question());
    if (found.shown() == null) {
      return "policy/impact/progress";
    }
    model.addAttribute("figures", ImpactView.of(found.shown()));
    return "policy/impact/figures";
  }

  private Run find(String run) {
    Account who = policy();
    return RunId.parse(run)
        .flatMap(id -> simulate.find(id, who.id()))
        .orElseThrow(ImpactPages::missing);
  }

  @PostMapping(RUN + "/annulation")
  String cancel(
      @PathVariable String run,
      @RequestParam(defaultValue = "") String brouillon,
      RedirectAttributes next) {
    Run found = find(run);
    simulate.cancel(found.id(), current.get().id());
    Said.done(next, "Le calcul n’est plus demandé.");
    return DraftId.parse(brouillon)
        .map(draft -> "redirect:/regles/brouillons/" + draft + "/effets")
        .orElse("redirect:/regles");
  }
}
