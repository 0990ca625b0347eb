package fr.filrouge.learner;

import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.ReplyToRules;
import fr.filrouge.booklet.ReportStep;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.TakeBackAnswer;
import fr.filrouge.booklet.Visits;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.frame.Said;
import fr.filrouge.frame.Said.Undo;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress.Status;
import fr.filrouge.pathway.Recommendation.Choice;
import fr.filrouge.pathway.Step;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the person stands, and what takes one tap. */
@Controller
class HomePages {

  private static final String HOME = "redirect:/mon-parcours";

  private final MyBooklet mine;
  private final Homes homes;
  private final PageDesk desk;
  private final Visits visits;

  HomePages(MyBooklet mine, Homes homes, PageDesk desk, Visits visits) {
    this.mine = mine;
    this.homes = homes;
    this.desk = desk;
    this.visits = visits;
  }

  @GetMapping("/mon-parcours")
  String home(Model model) {
    Optional<BookletView> booklet = mine.find();
    if (booklet.isEmpty()) {
      return "redirect:/mon-parcours/invitations";
    }
    BookletView view = booklet.get();
    model.addAttribute(
        "home", homes.of(view, mine.ask(view), mine.clock().instant(), mine.today()));
    visits.shown(
        view.standing().account().id(),
        view.booklet().id(),
        EnumSet.allOf(Section.class),
        mine.clock().instant());
    return "learner/home";
  }

  /** A step of theirs is done, begun, put off or left: one tap, which the next page can undo. */
  @PostMapping("/mon-parcours/etapes/{id}/etat")
  String report(@PathVariable String id, @RequestParam Status to, RedirectAttributes next) {
    BookletView view = mine.get();
    Step before =
        ItemId.parse(id).flatMap(view.booklet().pathway()::step).orElseThrow(PageDesk::missing);
    Optional<String> refusal = desk.refusal(view.booklet().id(), new ReportStep(before.id(), to));
    if (refusal.isPresent()) {
      Said.notDone(next, refusal.get());
    } else {
      Said.done(
          next,
          said(to),
          new Undo(
              "/mon-parcours/etapes/" + id + "/etat",
              Map.of("to", before.progress().status().name())));
    }
    return HOME;
  }

  private static String said(Status to) {
    return switch (to) {
      case DONE -> "C'est noté : cette étape est faite.";
      case ON_HOLD -> "C'est noté : vous ferez cette étape plus tard.";
      case ABANDONED, CANCELLED -> "C'est noté : vous laissez cette étape de côté.";
      case PLANNED, ACTIVE -> "C'est noté : cette étape est à faire.";
    };
  }

  /** Takes on, or refuses, what the rules recommend. */
  @PostMapping("/mon-parcours/recommandations")
  String takeOn(
      @RequestParam String code,
      @RequestParam(required = false) @Nullable String measure,
      @RequestParam(required = false) @Nullable String obstacle,
      RedirectAttributes next) {
    BookletView view = mine.get();
    ReplyToRules reply = new ReplyToRules(mine.ask(view).by(), view, mine.today());
    ItemId id = ItemId.fresh();
    Optional<String> refusal =
        desk.refusal(
            view.booklet().id(),
            () ->
                reply
                    .with(
                        id,
                        new ReplyToRules.Recommended(code, absent(measure), absent(obstacle)),
                        Choice.ACCEPTED,
                        null,
                        null)
                    .orElseThrow(PageDesk::notRecommended));
    if (refusal.isPresent()) {
      Said.notDone(next, refusal.get());
    } else {
      Said.done(
          next,
          "C'est noté : cette étape est dans votre parcours.",
          new Undo("/mon-parcours/recommandations/" + id.value() + "/reprise", Map.of()));
    }
    return HOME;
  }

  @PostMapping("/mon-parcours/recommandations/{id}/reprise")
  String takeBack(@PathVariable String id, RedirectAttributes next) {
    ItemId answered = ItemId.parse(id).orElseThrow(PageDesk::missing);
    desk.refusal(mine.get().booklet().id(), new TakeBackAnswer(answered))
        .ifPresentOrElse(why -> Said.notDone(next, why), () -> Said.done(next, "C'est annulé."));
    return HOME;
  }

  private static @Nullable String absent(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
