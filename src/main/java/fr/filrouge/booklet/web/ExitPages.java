package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Closing;
import fr.filrouge.booklet.ProposeExit;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.WithdrawExit;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.ItemId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of the follow-up, proposed to the person before anybody closes the booklet. */
@Controller
class ExitPages {

  private final BookletDoor door;

  ExitPages(BookletDoor door) {
    this.door = door;
  }

  @GetMapping("/livrets/{id}/equipe/sortie")
  ModelAndView write(@PathVariable String id) {
    return page(proposable(id), Form.BLANK);
  }

  private Opened proposable(String id) {
    Opened opened = door.open(id, "équipe", Section.REFERENT);
    if (!opened.isOpen() || !opened.rights().writes(Section.REFERENT)) {
      throw PageDesk.missing();
    }
    return opened;
  }

  private static ModelAndView page(Opened opened, Form form) {
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "equipe"));
    model.put("reasons", Labels.options(Closing.Reason.class, Closing.Reason::label));
    model.put("attached", opened.booklet().people().beneficiary() != null);
    model.put("key", ItemId.fresh().value());
    return BookletDoor.page("exit", model, form);
  }

  @PostMapping("/livrets/{id}/equipe/sortie")
  ModelAndView propose(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = proposable(id);
    ItemId item = sent.item(opened.reader(), id + "/sortie");
    Optional<Form> refused =
        door.refused(
            id,
            sent,
            () -> {
              Sent.together(
                  () -> sent.one(Closing.Reason.class, "reason"), () -> sent.noteIfAny("words"));
              return new ProposeExit(
                  item, sent.one(Closing.Reason.class, "reason"), sent.noteIfAny("words"));
            });
    if (refused.isPresent()) {
      return page(opened, refused.get());
    }
    Said.done(next, "C’est proposé. La personne peut dire oui ou non.");
    return new ModelAndView(team(id));
  }

  @PostMapping("/livrets/{id}/equipe/sortie/{proposal}/retrait")
  String withdraw(@PathVariable String id, @PathVariable String proposal, RedirectAttributes next) {
    ItemId item = ItemId.parse(proposal).orElseThrow(PageDesk::missing);
    door.refused(id, new Sent(Map.of()), () -> new WithdrawExit(item))
        .ifPresentOrElse(
            form -> Said.notDone(next, String.join(" ", form.faults().values())),
            () -> Said.done(next, "La proposition est retirée. Le suivi continue."));
    return team(id);
  }

  private static String team(String id) {
    return "redirect:/livrets/" + id + "/equipe#fin";
  }
}
