package fr.filrouge.caseload;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload.Obstacle;
import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.Rights;
import fr.filrouge.frame.Form;
import fr.filrouge.situation.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a professional starts the day: what waits for them, then all they follow. */
@Controller
class FollowUpPages {

  private final Booklets booklets;
  private final ViewsAtHand views;
  private final CaseloadDesk desk;

  FollowUpPages(Booklets booklets, ViewsAtHand views, CaseloadDesk desk) {
    this.booklets = booklets;
    this.views = views;
    this.desk = desk;
  }

  @GetMapping("/suivi")
  String followUp(@RequestParam Map<String, String> address, Model model) {
    Account reader = desk.follower();
    try {
      return show(reader, Filters.of(address), Form.with(address), model);
    } catch (InvalidInput input) {
      return show(reader, Filters.of(Map.of()), Form.refused(address, input), model);
    }
  }

  private String show(Account reader, Filters filters, Form form, Model model) {
    FollowUps followUps = new FollowUps(booklets.followed(reader), filters, desk.today());
    desk.listed(reader, followUps.shown().stream().map(Followed::item).toList());
    model.addAttribute("page", followUps.all());
    model.addAttribute("form", form);
    model.addAttribute("filters", filters);
    model.addAttribute("referents", followUps.referents());
    model.addAttribute("obstacles", obstacles());
    List<FollowUp.Choice> kept = views(reader, filters);
    model.addAttribute("views", kept);
    model.addAttribute("mayKeep", mayKeep(filters, kept));
    model.addAttribute("actions", BulkAction.values());
    model.addAttribute("exported", filters.exported());
    model.addAttribute("mayOpen", Rights.mayOpen(reader.roles()));
    model.addAttribute("mayImport", reader.has(Role.REFERENT));
    return "caseload/follow-up";
  }

  private List<FollowUp.Choice> views(Account reader, Filters filters) {
    Map<String, String> shown = Filters.known(filters.asked());
    return views.of(reader.id()).all().stream()
        .map(
            view ->
                new FollowUp.Choice(
                    view.id().value(),
                    view.name().value(),
                    Filters.addressOf(view.filters()),
                    view.filters().equals(shown)))
        .toList();
  }

  /** Whether the list shown is one that could be kept, and is not. */
  private static boolean mayKeep(Filters filters, List<FollowUp.Choice> kept) {
    return !Filters.known(filters.asked()).isEmpty()
        && kept.stream().noneMatch(FollowUp.Choice::chosen);
  }

  private static List<FollowUp.Choice> obstacles() {
    return Arrays.stream(Obstacle.values())
        .map(o -> new FollowUp.Choice(o.name(), Words.of(o), "", false))
        .toList();
  }
}
