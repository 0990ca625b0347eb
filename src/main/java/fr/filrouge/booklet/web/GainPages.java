package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Aid;
import fr.filrouge.booklet.RecordSkill;
import fr.filrouge.booklet.RequestAid;
import fr.filrouge.booklet.SettleAid;
import fr.filrouge.booklet.Skill;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Skills and aids, added on the booklet's one page. */
@Controller
class GainPages {

  private final BookletDoor door;
  private final BookletPages.Shown shown;

  GainPages(BookletDoor door, BookletPages.Shown shown) {
    this.door = door;
    this.shown = shown;
  }

  @PostMapping("/livrets/{id}/competences")
  ModelAndView skill(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "livret");
    ItemId item = sent.item(opened.reader(), id + "/skills");
    Optional<Form> refused = door.refused(id, sent, () -> skill(item, sent, opened.today()));
    if (refused.isPresent()) {
      return shown.with(opened, "competences", refused.get());
    }
    Said.done(next, "C’est ajouté aux compétences.");
    return new ModelAndView("redirect:/livrets/" + id + "#competences");
  }

  private static RecordSkill skill(ItemId item, Sent sent, LocalDate today) {
    Sent.together(
        () -> sent.line("title"),
        () -> sent.one(Skill.Kind.class, "kind"),
        () -> sent.dayIfAny("obtainedOn"));
    return new RecordSkill(
        item,
        sent.one(Skill.Kind.class, "kind"),
        sent.line("title"),
        orToday(sent, "obtainedOn", today),
        null,
        sent.oneIfAny(Restriction.class, "section"));
  }

  @PostMapping("/livrets/{id}/aides")
  ModelAndView aid(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "livret");
    ItemId item = sent.item(opened.reader(), id + "/aids");
    Optional<Form> refused =
        door.refused(
            id,
            sent,
            () -> {
              Sent.together(
                  () -> sent.line("title"),
                  () -> Measures.chosen(opened, sent),
                  () -> sent.dayIfAny("requestedOn"));
              return new RequestAid(
                  item,
                  sent.line("title"),
                  Measures.chosen(opened, sent),
                  orToday(sent, "requestedOn", opened.today()));
            });
    if (refused.isPresent()) {
      return shown.with(opened, "aides", refused.get());
    }
    Said.done(next, "La demande d’aide est ajoutée.");
    return new ModelAndView("redirect:/livrets/" + id + "#aides");
  }

  /** What became of a request: one tap, which the next page can undo. */
  @PostMapping("/livrets/{id}/aides/{n}/suite")
  String settle(
      @PathVariable String id,
      @PathVariable String n,
      @RequestParam Aid.Status to,
      RedirectAttributes next) {
    ItemId item = ItemId.parse(n).orElseThrow(PageDesk::missing);
    Opened opened = door.open(id, "livret");
    door.refused(id, new Sent(Map.of()), () -> new SettleAid(item, to, opened.today()))
        .ifPresentOrElse(
            form -> Said.notDone(next, String.join(" ", form.faults().values())),
            () -> done(id, n, to, next));
    return "redirect:/livrets/" + id + "#aides";
  }

  private static void done(String id, String n, Aid.Status to, RedirectAttributes next) {
    if (to == Aid.Status.REQUESTED) {
      Said.done(next, "C’est annulé.");
    } else {
      Said.done(
          next,
          "C’est noté : aide " + to.label() + ".",
          new Said.Undo(
              "/livrets/" + id + "/aides/" + n + "/suite",
              Map.of("to", Aid.Status.REQUESTED.name())));
    }
  }

  private static LocalDate orToday(Sent sent, String name, LocalDate today) {
    LocalDate day = sent.dayIfAny(name);
    return day == null ? today : day;
  }
}
