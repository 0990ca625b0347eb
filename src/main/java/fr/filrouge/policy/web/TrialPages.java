package fr.filrouge.policy.web;

import fr.filrouge.access.Role;
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
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** An invented person, answered by the version in force, the next one and a draft. */
@Controller
class TrialPages {

  private static final String PAGE = "/regles/brouillons/{id}/essai";

  /** The scenario whose pathway the person has. */
  private static final String SCENARIO = "scenario";

  private final WorkbenchDesk desk;
  private final Drafts drafts;
  private final DraftChecks checks;
  private final CompareAnswers compare;
  private final KnownPeople known;
  private final FactQuestions questions;
  private final KeepScenario keep;
  private final Versions versions;

  TrialPages(
      WorkbenchDesk desk,
      Drafts drafts,
      DraftChecks checks,
      CompareAnswers compare,
      KnownPeople known,
      FactQuestions questions,
      KeepScenario keep,
      Versions versions) {
    this.desk = desk;
    this.drafts = drafts;
    this.checks = checks;
    this.compare = compare;
    this.known = known;
    this.questions = questions;
    this.keep = keep;
    this.versions = versions;
  }

  /** The questions about one subject; {@code answered} opens it. */
  record Group(String label, List<QuestionView> questions, boolean answered) {}

  /** A blank person, or somebody who is known: of a scenario, of a finding, of a point to show. */
  @GetMapping(PAGE)
  ModelAndView ask(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String scenario,
      @RequestParam(defaultValue = "") String constat,
      @RequestParam(defaultValue = "") String point) {
    Draft draft = desk.draft(id);
    if (scenario.isEmpty() && constat.isEmpty() && point.isEmpty()) {
      return page(draft, new LinkedMultiValueMap<>(), Map.of());
    }
    Case person = known.find(draft, scenario, constat, point).orElseThrow(WorkbenchDesk::missing);
    MultiValueMap<String, String> sent = sent(draft, person);
    sent.add(SCENARIO, scenario);
    return answered(draft, sent, person);
  }

  private MultiValueMap<String, String> sent(Draft draft, Case person) {
    MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
    sent.add("asOf", person.asOf().toString());
    for (Field field : checks.built(draft.files()).book().vocabulary().fields()) {
      Object value = person.situation().get(field.code());
      if (value != null) {
        sent.putAll(questions.answered(field, value));
      }
    }
    return sent;
  }

  @PostMapping(PAGE)
  ModelAndView answer(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
    Draft draft = desk.draft(id);
    Map<String, String> faults = new HashMap<>();
    Case person = read(draft, sent, faults);
    if (person != null) {
      return answered(draft, sent, person);
    }
    ModelAndView page = page(draft, sent, faults);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView answered(Draft draft, MultiValueMap<String, String> sent, Case person) {
    ModelAndView page = page(draft, sent, Map.of());
    page.addObject("compared", compare.of(draft, person));
    page.addObject("sent", facts(sent));
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
    page.addObject("scenario", Objects.requireNonNullElse(sent.getFirst(SCENARIO), ""));
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
    String scenario = Objects.requireNonNullElse(sent.getFirst(SCENARIO), "");
    PathwayState pathway = known.pathway(draft, scenario);
    return faults.isEmpty() ? new Case(day, person, pathway) : null;
  }

  /** What was answered, to be sent again with the scenario. */
  private static Map<String, List<String>> facts(MultiValueMap<String, String> sent) {
    Map<String, List<String>> facts = new LinkedHashMap<>(sent);
    facts.remove("_csrf");
    facts.remove("go");
    return facts;
  }
}
