package fr.filrouge.policy.web;

import fr.filrouge.frame.Said;
import fr.filrouge.policy.Consequences;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.PublishDraft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of a draft: foreseen, taken back, sent back, approved, given up. */
@Controller
class HandOverPages {

  private static final String ALL = "/regles/brouillons";

  private final WorkbenchDesk desk;
  private final Drafts drafts;
  private final PublishDraft publish;
  private final Consequences consequences;

  HandOverPages(
      WorkbenchDesk desk, Drafts drafts, PublishDraft publish, Consequences consequences) {
    this.desk = desk;
    this.drafts = drafts;
    this.publish = publish;
    this.consequences = consequences;
  }

  /** What publishing it would set off; the cells that it changes stand on the page of the draft. */
  @GetMapping(ALL + "/{id}/consequences")
  String foresee(@PathVariable String id, Model model) {
    Draft draft = desk.draft(id);
    model.addAttribute("draft", draft);
    model.addAttribute("address", ALL + "/" + draft.id());
    model.addAttribute("state", drafts.state(draft));
    try {
      model.addAttribute("consequences", consequences.of(desk.officer(), draft));
    } catch (PolicyRefusal unreadable) {
      model.addAttribute("unreadable", unreadable.sentence());
    }
    return "policy/consequences";
  }

  @PostMapping(ALL + "/{id}/reprise")
  String takeBack(@PathVariable String id, RedirectAttributes next) {
    WorkbenchDesk.did(
        next,
        "Le brouillon est repris : il s’écrit de nouveau.",
        () -> publish.takeBack(desk.officer(), WorkbenchDesk.id(id)));
    return back(id);
  }

  @PostMapping(ALL + "/{id}/renvoi")
  String sendBack(@PathVariable String id, @RequestParam String remarks, RedirectAttributes next) {
    if (remarks.isBlank() || remarks.length() > 2_000) {
      Said.notDone(next, "Dites ce qui manque, en 2 000 signes au plus.");
    } else {
      WorkbenchDesk.did(
          next,
          "Le brouillon est renvoyé à ses auteurs.",
          () -> publish.sendBack(desk.officer(), WorkbenchDesk.id(id), remarks.strip()));
    }
    return back(id);
  }

  @PostMapping(ALL + "/{id}/approbation")
  String approve(@PathVariable String id, @RequestParam String fileHash, RedirectAttributes next) {
    boolean published =
        WorkbenchDesk.did(
            next,
            "La version est publiée.",
            () -> publish.approve(desk.officer(), WorkbenchDesk.id(id), fileHash));
    return published ? "redirect:/regles/versions" : back(id);
  }

  @GetMapping(ALL + "/{id}/abandon")
  String askToAbandon(@PathVariable String id, Model model) {
    Draft draft = desk.draft(id);
    model.addAttribute("draft", draft);
    model.addAttribute("address", ALL + "/" + draft.id());
    return "policy/abandon";
  }

  @PostMapping(ALL + "/{id}/abandon")
  String abandon(@PathVariable String id, RedirectAttributes next) {
    WorkbenchDesk.did(
        next,
        "Le brouillon est abandonné ; il reste lisible.",
        () -> drafts.abandon(desk.officer(), WorkbenchDesk.id(id)));
    return "redirect:" + ALL;
  }

  private static String back(String id) {
    return "redirect:" + ALL + "/" + WorkbenchDesk.id(id);
  }
}
