package fr.filrouge.booklet.web;

import fr.filrouge.booklet.CloseBooklet;
import fr.filrouge.booklet.Closing;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.web.Begun.LongText;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a pathway: what it changes is said before it is confirmed. */
@Controller
class ClosingPages {

  private static final LongText REVIEW = new LongText("f", "review", "bilan");

  private final BookletDoor door;
  private final Begun begun;

  ClosingPages(BookletDoor door, Begun begun) {
    this.door = door;
    this.begun = begun;
  }

  @GetMapping("/livrets/{id}/equipe/cloture")
  ModelAndView confirm(@PathVariable String id) {
    return page(closable(id), Form.BLANK);
  }

  private Opened closable(String id) {
    Opened opened = door.open(id, "équipe", Section.REFERENT);
    if (!opened.isOpen() || !opened.rights().writes(Section.REFERENT)) {
      throw PageDesk.missing();
    }
    return opened;
  }

  private ModelAndView page(Opened opened, Form form) {
    Begun.Texts review = begun.of(opened, REVIEW);
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "equipe"));
    model.put("reasons", Labels.options(Closing.Reason.class, Closing.Reason::label));
    model.put("kept", review.under(Optional.empty()));
    model.put("exit", ExitRow.of(opened));
    model.put("open", StepRow.open(opened).size());
    return BookletDoor.page("closing", model, review.in(form));
  }

  @PostMapping("/livrets/{id}/equipe/cloture")
  ModelAndView close(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = closable(id);
    if (Begun.isForLater(sent)) {
      begun.keep(opened, sent, REVIEW);
      Said.done(next, "Votre bilan est gardé. Vous seul le voyez. Rien n’est clos.");
      return new ModelAndView("redirect:/livrets/" + id + "/equipe/cloture");
    }
    Optional<Form> refused =
        door.refused(
            id,
            sent,
            () -> {
              Sent.together(
                  () -> sent.one(Closing.Reason.class, "reason"), () -> sent.note("review"));
              return new CloseBooklet(
                  sent.one(Closing.Reason.class, "reason"), sent.note("review"));
            });
    if (refused.isPresent()) {
      return page(opened, refused.get());
    }
    begun.forget(opened, REVIEW);
    Said.done(next, "Le parcours est clos.");
    return new ModelAndView("redirect:/livrets/" + id + "/equipe");
  }
}
