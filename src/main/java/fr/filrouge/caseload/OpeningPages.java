package fr.filrouge.caseload;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.Identity;
import fr.filrouge.booklet.OpenBooklet;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Situation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a booklet: who it is about, whether there is one already, then yes. */
@Controller
class OpeningPages {

  private static final String PLACE = "/livrets/nouveau";

  private final Booklets booklets;
  private final RestrictedFacts restricted;
  private final CaseloadDesk desk;

  OpeningPages(Booklets booklets, RestrictedFacts restricted, CaseloadDesk desk) {
    this.booklets = booklets;
    this.restricted = restricted;
    this.desk = desk;
  }

  @GetMapping(PLACE)
  String blank(Model model) {
    desk.opener();
    model.addAttribute("form", Form.with(Map.of("key", UUID.randomUUID().toString())));
    return "caseload/opening";
  }

  /** The form again, with what was typed. */
  @PostMapping(PLACE)
  String correct(@RequestParam Map<String, String> typed, Model model) {
    desk.opener();
    model.addAttribute("form", Form.with(typed));
    return "caseload/opening";
  }

  @PostMapping(PLACE + "/verification")
  String check(@RequestParam Map<String, String> typed, Model model) {
    Account opener = desk.opener();
    try {
      Identity identity = TypedIdentity.read(typed, desk.today());
      show(identity, typed, opener, model);
      return "caseload/opening-check";
    } catch (InvalidInput input) {
      model.addAttribute("form", Form.refused(typed, input));
      return "caseload/opening";
    }
  }

  private void show(Identity identity, Map<String, String> typed, Account opener, Model model) {
    List<Caseload.Item> known = known(identity, opener);
    desk.listed(opener, known);
    model.addAttribute("form", Form.with(typed));
    model.addAttribute("name", identity.givenName().value() + " " + identity.familyName().value());
    model.addAttribute("born", DayInWords.date(identity.birthDate()));
    model.addAttribute("known", known.stream().map(Found::of).toList());
    model.addAttribute("double", false);
    model.addAttribute("asReferent", opener.has(Role.REFERENT));
  }

  /** Those with this name and birth date that the opener follows already. */
  private List<Caseload.Item> known(Identity identity, Account opener) {
    String words = identity.givenName().value() + " " + identity.familyName().value();
    Caseload wanted =
        new Caseload(null, null, null, null, null, null, words, identity.birthDate(), 10, null);
    return booklets.list(wanted, opener).items().stream()
        .filter(item -> item.relation() != Relation.SELF)
        .toList();
  }

  @PostMapping(PLACE + "/ouverture")
  String open(
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "false") boolean quandMeme,
      Model model,
      RedirectAttributes next) {
    Account opener = desk.opener();
    try {
      Identity identity = TypedIdentity.read(typed, desk.today());
      BookletId id = BookletId.of(opener.id(), typed.getOrDefault("key", ""), content(identity));
      Booklets.Opened opened =
          booklets.open(
              new OpenBooklet(id, identity, Situation.UNKNOWN, restricted), opener, quandMeme);
      if (opened instanceof Booklets.Opened.PerhapsSamePerson) {
        show(identity, typed, opener, model);
        model.addAttribute("double", true);
        return "caseload/opening-check";
      }
      Said.done(next, "C’est fait : le livret est ouvert.");
      return "redirect:/livrets/" + id;
    } catch (InvalidInput input) {
      model.addAttribute("form", Form.refused(typed, input));
      return "caseload/opening";
    }
  }

  @PostMapping(PLACE + "/demande")
  String join(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
    Account asker = desk.opener();
    try {
      Identity identity = TypedIdentity.read(typed, desk.today());
      ItemId request = ItemId.of(asker.id(), typed.getOrDefault("key", ""), content(identity));
      if (booklets.askToJoin(identity, request, asker)) {
        Said.done(next, "C’est fait : votre demande est envoyée. La réponse se lira ici.");
      } else {
        Said.notDone(next, "Il n’y a pas de livret ouvert à ce nom et cette date de naissance.");
      }
      return "redirect:/recherche";
    } catch (InvalidInput input) {
      model.addAttribute("form", Form.refused(typed, input));
      return "caseload/opening";
    }
  }

  private static String content(Identity identity) {
    return identity.givenName().value()
        + '\n'
        + identity.familyName().value()
        + '\n'
        + identity.birthDate();
  }
}
