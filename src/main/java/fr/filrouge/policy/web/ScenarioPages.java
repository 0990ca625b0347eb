package fr.filrouge.policy.web;

import fr.filrouge.frame.Said;
import fr.filrouge.policy.KeepScenario;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps scenarios from what the checks of a draft tell. */
@Controller
class ScenarioPages {

  private static final String DRAFT = "/regles/brouillons/{id}";

  private final WorkbenchDesk desk;
  private final KeepScenario keep;

  ScenarioPages(WorkbenchDesk desk, KeepScenario keep) {
    this.desk = desk;
    this.keep = keep;
  }

  @PostMapping(DRAFT + "/scenarios")
  String expectAsAnswered(
      @PathVariable String id, @RequestParam String scenario, RedirectAttributes next) {
    WorkbenchDesk.did(
        next,
        "Le scénario attend désormais la nouvelle réponse.",
        () -> keep.asAnswered(desk.officer(), WorkbenchDesk.id(id), scenario));
    return checks(id);
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
    return checks(id);
  }

  private static String checks(String id) {
    return "redirect:/regles/brouillons/" + WorkbenchDesk.id(id) + "/controles";
  }
}
