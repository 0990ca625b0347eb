package fr.filrouge.booklet.web;

import fr.filrouge.access.Role;
import fr.filrouge.booklet.AddStep;
import fr.filrouge.booklet.AmendStep;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.web.Labels.Option;
import fr.filrouge.booklet.web.PageDesk.Made;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.pathway.Progress.Achievement;
import fr.filrouge.pathway.Progress.Status;
import fr.filrouge.pathway.Step;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All the steps of a booklet: found by who, state and month, added, and moved on in one tap. */
@Controller
class StepPages {

  private final BookletDoor door;

  StepPages(BookletDoor door) {
    this.door = door;
  }

  @GetMapping("/livrets/{id}/etapes")
  ModelAndView steps(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String qui,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String mois) {
    Opened opened = door.open(id, "étapes", Section.PATHWAY);
    return page(opened, new StepFilter(qui, etat, mois), Form.BLANK);
  }

  private static ModelAndView page(Opened opened, StepFilter filter, Form form) {
    List<StepRow> open = StepRow.open(opened);
    List<StepRow> finished = StepRow.finished(opened);
    String address = "/livrets/" + opened.id().value() + "/etapes";
    List<Option> states = Labels.options(Status.class, Status::label);
    List<Option> places = Places.of(opened.rights(), Section.PATHWAY);
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "etapes"));
    model.put("filter", filter);
    model.put("chips", filter.chips(address, Labels.actors(), states));
    model.put("actors", Labels.actors());
    model.put("anyActor", Labels.orNone("Tout le monde", Labels.actors()));
    model.put("states", Labels.orNone("Tous les états", states));
    model.put(
        "months",
        Labels.orNone(
            "Tous les mois",
            StepFilter.months(Stream.concat(open.stream(), finished.stream()).toList())));
    model.put("open", open.stream().filter(filter::keeps).toList());
    model.put("finished", finished.stream().filter(filter::keeps).toList());
    model.put("places", places);
    model.put("mayAdd", opened.isOpen() && !places.isEmpty());
    model.put("key", ItemId.fresh().value());
    return BookletDoor.page("steps", model, form);
  }

  @PostMapping("/livrets/{id}/etapes")
  ModelAndView add(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "étapes", Section.PATHWAY);
    ItemId item = sent.item(opened.reader(), id + "/steps");
    Optional<Form> refused =
        door.refused(
            id,
            sent,
            () ->
                new AddStep(
                    item, goal(opened, sent), null, sent.oneIfAny(Restriction.class, "section")));
    if (refused.isPresent()) {
      return page(opened, new StepFilter("", "", ""), refused.get());
    }
    Said.done(next, "L’étape est ajoutée.");
    return new ModelAndView(back(id, sent));
  }

  static Goal goal(Opened opened, Sent sent) {
    Sent.together(
        () -> sent.line("title"),
        () -> sent.one(Role.class, "actor"),
        () -> sent.dayIfAny("dueOn"),
        () -> Measures.chosen(opened, sent));
    return new Goal(
        sent.line("title"),
        sent.one(Role.class, "actor"),
        sent.dayIfAny("dueOn"),
        Measures.chosen(opened, sent));
  }

  static String back(String id, Sent sent) {
    return "redirect:/livrets/" + id + (sent.text("from").equals("livret") ? "#etapes" : "/etapes");
  }

  /** A step moves on: one tap, which the next page can undo as long as nobody else has come by. */
  @PostMapping("/livrets/{id}/etapes/{step}/etat")
  String move(
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Step before =
        ItemId.parse(step)
            .flatMap(door.open(id, "étapes").booklet().pathway()::step)
            .orElseThrow(PageDesk::missing);
    try {
      Made made = door.change(id, sent.seen(), moved(before, sent));
      if (made instanceof Made.Done done) {
        say(id, before, sent, done, next);
      } else {
        Said.notDone(next, BookletDoor.why(made));
      }
    } catch (InvalidInput input) {
      Said.notDone(next, input.problems().get(0).detail());
    }
    return back(id, sent);
  }

  private static void say(
      String id, Step before, Sent sent, Made.Done done, RedirectAttributes next) {
    if (sent.has("undo") || done.after().isEmpty()) {
      Said.done(next, sent.has("undo") ? "C’est annulé." : "C’est noté.");
    } else {
      Said.done(
          next,
          "C’est noté : étape " + sent.one(Status.class, "to").label() + ".",
          undo(id, before, done.after().get().version().tag("0"), sent.text("from")));
    }
  }

  private static AmendStep moved(Step step, Sent sent) {
    Status to = sent.one(Status.class, "to");
    return sent.has("undo")
        ? new AmendStep(
            step.id(),
            (now, today) ->
                new Progress(
                    to,
                    sent.oneIfAny(Achievement.class, "achievement"),
                    sent.dayIfAny("startedOn"),
                    sent.dayIfAny("endedOn"),
                    now.skillsRecorded()))
        : new AmendStep(step.id(), (now, today) -> now.moved(to, today));
  }

  /** Back to the very state, with its days, that the step had. */
  private static Said.Undo undo(String id, Step before, String seen, String from) {
    Progress progress = before.progress();
    Map<String, String> fields = new HashMap<>();
    fields.put("undo", "oui");
    fields.put("seen", seen);
    fields.put("from", from);
    fields.put("to", progress.status().name());
    if (progress.startedOn() != null) {
      fields.put("startedOn", progress.startedOn().toString());
    }
    if (progress.endedOn() != null) {
      fields.put("endedOn", progress.endedOn().toString());
    }
    if (progress.achievement() != null) {
      fields.put("achievement", progress.achievement().name());
    }
    return new Said.Undo("/livrets/" + id + "/etapes/" + before.id().value() + "/etat", fields);
  }
}
