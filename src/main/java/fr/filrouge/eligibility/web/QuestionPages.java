package fr.filrouge.eligibility.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The questions and the result. A form is answered by sending on to the next page, which can be
 * asked for again; no answer stands in an address, and no page is stored.
 */
@Controller
class QuestionPages {

  private static final String FIRST = "/questions/1";
  private static final String RESULT = "/questions/resultat";
  private static final String LOST = "/questions/perdu";

  private final Questionnaire questionnaire;
  private final AnswersCookie cookie;
  private final QuestionViews questions;
  private final ResultViews results;

  QuestionPages(
      Questionnaire questionnaire,
      AnswersCookie cookie,
      QuestionViews questions,
      ResultViews results) {
    this.questionnaire = questionnaire;
    this.cookie = cookie;
    this.questions = questions;
    this.results = results;
  }

  @GetMapping("/questions")
  String first() {
    return "redirect:" + FIRST;
  }

  /** Begins again: what was answered before is gone. */
  @GetMapping("/questions/nouveau")
  String beginAgain(HttpServletRequest request, HttpServletResponse response) {
    cookie.write(RawAnswers.NONE, request, response);
    return "redirect:" + FIRST;
  }

  /** Begins with a sensitive subject, for those whom it concerns. */
  @PostMapping("/questions/nouveau")
  String beginWith(
      @RequestParam(defaultValue = "") String entry,
      HttpServletRequest request,
      HttpServletResponse response) {
    cookie.write(questionnaire.beginWith(entry).raw(), request, response);
    return "redirect:" + FIRST;
  }

  @GetMapping("/questions/perdu")
  String lost() {
    return "questions-lost";
  }

  /** A page whose turn it is, or one that was met before. */
  @GetMapping("/questions/{step:\\d{1,3}}")
  ModelAndView ask(
      @PathVariable int step, HttpServletRequest request, HttpServletResponse response) {
    Optional<Visit> kept = visit(request);
    if (kept.isEmpty() && step > 1) {
      return to(LOST);
    }
    Visit visit = kept.orElseGet(questionnaire::begin);
    if (kept.isEmpty()) {
      cookie.write(visit.raw(), request, response);
    }
    if (visit.steps().isEmpty()) {
      return to(RESULT);
    }
    int turn = visit.firstOpen() > 0 ? visit.firstOpen() : visit.steps().size();
    return step > turn ? to("/questions/" + turn) : page(visit, visit.nearest(step), false, false);
  }

  /** One page, from the result and back to it. */
  @GetMapping("/questions/{step:\\d{1,3}}/retour")
  ModelAndView askFromResult(@PathVariable int step, HttpServletRequest request) {
    return visit(request)
        .filter(visit -> !visit.steps().isEmpty())
        .map(visit -> page(visit, visit.nearest(step), false, true))
        .orElseGet(() -> to(LOST));
  }

  @PostMapping("/questions/{step:\\d{1,3}}")
  ModelAndView answer(
      @PathVariable int step,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(defaultValue = "next") String go,
      @RequestParam(name = "retour", defaultValue = "false") boolean fromResult,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Visit> kept = visit(request);
    if (kept.isEmpty() && step > 1) {
      return to(LOST);
    }
    Visit visit = questionnaire.answer(kept.orElseGet(questionnaire::begin), form);
    if (visit.steps().isEmpty()) {
      return to(RESULT);
    }
    int shown = visit.nearest(step);
    boolean leaves = !go.equals("search") && !go.equals("back");
    if (leaves && visit.isFaulty(shown)) {
      return refused(page(visit, shown, true, fromResult));
    }
    Visit after = leaves ? questionnaire.goOn(visit, shown) : visit;
    cookie.write(after.raw(), request, response);
    return to(next(after, shown, go, fromResult));
  }

  private static String next(Visit visit, int shown, String go, boolean fromResult) {
    String onTheWay = fromResult ? "/retour" : "";
    return switch (go) {
      case "search" -> "/questions/" + shown + onTheWay + "#commune";
      case "back" -> "/questions/" + Math.max(1, shown - 1);
      case "result" -> RESULT;
      default -> fromResult || shown >= visit.steps().size() ? RESULT : "/questions/" + (shown + 1);
    };
  }

  @GetMapping("/questions/resultat")
  ModelAndView result(HttpServletRequest request) {
    Optional<Visit> kept = visit(request);
    if (kept.isEmpty()) {
      return to(LOST);
    }
    Visit visit = kept.get();
    if (visit.isBlank() && !visit.steps().isEmpty()) {
      return to(FIRST);
    }
    return visit.firstFaulty() > 0 ? page(visit, visit.firstFaulty(), true, true) : result(visit);
  }

  /** The result for another day. */
  @PostMapping("/questions/resultat")
  ModelAndView resultOn(
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Visit> kept = visit(request);
    if (kept.isEmpty()) {
      return to(LOST);
    }
    Visit visit = questionnaire.on(kept.get(), form);
    if (visit.replies().toAsOf() instanceof Reply.Faulty) {
      return refused(result(visit));
    }
    cookie.write(visit.raw(), request, response);
    return to(RESULT);
  }

  /** Where the result used to be. */
  @GetMapping("/resultat")
  String formerResult() {
    return "redirect:" + RESULT;
  }

  private Optional<Visit> visit(HttpServletRequest request) {
    return cookie.read(request).map(questionnaire::resume);
  }

  private ModelAndView result(Visit visit) {
    return new ModelAndView("result", "result", results.of(visit));
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView to(String path) {
    return new ModelAndView("redirect:" + path);
  }

  private ModelAndView page(Visit visit, int number, boolean showFaults, boolean fromResult) {
    return new ModelAndView(
        "questions", "page", questions.page(visit, number, showFaults, fromResult));
  }
}
