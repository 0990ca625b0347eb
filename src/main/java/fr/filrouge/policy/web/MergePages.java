package fr.filrouge.policy.web;

import fr.filrouge.frame.Said;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.MergeDraft;
import fr.filrouge.policy.PolicyRefusal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lays a draft upon the last published version; cells that both changed are chosen one by one. */
@Controller
class MergePages {

  private static final String PAGE = "/regles/brouillons/{id}/rapprochement";
  private static final String CHOICE = "choix-";

  private final WorkbenchDesk desk;
  private final MergeDraft merge;

  MergePages(WorkbenchDesk desk, MergeDraft merge) {
    this.desk = desk;
    this.merge = merge;
  }

  @GetMapping(PAGE)
  ModelAndView ask(@PathVariable String id) {
    return page(desk.draft(id), null);
  }

  private static ModelAndView page(Draft draft, @Nullable Object conflicts) {
    ModelAndView page = new ModelAndView("policy/merge");
    page.addObject("draft", draft);
    page.addObject("address", "/regles/brouillons/" + draft.id());
    page.addObject("conflicts", conflicts);
    return page;
  }

  @PostMapping(PAGE)
  ModelAndView merge(
      @PathVariable String id, @RequestParam Map<String, String> sent, RedirectAttributes next) {
    Draft draft = desk.draft(id);
    Set<String> kept = new HashSet<>();
    Set<String> left = new HashSet<>();
    sent.forEach(
        (name, choice) -> {
          if (name.startsWith(CHOICE)) {
            (choice.equals("mine") ? kept : left).add(name.substring(CHOICE.length()));
          }
        });
    Optional<PolicyRefusal> refusal =
        WorkbenchDesk.refused(() -> merge.onLast(desk.officer(), draft.id(), kept, left));
    if (refusal.isPresent() && refusal.get().details().containsKey("conflicts")) {
      ModelAndView page = page(draft, refusal.get().details().get("conflicts"));
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    refusal.ifPresentOrElse(
        why -> Said.notDone(next, why.sentence()),
        () ->
            Said.done(next, "Le brouillon part maintenant de la dernière version. Contrôlez-le."));
    return new ModelAndView("redirect:/regles/brouillons/" + draft.id());
  }
}
