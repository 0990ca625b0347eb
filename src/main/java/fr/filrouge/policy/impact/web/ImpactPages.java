package fr.filrouge.policy.impact.web;

import fr.filrouge.access.Account;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Said;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftId;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.Versions;
import fr.filrouge.policy.impact.AskImpact;
import fr.filrouge.policy.impact.ImpactDesk;
import fr.filrouge.policy.impact.Population;
import fr.filrouge.policy.impact.PutBeside;
import fr.filrouge.policy.impact.Run;
import fr.filrouge.policy.impact.Simulate;
import fr.filrouge.policy.impact.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

  private final ImpactDesk desk;
  private final AskImpact ask;
  private final PutBeside beside;
  private final Simulate simulate;
  private final Drafts drafts;
  private final Versions versions;

  ImpactPages(
      ImpactDesk desk,
      AskImpact ask,
      PutBeside beside,
      Simulate simulate,
      Drafts drafts,
      Versions versions) {
    this.desk = desk;
    this.ask = ask;
    this.beside = beside;
    this.simulate = simulate;
    this.drafts = drafts;
    this.versions = versions;
  }

  /** What the desk refuses is no page, for whatever reason. */
  private static <T> T found(Supplier<T> sought) {
    try {
      return sought.get();
    } catch (PolicyRefusal refusal) {
      throw missing();
    }
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static DraftId id(String draft) {
    return DraftId.parse(draft).orElseThrow(ImpactPages::missing);
  }

  @GetMapping(OF_DRAFT)
  String question(@PathVariable String draft, Model model) {
    Draft found = found(() -> drafts.find(desk.officer(), id(draft)));
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
    Account who = found(desk::officer);
    String question = "redirect:/regles/brouillons/" + id(draft) + "/effets";
    try {
      int people = SIZES.contains(size) ? size : AskImpact.USUAL_SIZE;
      Simulate.Asked asked = ask.of(who, id(draft), population, people);
      if (asked instanceof Simulate.Asked.Running running) {
        next.addAttribute("brouillon", draft);
        return "redirect:/regles/effets/" + running.run().id();
      }
      tooMany(next);
      return question;
    } catch (PolicyRefusal refusal) {
      if (refusal.kind() == PolicyRefusal.Kind.MISSING) {
        throw missing();
      }
      Said.notDone(next, refusal.sentence());
      return question;
    }
  }

  private static void tooMany(RedirectAttributes next) {
    Said.notDone(
        next,
        "Vous avez posé aujourd’hui toutes les questions que l’on peut poser sur les personnes"
            + " suivies, ou "
            + Simulate.MOST_AT_ONCE
            + " calculs que vous avez demandés attendent encore. Une population fictive peut"
            + " toujours être essayée ensuite.");
  }

  @GetMapping(RUN)
  String run(
      @PathVariable String run, @RequestParam(defaultValue = "") String brouillon, Model model) {
    Run found = found(() -> desk.run(run));
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
    Subject subject = Subject.of(found.question(), versions.head());
    model.addAttribute("subject", subject);
    model.addAttribute("figures", ImpactView.of(subject, found.shown()));
    beside
        .of(found, desk.officer().id())
        .map(next -> BesideView.of(next, found, simulate::done, versions))
        .ifPresent(next -> model.addAttribute("beside", next));
    return "policy/impact/figures";
  }

  @PostMapping(RUN + "/programmee")
  String putBeside(
      @PathVariable String run,
      @RequestParam(defaultValue = "") String brouillon,
      RedirectAttributes next) {
    Run found = found(() -> desk.run(run));
    Optional<Simulate.Asked> asked = beside.ask(found, desk.officer().id());
    if (asked.isEmpty()) {
      Said.notDone(next, PutBeside.NOTHING);
    } else if (asked.get() instanceof Simulate.Asked.TooMany) {
      tooMany(next);
    }
    DraftId.parse(brouillon).ifPresent(draft -> next.addAttribute("brouillon", draft.value()));
    return "redirect:/regles/effets/" + found.id() + "#etats";
  }

  @PostMapping(RUN + "/annulation")
  String cancel(
      @PathVariable String run,
      @RequestParam(defaultValue = "") String brouillon,
      RedirectAttributes next) {
    Run found = found(() -> desk.run(run));
    simulate.cancel(found.id(), desk.officer().id());
    Said.done(next, "Le calcul n’est plus demandé.");
    return DraftId.parse(brouillon)
        .map(draft -> "redirect:/regles/brouillons/" + draft + "/effets")
        .orElse("redirect:/regles");
  }
}
