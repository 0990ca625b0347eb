package fr.filrouge.policy.web;

import fr.filrouge.frame.Said;
import fr.filrouge.policy.CoverDraft;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an officer makes of the points that no scenario shows. */
@Controller
class CoveragePages {

  private static final String COVERAGE = "/regles/brouillons/{id}/couverture";

  private final WorkbenchDesk desk;
  private final CoverDraft cover;

  CoveragePages(WorkbenchDesk desk, CoverDraft cover) {
    this.desk = desk;
    this.cover = cover;
  }

  @PostMapping(COVERAGE)
  String add(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String point,
      RedirectAttributes next) {
    WorkbenchDesk.did(
        next,
        point.isEmpty() ? "Les scénarios proposés sont ajoutés." : "Le scénario est ajouté.",
        () -> cover.add(desk.officer(), WorkbenchDesk.id(id), point));
    return CheckPages.back(id);
  }

  @PostMapping(COVERAGE + "/impossible")
  String excuse(
      @PathVariable String id,
      @RequestParam String point,
      @RequestParam String reason,
      RedirectAttributes next) {
    if (reason.isBlank() || reason.length() > 200) {
      Said.notDone(next, "Dites pourquoi personne ne peut le montrer, en 200 signes au plus.");
    } else {
      WorkbenchDesk.did(
          next,
          "C’est noté : personne ne peut le montrer.",
          () -> cover.excuse(desk.officer(), WorkbenchDesk.id(id), point, reason.strip()));
    }
    return CheckPages.back(id);
  }

  @PostMapping(COVERAGE + "/possible")
  String admit(@PathVariable String id, @RequestParam String point, RedirectAttributes next) {
    WorkbenchDesk.did(
        next,
        "Ce point n’est plus dit impossible.",
        () -> cover.admit(desk.officer(), WorkbenchDesk.id(id), point));
    return CheckPages.back(id);
  }
}
