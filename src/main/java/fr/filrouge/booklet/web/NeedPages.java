package fr.filrouge.booklet.web;

import fr.filrouge.booklet.CompleteCheck;
import fr.filrouge.booklet.CompleteCheck.Check;
import fr.filrouge.booklet.Needs;
import fr.filrouge.booklet.NoteNeed;
import fr.filrouge.booklet.Section;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.ItemId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Needs and obstacles in somebody's words, and the checks of the positioning. */
@Controller
class NeedPages {

  private final BookletDoor door;
  private final SituationPages situations;

  NeedPages(BookletDoor door, SituationPages situations) {
    this.door = door;
    this.situations = situations;
  }

  @PostMapping("/livrets/{id}/besoins")
  ModelAndView note(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "situation", Section.NEEDS);
    ItemId item = sent.item(opened.reader(), id + "/needs");
    Optional<Form> refused =
        door.refused(
            id,
            sent,
            () ->
                new NoteNeed(
                    item, sent.one(Needs.Theme.class, "theme"), sent.note("text"), false, true));
    if (refused.isPresent()) {
      return situations.page(opened, refused.get());
    }
    Said.done(next, "Le besoin est noté.");
    return new ModelAndView("redirect:/livrets/" + id + "/situation#besoins");
  }

  /** A need is settled, or is one again: one tap, which the next page can undo. */
  @PostMapping("/livrets/{id}/besoins/{need}/suite")
  String settle(
      @PathVariable String id,
      @PathVariable String need,
      @RequestParam boolean settled,
      RedirectAttributes next) {
    Needs.Note note =
        door.open(id, "situation", Section.NEEDS).booklet().needs().notes().stream()
            .filter(n -> n.id().value().equals(need))
            .findFirst()
            .orElseThrow(PageDesk::missing);
    door.refused(
            id,
            new Sent(Map.of()),
            () -> new NoteNeed(note.id(), note.theme(), note.text(), settled, false))
        .ifPresentOrElse(
            form -> Said.notDone(next, String.join(" ", form.faults().values())),
            () ->
                Said.done(
                    next,
                    settled ? "C’est noté : besoin levé." : "C’est noté : besoin à lever.",
                    new Said.Undo(
                        "/livrets/" + id + "/besoins/" + need + "/suite",
                        Map.of("settled", Boolean.toString(!settled)))));
    return "redirect:/livrets/" + id + "/situation#besoins";
  }

  @PostMapping("/livrets/{id}/bilans/{check}")
  ModelAndView check(
      @PathVariable String id,
      @PathVariable Check check,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "situation", Section.NEEDS);
    Optional<Form> refused =
        door.refused(
            id,
            sent,
            () ->
                new CompleteCheck(
                    check, sent.given("on") == null ? opened.today() : sent.day("on")));
    if (refused.isPresent()) {
      return situations.page(opened, refused.get());
    }
    Said.done(next, "C’est noté : " + check.label() + ".");
    return new ModelAndView("redirect:/livrets/" + id + "/situation#besoins");
  }
}
