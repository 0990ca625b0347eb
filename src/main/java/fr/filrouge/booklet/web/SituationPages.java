package fr.filrouge.booklet.web;

import fr.filrouge.booklet.AnswerSituation;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.Fact;
import fr.filrouge.booklet.Needs;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.SituationPatch;
import fr.filrouge.booklet.web.Conflict.Editing;
import fr.filrouge.booklet.web.PageDesk.Made;
import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.Question;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.InvalidInput;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The facts of a booklet: what is missing first, then what is known, one fact a form. */
@Controller
class SituationPages {

  private static final Map<String, String> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("value", "Réponse");
    FIELDS.put("basis", "Ce qui le dit");
  }

  private final BookletDoor door;
  private final FactWords words;
  private final Facts facts;
  private final Communes communes;

  SituationPages(BookletDoor door, FactWords words, Facts facts, Communes communes) {
    this.door = door;
    this.words = words;
    this.facts = facts;
    this.communes = communes;
  }

  /** Makes changes of single facts. */
  @Component
  static class Facts {

    private final RulesInForce rules;
    private final RestrictedFacts restricted;

    Facts(RulesInForce rules, RestrictedFacts restricted) {
      this.rules = rules;
      this.restricted = restricted;
    }

    Change stating(JsonNode patch, Fact.Basis basis) {
      return new AnswerSituation(
          new SituationPatch(rules.take().rules().situations(), patch, ""), basis, restricted);
    }
  }

  @GetMapping("/livrets/{id}/situation")
  ModelAndView situation(@PathVariable String id) {
    return page(door.open(id, "situation", Section.SITUATION), Form.BLANK);
  }

  ModelAndView page(Opened opened, Form form) {
    Map<String, Object> model = new HashMap<>();
    List<Question> asked = opened.ask().assessment().questions();
    model.put("bar", Bar.of(opened, "situation"));
    model.put(
        "missing",
        Listed.of(asked.stream().map(question -> FactRow.Missing.of(question, opened)).toList()));
    model.put("themes", words.themes(opened.booklet().situation(), opened));
    model.put("others", others(opened, asked));
    model.put("mayChange", opened.isOpen() && opened.rights().writes(Section.SITUATION));
    model.put("needs", NeedRow.of(opened));
    model.put("checks", NeedRow.checks(opened));
    model.put("mayNote", opened.isOpen() && opened.rights().writes(Section.NEEDS));
    model.put("needThemes", Labels.options(Needs.Theme.class, Needs.Theme::label));
    model.put("key", ItemId.fresh().value());
    return BookletDoor.page("situation", model, form);
  }

  /** Facts that are neither known nor asked by the rules now. */
  private static List<Labels.Option> others(Opened opened, List<Question> questions) {
    List<String> asked = questions.stream().map(q -> q.field().code()).toList();
    return opened.rules().book().vocabulary().fields().stream()
        .filter(field -> isCommon(field) && !asked.contains(field.code()))
        .filter(field -> opened.booklet().situation().find(field.code()).isEmpty())
        .map(field -> new Labels.Option(field.code(), FactForm.of(field, opened).label()))
        .toList();
  }

  private static boolean isCommon(Field field) {
    return field.restriction().isEmpty() && !field.code().equals("birthDate");
  }

  private static Field field(Opened opened, String code) {
    return opened
        .rules()
        .book()
        .vocabulary()
        .find(code)
        .filter(SituationPages::isCommon)
        .orElseThrow(PageDesk::missing);
  }

  @GetMapping("/livrets/{id}/situation/{field}")
  ModelAndView fact(@PathVariable String id, @PathVariable String field) {
    Opened opened = door.open(id, "situation", Section.SITUATION);
    FactForm fact = FactForm.of(field(opened, field), opened);
    Map<String, String> now = now(fact, opened);
    return factPage(opened, fact, now, Form.with(now), opened.seen());
  }

  private static Map<String, String> now(FactForm form, Opened opened) {
    Optional<Fact> fact = opened.booklet().situation().find(form.field().code());
    Map<String, String> now = new LinkedHashMap<>();
    now.put("value", form.text(fact.map(Fact::value).orElse(null)));
    now.put("basis", fact.map(Fact::basis).orElse(Fact.Basis.DECLARED).name());
    return now;
  }

  private ModelAndView factPage(
      Opened opened, FactForm fact, Map<String, String> base, Form form, String seen) {
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "situation"));
    model.put("fact", fact);
    model.put("known", words.row(fact.field(), opened.booklet().situation(), opened).orElse(null));
    model.put("chosen", List.of(form.value("value").split(",")));
    model.put("base", base);
    model.put("seen", seen);
    model.put("bases", Labels.options(Fact.Basis.class, Fact.Basis::label));
    model.put("mayChange", opened.isOpen() && opened.rights().writes(Section.SITUATION));
    return BookletDoor.page("fact", model, form);
  }

  @PostMapping("/livrets/{id}/situation/{field}")
  ModelAndView state(
      @PathVariable String id,
      @PathVariable String field,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "situation", Section.SITUATION);
    FactForm fact = FactForm.of(field(opened, field), opened);
    Form refused;
    try {
      Sent answered = sent.with("value", fact.text(sent));
      Conflict.Result result = Conflict.save(id, answered, editing(id, fact, opened), door);
      if (result.conflict() != null) {
        return BookletDoor.conflict(opened, "situation", result.conflict());
      }
      if (result.made() instanceof Made.Done) {
        Said.done(next, "C’est noté : " + fact.field().label() + ".");
        return new ModelAndView("redirect:/livrets/" + id + "/situation");
      }
      refused = Form.refused(sent.typed(), BookletDoor.why(result.made()));
    } catch (InvalidInput input) {
      refused = refused(sent, input);
    }
    return factPage(opened, fact, BookletDoor.base(sent), refused, sent.text("seen"));
  }

  /** A fault of the fact, however it is named, is one of the answer. */
  private static Form refused(Sent sent, InvalidInput input) {
    List<InvalidInput.Problem> problems =
        input.problems().stream()
            .map(
                p ->
                    p.pointer().equals("/basis")
                        ? p
                        : new InvalidInput.Problem("/value", p.detail()))
            .toList();
    return Form.refused(
        sent.with("value", String.join(",", sent.every("value"))).typed(),
        new InvalidInput(problems));
  }

  private Editing editing(String id, FactForm fact, Opened opened) {
    return new Editing(
        "/livrets/" + id + "/situation/" + fact.field().code(),
        Section.SITUATION,
        () -> door.open(id, "situation"),
        current -> Optional.of(now(fact, current)),
        FIELDS,
        (field, value) -> reads(fact, field, value),
        wanted ->
            facts.stating(
                fact.patch(fact.node(wanted.getOrDefault("value", ""), communes)),
                Sent.of(wanted).one(Fact.Basis.class, "basis")));
  }

  private String reads(FactForm fact, String field, String value) {
    if (field.equals("basis")) {
      return Fact.Basis.valueOf(value).label();
    }
    if (value.isEmpty()) {
      return "Pas de réponse";
    }
    return String.join(
        ", ",
        List.of(value.split(",")).stream()
            .map(
                one ->
                    fact.options().stream()
                        .filter(option -> option.value().equals(one))
                        .map(Labels.Option::label)
                        .findFirst()
                        .orElse(communes.nameOf(one).orElse(one)))
            .toList());
  }

  @PostMapping("/livrets/{id}/situation/{field}/oubli")
  String forget(@PathVariable String id, @PathVariable String field, RedirectAttributes next) {
    Opened opened = door.open(id, "situation", Section.SITUATION);
    FactForm fact = FactForm.of(field(opened, field), opened);
    door.refused(
            id,
            new Sent(Map.of()),
            () ->
                facts.stating(fact.patch(JsonNodeFactory.instance.nullNode()), Fact.Basis.DECLARED))
        .ifPresentOrElse(
            form -> Said.notDone(next, String.join(" ", form.faults().values())),
            () -> Said.done(next, "C’est oublié : " + fact.field().label() + "."));
    return "redirect:/livrets/" + id + "/situation";
  }
}
