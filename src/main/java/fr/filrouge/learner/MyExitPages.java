package fr.filrouge.learner;

import fr.filrouge.booklet.AnswerExit;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.ProposedExit;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of the follow-up, when it is proposed: yes and no weigh the same. */
@Controller
class MyExitPages {

  static final String PAGE = "/mon-parcours/fin";

  private final MyBooklet mine;
  private final PageDesk desk;

  MyExitPages(MyBooklet mine, PageDesk desk) {
    this.mine = mine;
    this.desk = desk;
  }

  /**
   * What is proposed.
   *
   * @param accepted what the person said; nothing yet
   */
  record Shown(
      String id,
      String reason,
      @Nullable String words,
      String by,
      DayInWords at,
      @Nullable Boolean accepted) {

    static Shown of(ProposedExit exit, java.time.LocalDate today) {
      return new Shown(
          exit.id().value(),
          exit.reason().label(),
          exit.words() == null ? null : exit.words().value(),
          exit.by().name(),
          DayInWords.of(exit.at(), today),
          exit.answer() == null ? null : exit.answer().accepted());
    }
  }

  @GetMapping(PAGE)
  ModelAndView read() {
    return page(mine.get(), Form.BLANK);
  }

  private ModelAndView page(BookletView view, Form form) {
    ModelAndView page = new ModelAndView("learner/exit");
    ProposedExit exit = view.booklet().people().exit();
    page.addObject("exit", exit == null ? null : Shown.of(exit, mine.today()));
    page.addObject("form", form);
    page.addObject("key", ItemId.fresh().value());
    if (form.isRefused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  /** Answers, and says why in the journal if the person wants to. */
  @PostMapping(PAGE)
  ModelAndView answer(
      @RequestParam String proposal,
      @RequestParam boolean accepted,
      @RequestParam(defaultValue = "") String why,
      @RequestParam String key,
      RedirectAttributes next) {
    BookletView view = mine.get();
    try {
      AnswerExit answer =
          new AnswerExit(
              ItemId.parse(proposal).orElseThrow(PageDesk::missing),
              accepted,
              words(why),
              ItemId.of(desk.account().id(), key, proposal));
      Optional<String> refusal = desk.change(view.booklet().id(), null, answer).refusal();
      if (refusal.isPresent()) {
        return page(mine.get(), Form.refused(Map.of("why", why), refusal.get()));
      }
    } catch (InvalidInput input) {
      return page(view, Form.refused(Map.of("why", why), input));
    }
    Said.done(
        next,
        accepted
            ? "Vous avez dit oui. Votre référent le voit."
            : "Vous avez dit non. Votre référent le voit.");
    return new ModelAndView("redirect:" + PAGE);
  }

  private static @Nullable FreeText words(String why) {
    if (why.isBlank()) {
      return null;
    }
    FreeText.text(why, "/why");
    return FreeText.text("À propos de la fin du suivi : " + why, "/why");
  }
}
