package fr.filrouge.booklet.web;

import fr.filrouge.booklet.AmendStep;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.web.Conflict.Editing;
import fr.filrouge.booklet.web.Labels.Option;
import fr.filrouge.booklet.web.PageDesk.Made;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.pathway.Progress.Achievement;
import fr.filrouge.pathway.Progress.Status;
import fr.filrouge.pathway.Step;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
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

/** One step, to change what it says: what somebody else changed meanwhile is never lost. */
@Controller
class StepEditing {

  private static final Map<String, String> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("title", "Que faut-il faire ?");
    FIELDS.put("actor", "Qui agit ?");
    FIELDS.put("dueOn", "Pour quel jour ?");
    FIELDS.put("measure", "Dispositif");
    FIELDS.put("status", "État");
    FIELDS.put("achievement", "L’objectif est-il atteint ?");
  }

  private final BookletDoor door;

  StepEditing(BookletDoor door) {
    this.door = door;
  }

  @GetMapping("/livrets/{id}/etapes/{step}")
  ModelAndView step(@PathVariable String id, @PathVariable String step) {
    Opened opened = door.open(id, "étapes", Section.PATHWAY);
    Map<String, String> now = fields(opened, step).orElseThrow(PageDesk::missing);
    return page(opened, step, now, Form.with(now), opened.seen());
  }

  private static Optional<Step> find(Opened opened, String step) {
    return ItemId.parse(step).flatMap(opened.booklet().pathway()::step);
  }

  private static Optional<Map<String, String>> fields(Opened opened, String step) {
    return find(opened, step)
        .map(
            found -> {
              Goal goal = found.goal();
              Map<String, String> now = new LinkedHashMap<>();
              now.put("title", goal.title().value());
              now.put("actor", goal.actor().name());
              now.put("dueOn", Objects.toString(goal.dueOn(), ""));
              now.put("measure", Objects.toString(goal.measure(), ""));
              now.put("status", found.progress().status().name());
              now.put("achievement", Objects.toString(found.progress().achievement(), ""));
              return now;
            });
  }

  private static ModelAndView page(
      Opened opened, String step, Map<String, String> base, Form form, String seen) {
    Step found = find(opened, step).orElseThrow(PageDesk::missing);
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "etapes"));
    model.put("row", StepRow.of(found, opened));
    model.put("base", base);
    model.put("seen", seen);
    model.put("actors", Labels.actors());
    model.put("measures", Measures.options(opened));
    model.put("states", Labels.options(Status.class, Status::label));
    model.put("achievements", achievements());
    model.put("mayMask", found.masked() == null && Masking.may(found.by(), opened));
    return BookletDoor.page("step", model, form);
  }

  private static List<Option> achievements() {
    return Labels.orNone("Pas encore dit", Labels.options(Achievement.class, Achievement::label));
  }

  @PostMapping("/livrets/{id}/etapes/{step}")
  ModelAndView save(
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "étapes", Section.PATHWAY);
    ItemId item = ItemId.parse(step).orElseThrow(PageDesk::missing);
    Form refused;
    try {
      Conflict.Result result = Conflict.save(id, sent, editing(id, item, opened), door);
      if (result.conflict() != null) {
        return BookletDoor.conflict(opened, "etapes", result.conflict());
      }
      if (result.made() instanceof Made.Done) {
        Said.done(next, "L’étape est modifiée.");
        return new ModelAndView("redirect:/livrets/" + id + "/etapes");
      }
      refused = Form.refused(sent.typed(), BookletDoor.why(result.made()));
    } catch (InvalidInput input) {
      refused = Form.refused(sent.typed(), input);
    }
    return page(opened, step, BookletDoor.base(sent), refused, sent.text("seen"));
  }

  private Editing editing(String id, ItemId item, Opened opened) {
    return new Editing(
        "/livrets/" + id + "/etapes/" + item.value(),
        Section.PATHWAY,
        () -> door.open(id, "étapes"),
        current -> fields(current, item.value()),
        FIELDS,
        (field, value) -> reads(field, value, opened),
        wanted -> change(item, wanted, opened));
  }

  private static String reads(String field, String value, Opened opened) {
    List<Option> options =
        switch (field) {
          case "actor" -> Labels.actors();
          case "measure" -> Measures.options(opened);
          case "status" -> Labels.options(Status.class, Status::label);
          case "achievement" -> achievements();
          default -> List.of();
        };
    if (field.equals("dueOn")) {
      return value.isEmpty()
          ? "Aucun jour"
          : DayInWords.day(LocalDate.parse(value), opened.today());
    }
    return options.stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }

  private static Change change(ItemId item, Map<String, String> wanted, Opened opened) {
    Sent fields = Sent.of(wanted);
    Goal goal = StepPages.goal(opened, fields);
    Status to = fields.one(Status.class, "status");
    Achievement achieved = fields.oneIfAny(Achievement.class, "achievement");
    return new AmendStep(
        item, before -> goal, (before, today) -> progress(before, to, achieved, today), true);
  }

  private static Progress progress(
      Progress before, Status to, @Nullable Achievement achieved, LocalDate today) {
    Progress moved = before.status() == to ? before : before.moved(to, today);
    return to.isOpen() ? moved : moved.achieved(achieved);
  }
}
