package fr.filrouge.booklet.web;

import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.AssessBooklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.SeenVersion;
import fr.filrouge.booklet.Visits;
import fr.filrouge.booklet.web.PageDesk.Made;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.frame.Form;
import fr.filrouge.situation.InvalidInput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How professionals come to the pages of one booklet, and what becomes of their forms. */
@Component
class BookletDoor {

  private final PageDesk desk;
  private final RulesInForce rules;
  private final Visits visits;

  BookletDoor(PageDesk desk, RulesInForce rules, Visits visits) {
    this.desk = desk;
    this.rules = rules;
    this.visits = visits;
  }

  static BookletId id(String path) {
    return BookletId.parse(path).orElseThrow(PageDesk::missing);
  }

  AccountId account() {
    return desk.account().id();
  }

  /**
   * Opens a booklet that is somebody else's.
   *
   * @param what is looked at, for the trace
   */
  Opened open(String path, String what) {
    BookletView view = desk.view(id(path), what);
    if (view.standing().relation() == Relation.SELF) {
      throw new OwnBooklet();
    }
    return new Opened(view, new AssessBooklet(rules.take()), desk.today());
  }

  /** The same for a page about one section, which does not exist for who may not read it. */
  Opened open(String path, String what, Section section) {
    Opened opened = open(path, what);
    if (!opened.rights().reads(section)) {
      throw PageDesk.missing();
    }
    visits.shown(opened.reader(), opened.id(), Set.of(section), opened.at());
    return opened;
  }

  /** What is wrong with what a form asks for; none once it is done. */
  Optional<Form> refused(String path, Sent sent, Supplier<Change> change) {
    return refused(path, sent, null, change);
  }

  /** The same on the version that the form was filled in on. */
  Optional<Form> refused(
      String path, Sent sent, @Nullable SeenVersion seen, Supplier<Change> change) {
    try {
      return desk.change(id(path), seen, change.get())
          .refusal()
          .map(why -> Form.refused(sent.typed(), why));
    } catch (InvalidInput input) {
      return Optional.of(Form.refused(sent.typed(), input));
    }
  }

  Made change(String path, @Nullable SeenVersion seen, Change change) {
    return desk.change(id(path), seen, change);
  }

  /** Why a change was not made. */
  static String why(@Nullable Made made) {
    return made == null ? "" : made.refusal().orElse("");
  }

  /** What a form had been filled in with beforehand, by name of field. */
  static Map<String, String> base(Sent sent) {
    Map<String, String> base = new LinkedHashMap<>();
    sent.typed()
        .forEach(
            (name, value) -> {
              if (name.startsWith(Conflict.BASE)) {
                base.put(name.substring(Conflict.BASE.length()), value);
              }
            });
    return base;
  }

  /** The page on which one chooses between one's own text and that of somebody else. */
  static ModelAndView conflict(Opened opened, String page, Conflict conflict) {
    ModelAndView chosen =
        new ModelAndView(
            "booklet/conflict", Map.of("bar", Bar.of(opened, page), "conflict", conflict));
    chosen.setStatus(HttpStatus.CONFLICT);
    return chosen;
  }

  /** A page that shows a form, again with its faults when it was refused. */
  static ModelAndView page(String template, Map<String, ?> model, Form form) {
    ModelAndView page = new ModelAndView("booklet/" + template, model);
    page.addObject("form", form);
    if (form.isRefused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
