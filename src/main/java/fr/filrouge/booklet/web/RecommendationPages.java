package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.ReplyToRules;
import fr.filrouge.booklet.ReplyToRules.Recommended;
import fr.filrouge.booklet.SeeNewRights;
import fr.filrouge.booklet.TakeBackAnswer;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.frame.Said.Undo;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Recommendation.Choice;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers to what the rules recommend: accepting takes one tap, the rest says why. */
@Controller
class RecommendationPages {

  private final BookletDoor door;
  private final BookletPages.Shown shown;

  RecommendationPages(BookletDoor door, BookletPages.Shown shown) {
    this.door = door;
    this.shown = shown;
  }

  @PostMapping("/livrets/{id}/recommandations")
  ModelAndView answer(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "évaluation");
    Recommended about =
        new Recommended(sent.text("code"), sent.given("measure"), sent.given("obstacle"));
    ItemId item = ItemId.fresh();
    Optional<Form> refused = door.refused(id, sent, () -> reply(opened, item, about, sent));
    if (refused.isPresent()) {
      return shown.with(opened, NextRow.name(about), refused.get());
    }
    Said.done(
        next,
        said(sent.one(Choice.class, "choice")),
        new Undo("/livrets/" + id + "/recommandations/" + item.value() + "/reprise", Map.of()));
    return new ModelAndView("redirect:/livrets/" + id + "#suite");
  }

  private static Change reply(Opened opened, ItemId item, Recommended about, Sent sent) {
    Sent.together(
        () -> sent.one(Choice.class, "choice"),
        () -> sent.dayIfAny("until"),
        () -> sent.noteIfAny("why"));
    return new ReplyToRules(opened.rules(), opened.view(), opened.today())
        .with(
            item,
            about,
            sent.one(Choice.class, "choice"),
            sent.noteIfAny("why"),
            sent.dayIfAny("until"))
        .orElseThrow(PageDesk::notRecommended);
  }

  private static String said(Choice choice) {
    return switch (choice) {
      case ACCEPTED -> "C’est accepté : l’étape est dans le parcours.";
      case POSTPONED -> "C’est reporté.";
      case DECLINED -> "C’est refusé.";
    };
  }

  /** What a version opened has been seen: it leaves the work list of the whole team. */
  @PostMapping("/livrets/{id}/nouveaux-droits")
  String seen(
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable LocalDate since,
      RedirectAttributes next) {
    door.refused(id, new Sent(Map.of()), () -> new SeeNewRights(version, since))
        .ifPresentOrElse(
            form -> Said.notDone(next, String.join(" ", form.faults().values())),
            () -> Said.done(next, "C’est noté : vous avez vu ces nouveaux droits."));
    return "redirect:/livrets/" + id + "#mesures";
  }

  @PostMapping("/livrets/{id}/recommandations/{item}/reprise")
  String takeBack(@PathVariable String id, @PathVariable String item, RedirectAttributes next) {
    ItemId answered = ItemId.parse(item).orElseThrow(PageDesk::missing);
    door.refused(id, new Sent(Map.of()), () -> new TakeBackAnswer(answered))
        .ifPresentOrElse(
            form -> Said.notDone(next, String.join(" ", form.faults().values())),
            () -> Said.done(next, "La réponse est reprise."));
    return "redirect:/livrets/" + id + "#suite";
  }
}
