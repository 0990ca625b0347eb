package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.KeepRestrictedSection;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.booklet.RestrictedSection;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.web.Conflict.Editing;
import fr.filrouge.booklet.web.PageDesk.Made;
import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What only few may see: for the keepers to whom the person has said yes. For everybody else there
 * are no such pages.
 */
@Controller
class RestrictedPages {

  private static final String NOTES = "notes";
  private static final String VALID_UNTIL = "validUntil";
  private static final String CONTACT_MADE_ON = "contactMadeOn";

  private final BookletDoor door;
  private final FactWords words;
  private final RulesInForce rules;
  private final RestrictedFacts restricted;
  private final Communes communes;

  RestrictedPages(
      BookletDoor door,
      FactWords words,
      RulesInForce rules,
      RestrictedFacts restricted,
      Communes communes) {
    this.door = door;
    this.words = words;
    this.rules = rules;
    this.restricted = restricted;
    this.communes = communes;
  }

  /** Last part of the address of a section's page. */
  static String path(Restriction restriction) {
    return restriction == Restriction.DISABILITY ? "handicap" : "detention";
  }

  private static Restriction restriction(String path) {
    return path.equals("handicap") ? Restriction.DISABILITY : Restriction.DETENTION;
  }

  @GetMapping("/livrets/{id}/{section:handicap|detention}")
  ModelAndView section(@PathVariable String id, @PathVariable String section) {
    Restriction restriction = restriction(section);
    Opened opened = door.open(id, "section réservée", Section.of(restriction));
    Map<String, String> now = fields(restriction, opened);
    return page(restriction, opened, now, Form.with(now), opened.seen());
  }

  private static List<FactForm> forms(Restriction restriction, Opened opened) {
    return opened.rules().book().vocabulary().fields().stream()
        .filter(field -> field.restriction().filter(r -> r == restriction).isPresent())
        .map(field -> FactForm.of(field, opened))
        .toList();
  }

  private static Map<String, String> fields(Restriction restriction, Opened opened) {
    RestrictedSection section = opened.booklet().restricted(restriction);
    Map<String, String> now = new LinkedHashMap<>();
    forms(restriction, opened)
        .forEach(
            form ->
                now.put(
                    form.field().code(),
                    form.text(
                        section
                            .facts()
                            .find(form.field().code())
                            .map(fact -> fact.value())
                            .orElse(null))));
    now.put(NOTES, section.notes() == null ? "" : section.notes().value());
    now.put(VALID_UNTIL, Objects.toString(section.validUntil(), ""));
    now.put(CONTACT_MADE_ON, Objects.toString(section.contactMadeOn(), ""));
    return now;
  }

  private ModelAndView page(
      Restriction restriction, Opened opened, Map<String, String> base, Form form, String seen) {
    RestrictedSection section = opened.booklet().restricted(restriction);
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, path(restriction)));
    model.put("path", path(restriction));
    model.put("name", restriction == Restriction.DISABILITY ? "Handicap" : "Détention");
    model.put("restriction", restriction.name());
    model.put("themes", words.themes(section.facts(), opened));
    model.put("section", section);
    model.put("over", section.isOver(opened.today()));
    model.put("validUntil", day(section.validUntil(), opened));
    model.put("contact", day(section.contactMadeOn(), opened));
    model.put("facts", forms(restriction, opened));
    model.put("base", base);
    model.put("seen", seen);
    model.put("mayWrite", opened.isOpen() && opened.rights().writes(Section.of(restriction)));
    List<EntryRow> journal =
        section.journal().stream().map(entry -> EntryRow.of(entry, opened)).toList();
    model.put("journal", reversed(journal));
    model.put("meetings", MeetingRow.within(restriction, opened));
    model.put("blank", Form.BLANK);
    model.put("key", ItemId.fresh().value());
    return BookletDoor.page("restricted", model, form);
  }

  private static List<EntryRow> reversed(List<EntryRow> rows) {
    List<EntryRow> all = new ArrayList<>(rows);
    Collections.reverse(all);
    return all;
  }

  private static String day(@Nullable LocalDate date, Opened opened) {
    return date == null ? "" : DayInWords.of(date, opened.today()).words();
  }

  @PostMapping("/livrets/{id}/{section:handicap|detention}")
  ModelAndView keep(
      @PathVariable String id,
      @PathVariable String section,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Restriction restriction = restriction(section);
    Opened opened = door.open(id, "section réservée", Section.of(restriction));
    Form refused;
    try {
      Conflict.Result result = Conflict.save(id, sent, editing(id, restriction, opened), door);
      if (result.conflict() != null) {
        return BookletDoor.conflict(opened, section, result.conflict());
      }
      if (result.made() instanceof Made.Done) {
        Said.done(next, "La section est enregistrée.");
        return new ModelAndView("redirect:/livrets/" + id + "/" + section);
      }
      refused = Form.refused(sent.typed(), BookletDoor.why(result.made()));
    } catch (InvalidInput input) {
      refused = Form.refused(sent.typed(), input);
    }
    return page(restriction, opened, BookletDoor.base(sent), refused, sent.text("seen"));
  }

  private Editing editing(String id, Restriction restriction, Opened opened) {
    List<FactForm> forms = forms(restriction, opened);
    Map<String, String> labels = new LinkedHashMap<>();
    forms.forEach(form -> labels.put(form.field().code(), form.label()));
    labels.put(NOTES, "Notes");
    labels.put(VALID_UNTIL, "Reconnaissance valable jusqu’au");
    labels.put(CONTACT_MADE_ON, "Premier contact");
    return new Editing(
        "/livrets/" + id + "/" + path(restriction),
        Section.of(restriction),
        () -> door.open(id, "section réservée"),
        current ->
            current.rights().reads(Section.of(restriction))
                ? Optional.of(fields(restriction, current))
                : Optional.empty(),
        labels,
        (field, value) -> reads(forms, field, value),
        wanted -> change(restriction, forms, wanted));
  }

  private static String reads(List<FactForm> forms, String field, String value) {
    if (value.isEmpty()) {
      return "Rien";
    }
    return forms.stream()
        .filter(form -> form.field().code().equals(field))
        .flatMap(form -> form.options().stream())
        .filter(option -> option.value().equals(value))
        .map(Labels.Option::label)
        .findFirst()
        .orElse(value);
  }

  private Change change(Restriction restriction, List<FactForm> forms, Map<String, String> wanted) {
    Sent fields = Sent.of(wanted);
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    for (FactForm form : forms) {
      Field field = form.field();
      String value = wanted.getOrDefault(field.code(), "");
      if (!value.isEmpty()) {
        facts.set(field.code(), form.node(value, communes));
      }
    }
    Sent.together(
        () -> fields.noteIfAny(NOTES),
        () -> fields.dayIfAny(VALID_UNTIL),
        () -> fields.dayIfAny(CONTACT_MADE_ON));
    return new KeepRestrictedSection(
        restriction,
        rules.take().rules().situations().read(facts, ""),
        fields.noteIfAny(NOTES),
        fields.dayIfAny(VALID_UNTIL),
        fields.dayIfAny(CONTACT_MADE_ON),
        restricted);
  }
}
