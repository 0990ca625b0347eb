package fr.filrouge.caseload;

import fr.filrouge.access.Account;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people name the lists that they come back to, up to five. */
@Controller
class ViewPages {

  private static final String PLACE = "/suivi/vues";
  private static final String ONE = PLACE + "/{id:[0-9a-f-]{36}}";
  private static final String NAME = "nom";

  private final ViewsAtHand views;
  private final CaseloadDesk desk;

  ViewPages(ViewsAtHand views, CaseloadDesk desk) {
    this.views = views;
    this.desk = desk;
  }

  /** A view among those that may be renamed or removed. */
  record Row(String id, String name, String address) {

    static Row of(SavedView view) {
      return new Row(view.id().value(), view.name().value(), Filters.addressOf(view.filters()));
    }
  }

  @GetMapping(PLACE)
  ModelAndView views() {
    return page(desk.follower(), Form.BLANK, Map.of(), "");
  }

  /**
   * @param asked the filters for which a name is asked, if any
   * @param renamed which one is, if one is
   */
  private ModelAndView page(Account reader, Form form, Map<String, String> asked, String renamed) {
    List<SavedView> all = views.of(reader.id()).all();
    ModelAndView page = new ModelAndView("caseload/views");
    page.addObject("form", form);
    page.addObject("asked", asked);
    page.addObject("renamed", renamed);
    page.addObject("views", all.stream().map(Row::of).toList());
    page.addObject("most", Views.MOST);
    if (form.isRefused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  @PostMapping(PLACE)
  ModelAndView keep(@RequestParam Map<String, String> typed, RedirectAttributes next) {
    Account reader = desk.follower();
    Map<String, String> asked = Filters.known(typed);
    try {
      SavedView view =
          new SavedView(ItemId.fresh(), ViewName.typed(typed.getOrDefault(NAME, "")), asked);
      refuseUnlessOpens(asked);
      views.change(reader.id(), kept -> kept.adding(view));
      Said.done(next, "C’est gardé : « " + view.name().value() + " » s’ouvre d’ici.");
    } catch (InvalidInput input) {
      return page(reader, Form.refused(typed, input), asked, "");
    }
    return new ModelAndView("redirect:" + Filters.addressOf(asked));
  }

  private static void refuseUnlessOpens(Map<String, String> asked) {
    if (asked.isEmpty()) {
      throw new InvalidInput(
          "/" + NAME, "Choisissez d’abord un filtre ou un ordre : la liste entière est déjà là.");
    }
    try {
      Filters.of(asked);
    } catch (InvalidInput unreadable) {
      throw new InvalidInput("/" + NAME, "Ces filtres ne se lisent pas. Choisissez-en d’autres.");
    }
  }

  @PostMapping(ONE + "/nom")
  ModelAndView rename(
      @PathVariable String id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    Account reader = desk.follower();
    SavedView view = mine(id, reader);
    try {
      ViewName name = ViewName.typed(typed.getOrDefault(NAME, ""));
      views.change(reader.id(), kept -> kept.renaming(view.id(), name));
      Said.done(next, "C’est fait : la vue s’appelle « " + name.value() + " ».");
    } catch (InvalidInput input) {
      return page(reader, Form.refused(typed, input), Map.of(), id);
    }
    return new ModelAndView("redirect:" + PLACE);
  }

  @PostMapping(ONE + "/retrait")
  String remove(@PathVariable String id, RedirectAttributes next) {
    Account reader = desk.follower();
    SavedView view = mine(id, reader);
    views.change(reader.id(), kept -> kept.without(view.id()));
    Map<String, String> again = new HashMap<>(view.filters());
    again.put(NAME, view.name().value());
    Said.done(
        next, "La vue « " + view.name().value() + " » est retirée.", new Said.Undo(PLACE, again));
    return "redirect:" + PLACE;
  }

  private SavedView mine(String id, Account reader) {
    return views.of(reader.id()).all().stream()
        .filter(view -> view.id().value().equals(id))
        .findFirst()
        .orElseThrow(PageDesk::missing);
  }
}
