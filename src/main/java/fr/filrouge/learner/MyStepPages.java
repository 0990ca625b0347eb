package fr.filrouge.learner;

import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.WriteJournal;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Step;
import fr.filrouge.situation.InvalidInput;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One step of the way: what, why, who, by when, and what to answer. */
@Controller
class MyStepPages {

  private final MyBooklet mine;
  private final PageDesk desk;

  MyStepPages(MyBooklet mine, PageDesk desk) {
    this.mine = mine;
    this.desk = desk;
  }

  @GetMapping("/mon-parcours/etapes/{id}")
  ModelAndView step(@PathVariable String id) {
    BookletView view = mine.get();
    return page(view, step(view, id), Form.BLANK);
  }

  private static Step step(BookletView view, String id) {
    return ItemId.parse(id).flatMap(view.booklet().pathway()::step).orElseThrow(PageDesk::missing);
  }

  private ModelAndView page(BookletView view, Step step, Form form) {
    ModelAndView page = new ModelAndView("learner/step");
    page.addObject("step", StepCard.of(step, mine.today(), step.progress().status().isOpen()));
    page.addObject("open", step.progress().status().isOpen() && view.booklet().closing() == null);
    page.addObject("closed", view.booklet().closing() != null);
    page.addObject("why", Homes.reason(view, step));
    page.addObject("changedBy", step.by().name());
    page.addObject("changedOn", DayInWords.of(step.at(), mine.today()));
    page.addObject("form", form);
    page.addObject("key", ItemId.fresh().value());
    if (form.isRefused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  /** A word about the step, in the journal of those who see it. */
  @PostMapping("/mon-parcours/etapes/{id}/mot")
  ModelAndView comment(
      @PathVariable String id,
      @RequestParam String text,
      @RequestParam String key,
      RedirectAttributes next) {
    BookletView view = mine.get();
    Step step = step(view, id);
    try {
      FreeText.text(text, "/text");
      FreeText words =
          FreeText.text("À propos de « " + step.goal().title().value() + " » : " + text, "/text");
      ItemId entry = ItemId.of(desk.account().id(), key, id);
      Optional<String> refusal =
          desk.change(view.booklet().id(), null, new WriteJournal(entry, words, step.restriction()))
              .refusal();
      if (refusal.isPresent()) {
        return page(view, step, Form.refused(Map.of("text", text), refusal.get()));
      }
    } catch (InvalidInput input) {
      return page(view, step, Form.refused(Map.of("text", text), input));
    }
    Said.done(next, "Votre message est dans le journal.");
    return new ModelAndView("redirect:/mon-parcours/etapes/" + id);
  }
}
