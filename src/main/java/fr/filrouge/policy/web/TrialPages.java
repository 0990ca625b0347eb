package fr.filrouge.policy.web;

import fr.filrouge.access.Role;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.eligibility.web.FactQuestions;
import fr.filrouge.eligibility.web.QuestionView;
import fr.filrouge.eligibility.web.Reply;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftChecks;
import fr.filrouge.policy.DraftState;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.KeepScenario;
import fr.filrouge.policy.Versions;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An invented person, answered by the version in force and by a draft, side by side. */
@Controller
class TrialPages {

  private static final String PAGE = "/regles/brouillons/{id}/essai";

  private final WorkbenchDesk desk;
  private final Drafts drafts;
  private final DraftChecks checks;
  private final RulesInForce inForce;
  private final FactQuestions questions;
  private final KeepScenario keep;
  private final Versions versions;

  TrialPages(
      WorkbenchDesk desk,
      Drafts drafts,
      DraftChecks checks,
      RulesInForce inForce,
      FactQuestions questions,
      KeepScenario keep,
      Versions versions) {
    this.desk = desk;
    this.drafts = drafts;
    this.checks = checks;
    this.inForce = inForce;
    this.questions = questions;
    this.keep = keep;
    this.versions = versions;
  }

  /** The questions about one subject; {@code answered} opens it. */
  record Group(String label, List<QuestionView> questions, boolean answered) {}

  /** A measure under both. */
  record Line(
      String code,
      String measure,
      String before,
      String after,
      boolean differs,
      List<String> why) {}

  @GetMapping(PAGE)
  ModelAndView ask(@PathVariable String id) {
    return page(desk.draft(id), new LinkedMultiValueMap<>(), Map.of());
  }

  @PostMapping(PAGE)
  ModelAndView answer(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    Draft draft = desk.draft(id);
    Map<String, String> faults = new HashMap<>();
    Case person = read(draft, sent, faults);
    ModelAndView page = page(draft, sent, faults);
    if (person == null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    } else {
      page.addObject("lines", lines(draft, person));
      page.addObject("sent", facts(sent));
    }
    return page;
  }

  @PostMapping(PAGE + "/scenario")
  ModelAndView keep(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      RedirectAttributes next) {
    Draft draft = desk.draft(id);
    String name = Objects.requireNonNullElse(sent.getFirst("name"), "").strip();
    Case person = read(draft, sent, new HashMap<>());
    List<String> measures = sent.getOrDefault("measure", List.of());
    if (person == null || name.isEmpty() || name.length() > 200 || measures.isEmpty()) {
      Said.notDone(next, "Donnez un nom au scénario, et cochez au moins un dispositif.");
    } else {
      WorkbenchDesk.did(
          next,
          "Le scénario est gardé.",
          () -> keep.keep(desk.officer(), draft, name, person, measures));
    }
    return new ModelAndView("redirect:/regles/brouillons/" + draft.id());
  }

  private ModelAndView page(
      Draft draft, MultiValueMap<String, String> sent, Map<String, String> faults) {
    RuleBook book = checks.built(draft.files()).book();
    ModelAndView page = new ModelAndView("policy/trial");
    page.addObject("draft", draft);
    page.addObject("address", "/regles/brouillons/" + draft.id());
    page.addObject("groups", groups(book, sent, faults));
    page.addObject("form", new Form(Map.of(), faults));
    String day = sent.getFirst("asOf");
    page.addObject("asOf", day == null ? versions.today().toString() : day);
    DraftState state = drafts.state(draft);
    page.addObject("writes", state.open() && desk.officer().has(Role.POLICY_EDITOR));
    return page;
  }

  private List<Group> groups(
      RuleBook book, MultiValueMap<String, String> sent, Map<String, String> faults) {
    List<Group> groups = new ArrayList<>();
    for (Subject subject : book.vocabulary().subjects()) {
      List<QuestionView> views = new ArrayList<>();
      boolean answered = groups.isEmpty();
      for (Field field : book.vocabulary().fields()) {
        if (subject.code().equals(field.subject())) {
          views.add(questions.draw(book, field, sent, faults.get(field.code())));
          answered |=
              faults.containsKey(field.code())
                  || questions.read(field, sent, versions.today()) instanceof Reply.Given;
        }
      }
      groups.add(new Group(subject.label(), views, answered));
    }
    return groups;
  }

  private @Nullable Case read(
      Draft draft, MultiValueMap<String, String> sent, Map<String, String> faults) {
    LocalDate day = versions.today();
    try {
      String asked = sent.getFirst("asOf");
      day = WorkbenchDesk.day(asked == null ? "" : asked, "/asOf");
    } catch (InvalidInput input) {
      faults.put("asOf", "La date de la réponse : jour, mois et année.");
    }
    Situation person = Situation.UNKNOWN;
    for (Field field : checks.built(draft.files()).book().vocabulary().fields()) {
      Reply reply = questions.read(field, sent, day);
      if (reply instanceof Reply.Given given) {
        person = person.with(field.code(), given.value());
      } else if (reply instanceof Reply.Faulty faulty) {
        faults.put(field.code(), faulty.message());
      }
    }
    return faults.isEmpty() ? new Case(day, person, PathwayState.EMPTY) : null;
  }

  /** What was answered, to be sent again with the scenario. */
  private static Map<String, List<String>> facts(MultiValueMap<String, String> sent) {
    Map<String, List<String>> facts = new LinkedHashMap<>(sent);
    facts.remove("_csrf");
    facts.remove("go");
    return facts;
  }

  private List<Line> lines(Draft draft, Case person) {
    Assessment before =
        inForce.take().assessWithoutDates(person.asOf(), person.situation(), person.pathway());
    Assessment after =
        new AssessSituation(checks.built(draft.files()))
            .assessWithoutDates(person.asOf(), person.situation(), person.pathway());
    Map<String, DecisionOutcome> old = new HashMap<>();
    before.decisions().forEach(d -> old.put(d.measure().code(), d.outcome()));
    return after.decisions().stream()
        .map(decision -> line(old.get(decision.measure().code()), decision))
        .sorted(Comparator.comparing(line -> !line.differs()))
        .toList();
  }

  private static Line line(@Nullable DecisionOutcome before, Decision after) {
    boolean differs = before != after.outcome();
    List<String> why = new ArrayList<>();
    if (differs) {
      after
          .routes()
          .forEach(
              route ->
                  route
                      .criteria()
                      .forEach(
                          criterion ->
                              why.add(
                                  route.label()
                                      + " : "
                                      + criterion.expected()
                                      + " ("
                                      + OutcomeWords.of(criterion.outcome().name())
                                      + ")")));
    }
    return new Line(
        after.measure().code(),
        after.measure().label(),
        before == null ? "n’existe pas" : OutcomeWords.of(before.name()),
        OutcomeWords.of(after.outcome().name()),
        differs,
        why);
  }
}
