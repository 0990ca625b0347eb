package fr.filrouge.learner;

import fr.filrouge.booklet.AnswerInvitation;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Booklets.InvitedPerson;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.booklet.web.PageDesk.Made;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.frame.TypedDay;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody offers the person a booklet: who, and nothing of what is in it. */
@Controller
class InvitationPages {

  private static final String PAGE = "/mon-parcours/invitations";

  private final Booklets booklets;
  private final MyBooklet mine;
  private final Homes homes;
  private final PageDesk desk;

  InvitationPages(Booklets booklets, MyBooklet mine, Homes homes, PageDesk desk) {
    this.booklets = booklets;
    this.mine = mine;
    this.homes = homes;
    this.desk = desk;
  }

  /** An invitation that waits for an answer. */
  record Invited(String id, String name, @Nullable String structure, DayInWords when) {}

  @GetMapping(PAGE)
  ModelAndView invitations() {
    return page(Form.BLANK, "");
  }

  private ModelAndView page(Form form, String answered) {
    ModelAndView page = new ModelAndView("learner/invitations");
    page.addObject("invitations", pending().stream().map(this::shown).toList());
    page.addObject("hasBooklet", mine.find().isPresent());
    page.addObject("form", form);
    page.addObject("answered", answered);
    if (form.isRefused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private List<InvitedPerson> pending() {
    return booklets.invitations(desk.account()).stream()
        .filter(invited -> invited.invitation().isPending())
        .toList();
  }

  private Invited shown(InvitedPerson invited) {
    Home.Helper by = homes.helper(invited.invitation().by());
    return new Invited(
        invited.invitation().id().value(),
        by.name(),
        by.structure(),
        DayInWords.of(invited.invitation().at(), mine.today()));
  }

  private InvitedPerson invited(String id) {
    return pending().stream()
        .filter(invited -> invited.invitation().id().value().equals(id))
        .findFirst()
        .orElseThrow(PageDesk::missing);
  }

  @PostMapping(PAGE + "/{id}/oui")
  ModelAndView accept(
      @PathVariable String id, @RequestParam Map<String, String> form, RedirectAttributes next) {
    InvitedPerson invited = invited(id);
    try {
      LocalDate birthDate =
          TypedDay.read(form, "birthDate")
              .orElseThrow(() -> new InvalidInput("/birthDate", "Donnez votre date de naissance."));
      Made made =
          desk.change(
              invited.booklet(), null, new AnswerInvitation(invited.invitation().id(), birthDate));
      if (made.refusal().isPresent()) {
        return page(Form.refused(form, made.refusal().get()), id);
      }
      if (made instanceof Made.Done done && done.after().isEmpty()) {
        return page(
            Form.refused(
                form,
                new InvalidInput(
                    "/birthDate",
                    "Ce n'est pas la date du livret. Après trois erreurs, l'invitation est annulée.")),
            id);
      }
    } catch (InvalidInput input) {
      return page(Form.refused(form, input), id);
    }
    Said.done(next, "C'est votre livret maintenant. Bienvenue.");
    return new ModelAndView("redirect:/mon-parcours");
  }

  @PostMapping(PAGE + "/{id}/non")
  String refuse(@PathVariable String id, RedirectAttributes next) {
    InvitedPerson invited = invited(id);
    desk.refusal(invited.booklet(), new AnswerInvitation(invited.invitation().id(), null))
        .ifPresentOrElse(
            why -> Said.notDone(next, why),
            () -> Said.done(next, "Vous avez refusé. Rien n'a été rattaché à vous."));
    return "redirect:" + PAGE;
  }
}
