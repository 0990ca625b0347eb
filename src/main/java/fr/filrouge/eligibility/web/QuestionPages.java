package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questions, one subject a page; all answers travel in the form, none in an address. */
@Controller
class QuestionPages {

  private final Questionnaire questionnaire;
  private final QuestionViews questions;
  private final ResultViews results;

  QuestionPages(Questionnaire questionnaire, Communes communes, ResultViews results) {
    this.questionnaire = questionnaire;
    this.questions = new QuestionViews(communes);
    this.results = results;
  }

  /** Lets the browser's own "back" show a page again, which it cannot do with "no-store". */
  @ModelAttribute
  void allowGoingBack(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }

  @GetMapping("/questions")
  ModelAndView start() {
    return page(questionnaire.read(Map.of()), 1);
  }

  @PostMapping("/questions")
  Object go(@RequestParam MultiValueMap<String, String> form) {
    Visit visit = questionnaire.read(form);
    if (visit.steps().isEmpty()) {
      return toResult();
    }
    int step = Questionnaire.step(form, visit);
    return switch (Questionnaire.first(form, Questionnaire.GO)) {
      case Questionnaire.BACK -> page(visit, Math.max(1, step - 1));
      case Questionnaire.NEXT -> next(visit, step);
      case Questionnaire.SEARCH -> visit.isFaulty(step) ? page(visit, step) : next(visit, step);
      default -> page(visit, visit.nearest(Questionnaire.first(form, Questionnaire.GO)));
    };
  }

  private Object next(Visit visit, int step) {
    if (visit.isFaulty(step)) {
      return faultyPage(visit, step);
    }
    if (!visit.steps().get(step - 1).isSettled(visit.replies())) {
      return page(visit, step);
    }
    return step < visit.steps().size() ? page(visit, step + 1) : toResult();
  }

  /** Sends the same form on to the result, which has an address of its own. */
  private static ResponseEntity<Void> toResult() {
    return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
        .header(HttpHeaders.LOCATION, "resultat")
        .build();
  }

  @PostMapping("/resultat")
  ModelAndView result(@RequestParam MultiValueMap<String, String> form) {
    Visit visit = questionnaire.read(form);
    int faulty = visit.firstFaulty();
    return faulty > 0
        ? faultyPage(visit, faulty)
        : new ModelAndView("result", "result", results.of(visit));
  }

  /** The result is an answer to a form; whoever comes by its address starts at the beginning. */
  @GetMapping("/resultat")
  String noResult() {
    return "redirect:/";
  }

  private ModelAndView page(Visit visit, int step) {
    return page(visit, step, false);
  }

  private ModelAndView faultyPage(Visit visit, int step) {
    ModelAndView page = page(visit, step, true);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Visit visit, int number, boolean showFaults) {
    return new ModelAndView("questions", "page", questions.page(visit, number, showFaults));
  }
}
