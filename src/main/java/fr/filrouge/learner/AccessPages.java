package fr.filrouge.learner;

import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.AskForAnotherReferent;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.GiveConsent;
import fr.filrouge.booklet.RemoveMember;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.frame.TypedDay;
import fr.filrouge.learner.WhoSees.Person;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may see what: giving consent, taking it back, ending somebody's access. */
@Controller
class AccessPages {

  private static final String PAGE = "/mon-parcours/acces";

  private final MyBooklet mine;
  private final WhoSees who;
  private final PageDesk desk;

  AccessPages(MyBooklet mine, WhoSees who, PageDesk desk) {
    this.mine = mine;
    this.who = who;
    this.desk = desk;
  }

  @GetMapping(PAGE)
  ModelAndView show() {
    return page(mine.get(), Form.BLANK);
  }

  private ModelAndView page(BookletView view, Form form) {
    ModelAndView page = new ModelAndView("learner/accesses");
    page.addObject("people", who.people(view));
    page.addObject("sections", who.sections(view, mine.today()));
    page.addObject("past", who.pastConsents(view, mine.today()));
    page.addObject("otherAsked", view.booklet().people().otherReferentAsked() != null);
    page.addObject("closed", view.booklet().closing() != null);
    page.addObject("form", form);
    if (form.isRefused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  /** Opens a reserved section to those who look after it, until a day or until further notice. */
  @PostMapping(PAGE + "/{section:handicap|detention}/accord")
  ModelAndView consent(
      @PathVariable String section,
      @RequestParam Map<String, String> form,
      RedirectAttributes next) {
    BookletView view = mine.get();
    Restriction restriction = restriction(section);
    String until = "until-" + section;
    try {
      GiveConsent consent =
          new GiveConsent(restriction, true, TypedDay.read(form, until).orElse(null));
      Optional<String> refusal = desk.change(view.booklet().id(), null, consent).refusal();
      if (refusal.isPresent()) {
        return page(view, Form.refused(form, refusal.get()));
      }
    } catch (InvalidInput input) {
      return page(view, Form.refused(form, at(input, until)));
    }
    Said.done(next, "Votre accord est noté. Vous pouvez le reprendre quand vous voulez.");
    return again();
  }

  private static InvalidInput at(InvalidInput input, String field) {
    return new InvalidInput("/" + field, input.problems().get(0).detail());
  }

  /** Closes it again, at once. */
  @PostMapping(PAGE + "/{section:handicap|detention}/retrait")
  ModelAndView withdraw(@PathVariable String section, RedirectAttributes next) {
    BookletView view = mine.get();
    String names = who.readersOf(view, restriction(section));
    done(
        next,
        view,
        new GiveConsent(restriction(section), false, null),
        names.isEmpty()
            ? "Votre accord est repris. Plus personne d'autre ne voit cette partie."
            : "Votre accord est repris. " + names + " ne voit plus cette partie.");
    return again();
  }

  /** Ending an access is confirmed: only an invitation brings it back. */
  @GetMapping(PAGE + "/{account}/fin")
  ModelAndView confirmEnd(@PathVariable String account) {
    return new ModelAndView("learner/access-end", "person", person(mine.get(), account));
  }

  private Person person(BookletView view, String account) {
    return who.people(view).stream()
        .filter(person -> person.account().equals(account) && person.mayBeEnded())
        .findFirst()
        .orElseThrow(PageDesk::missing);
  }

  @PostMapping(PAGE + "/{account}/fin")
  ModelAndView end(@PathVariable String account, RedirectAttributes next) {
    BookletView view = mine.get();
    Person person = person(view, account);
    done(
        next,
        view,
        new RemoveMember(new AccountId(person.account())),
        person.name() + " ne voit plus votre livret.");
    return again();
  }

  @PostMapping(PAGE + "/autre-referent")
  ModelAndView askForAnother(RedirectAttributes next) {
    done(
        next,
        mine.get(),
        new AskForAnotherReferent(),
        "Votre demande est transmise. Votre référent reste le même en attendant.");
    return again();
  }

  private void done(RedirectAttributes next, BookletView view, Change change, String sentence) {
    desk.refusal(view.booklet().id(), change)
        .ifPresentOrElse(why -> Said.notDone(next, why), () -> Said.done(next, sentence));
  }

  private static ModelAndView again() {
    return new ModelAndView("redirect:" + PAGE);
  }

  private static Restriction restriction(String section) {
    return Arrays.stream(Restriction.values())
        .filter(r -> WhoSees.address(r).equals(section.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(PageDesk::missing);
  }
}
