package fr.filrouge.learner;

import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Fact;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.booklet.web.StateFact;
import fr.filrouge.eligibility.Question;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.eligibility.web.FactQuestions;
import fr.filrouge.eligibility.web.Reply;
import fr.filrouge.frame.Said;
import fr.filrouge.frame.Said.Undo;
import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One question at a time, as long as an answer can still change something. */
@Controller
class QuestionsPages {

  private static final String PAGE = "/mon-parcours/questions";
  private static final String LATER = QuestionsPages.class.getName();

  private final MyBooklet mine;
  private final PageDesk desk;
  private final FactQuestions questions;
  private final StateFact facts;
  private final RulesInForce rules;

  QuestionsPages(
      MyBooklet mine, PageDesk desk, FactQuestions questions, StateFact facts, RulesInForce rules) {
    this.mine = mine;
    this.desk = desk;
    this.questions = questions;
    this.facts = facts;
    this.rules = rules;
  }

  @GetMapping(PAGE)
  ModelAndView next(HttpSession session) {
    BookletView view = mine.get();
    Questions all = Questions.of(view, mine.ask(view));
    return page(all, all.next(later(session)), new LinkedMultiValueMap<>(), null);
  }

  private ModelAndView page(
      Questions all,
      Optional<Question> asked,
      MultiValueMap<String, String> form,
      @Nullable String fault) {
    ModelAndView page = new ModelAndView("learner/questions");
    page.addObject("left", all.open().size());
    asked.ifPresent(
        question -> {
          page.addObject("question", questions.draw(all.book(), question.field(), form, fault));
          page.addObject("field", question.field().code());
          page.addObject("settles", all.settles(question));
          page.addObject("sensitive", FactQuestions.isSensitive(all.book(), question.field()));
        });
    if (fault != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  @PostMapping(PAGE)
  ModelAndView answer(
      @RequestParam String field,
      @RequestParam(defaultValue = "answer") String go,
      @RequestParam MultiValueMap<String, String> form,
      HttpSession session,
      RedirectAttributes next) {
    BookletView view = mine.get();
    Questions all = Questions.of(view, mine.ask(view));
    Optional<Question> asked = all.about(field);
    if (asked.isEmpty()) {
      return again();
    }
    if (go.equals("search")) {
      return page(all, asked, form, null);
    }
    Reply reply = questions.read(asked.get().field(), form, mine.today());
    if (go.equals("later") || reply instanceof Reply.Unknown) {
      putOff(session, field);
      return again();
    }
    if (reply instanceof Reply.Given given) {
      return state(view, field, given.value(), next);
    }
    String fault =
        reply instanceof Reply.Faulty faulty
            ? faulty.message()
            : "Choisissez une réponse, ou « Plus tard ».";
    return page(all, asked, form, fault);
  }

  private ModelAndView state(
      BookletView view, String field, Object value, RedirectAttributes next) {
    Optional<String> refusal =
        desk.refusal(
            view.booklet().id(),
            () -> facts.of(rules.take().rules(), field, value, Fact.Basis.DECLARED));
    if (refusal.isPresent()) {
      Said.notDone(next, refusal.get());
    } else {
      Said.done(
          next, "Votre réponse est notée.", new Undo(PAGE + "/oubli", Map.of("field", field)));
    }
    return again();
  }

  /** Takes an answer back: the question is open again. */
  @PostMapping(PAGE + "/oubli")
  ModelAndView forget(@RequestParam String field, RedirectAttributes next) {
    if (rules.take().book().vocabulary().find(field).isEmpty()) {
      throw PageDesk.missing();
    }
    desk.refusal(
            mine.get().booklet().id(),
            () -> facts.of(rules.take().rules(), field, null, Fact.Basis.DECLARED))
        .ifPresentOrElse(
            why -> Said.notDone(next, why), () -> Said.done(next, "Votre réponse est effacée."));
    return again();
  }

  /** Asks again what was put off. */
  @PostMapping(PAGE + "/reprise")
  ModelAndView takeUp(HttpSession session) {
    session.removeAttribute(LATER);
    return again();
  }

  private static ModelAndView again() {
    return new ModelAndView("redirect:" + PAGE);
  }

  @SuppressWarnings("unchecked")
  private static Set<String> later(HttpSession session) {
    Object kept = session.getAttribute(LATER);
    return kept == null ? Set.of() : (Set<String>) kept;
  }

  private static void putOff(HttpSession session, String field) {
    Set<String> later = new HashSet<>(later(session));
    later.add(field);
    session.setAttribute(LATER, later);
  }
}
