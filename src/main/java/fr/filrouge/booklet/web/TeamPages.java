package fr.filrouge.booklet.web;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.AnswerJoinRequest;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.EndCover;
import fr.filrouge.booklet.InviteMember;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.RemoveMember;
import fr.filrouge.booklet.ReopenBooklet;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.SettleTransfer;
import fr.filrouge.booklet.WithdrawTransfer;
import fr.filrouge.booklet.web.Labels.Option;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The team of a booklet: who joins and leaves it, and how the place of referent passes on. */
@Controller
class TeamPages {

  private final BookletDoor door;
  private final Accounts accounts;

  TeamPages(BookletDoor door, Accounts accounts) {
    this.door = door;
    this.accounts = accounts;
  }

  @GetMapping("/livrets/{id}/equipe")
  ModelAndView team(@PathVariable String id) {
    return page(door.open(id, "équipe", Section.MEMBERS), "", Form.BLANK);
  }

  /**
   * @param refused which of the forms was refused
   */
  private static ModelAndView page(Opened opened, String refused, Form form) {
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "equipe"));
    model.put("team", Team.of(opened));
    model.put("roles", roles());
    model.put("reader", opened.reader().value());
    model.put("refused", refused);
    model.put("blank", Form.BLANK);
    model.put("key", ItemId.fresh().value());
    return BookletDoor.page("team", model, form);
  }

  private static List<Option> roles() {
    return Labels.orNone(
        "Le seul rôle de ce compte",
        List.of(
            new Option(Role.CEP.name(), Role.CEP.label()),
            new Option(Role.DISABILITY_REFERENT.name(), Role.DISABILITY_REFERENT.label()),
            new Option(Role.PRISON_LIAISON.name(), Role.PRISON_LIAISON.label()),
            new Option(Role.BENEFICIARY.name(), "La personne de ce livret")));
  }

  private static AccountId account(Sent sent, String name) {
    return AccountId.parse(sent.text(name).strip())
        .orElseThrow(() -> new InvalidInput("/" + name, "L’identifiant d’un compte est attendu."));
  }

  @PostMapping("/livrets/{id}/equipe/membres")
  ModelAndView invite(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    return typed(
        id,
        "invite",
        sent,
        next,
        "C’est fait : membre ajouté, ou personne invitée.",
        item ->
            new InviteMember(
                item, account(sent, "account"), sent.oneIfAny(Role.class, "as"), accounts::find));
  }

  @PostMapping("/livrets/{id}/equipe/relais")
  ModelAndView offer(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    return typed(
        id,
        "offer",
        sent,
        next,
        "Le relais est proposé. Rien ne change avant la réponse.",
        item -> {
          Sent.together(() -> account(sent, "to"), () -> sent.dayIfAny("coverUntil"));
          return new OfferTransfer(
              item, account(sent, "to"), sent.dayIfAny("coverUntil"), accounts::find);
        });
  }

  /** Makes the change that a form asks for, which names something new. */
  private interface Making {
    Change with(ItemId item);
  }

  private ModelAndView typed(
      String id, String name, Sent sent, RedirectAttributes next, String sentence, Making making) {
    Opened opened = door.open(id, "équipe", Section.MEMBERS);
    ItemId item = sent.item(opened.reader(), id + "/" + name);
    Optional<Form> refused = door.refused(id, sent, () -> making.with(item));
    if (refused.isPresent()) {
      return page(opened, name, refused.get());
    }
    Said.done(next, sentence);
    return new ModelAndView("redirect:/livrets/" + id + "/equipe");
  }

  /** One tap or one confirmed form that types nothing that has to be shown again. */
  private String done(
      String id, RedirectAttributes next, String sentence, Supplier<Change> change) {
    var unused = door.open(id, "équipe");
    door.refused(id, new Sent(Map.of()), change)
        .ifPresentOrElse(
            form -> Said.notDone(next, String.join(" ", form.faults().values())),
            () -> Said.done(next, sentence));
    return "redirect:/livrets/" + id + "/equipe";
  }

  @PostMapping("/livrets/{id}/equipe/membres/{account}/retrait")
  String remove(
      @PathVariable String id,
      @PathVariable String account,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    AccountId removed = AccountId.parse(account).orElseThrow(PageDesk::missing);
    String back =
        done(
            id,
            next,
            "C’est fait : ce compte n’a plus accès au livret.",
            () -> new RemoveMember(removed, sent.noteIfAny("why")));
    return removed.equals(door.account()) ? "redirect:/accueil" : back;
  }

  @PostMapping("/livrets/{id}/equipe/relais/{number}/{answer:accepte|refuse|retire}")
  String settle(
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable String answer,
      RedirectAttributes next) {
    return switch (answer) {
      case "accepte" ->
          done(id, next, "Vous avez accepté le relais.", () -> new SettleTransfer(number, true));
      case "refuse" ->
          done(id, next, "Vous avez refusé le relais.", () -> new SettleTransfer(number, false));
      default -> done(id, next, "La proposition est retirée.", () -> new WithdrawTransfer(number));
    };
  }

  @PostMapping("/livrets/{id}/equipe/remplacement/fin")
  String endCover(@PathVariable String id, RedirectAttributes next) {
    return done(id, next, "Le remplacement est terminé.", EndCover::new);
  }

  @PostMapping("/livrets/{id}/equipe/demandes/{request}/{answer:oui|non}")
  String join(
      @PathVariable String id,
      @PathVariable String request,
      @PathVariable String answer,
      RedirectAttributes next) {
    ItemId asked = ItemId.parse(request).orElseThrow(PageDesk::missing);
    boolean yes = answer.equals("oui");
    return done(
        id,
        next,
        yes ? "La demande est acceptée." : "La demande est refusée.",
        () -> new AnswerJoinRequest(asked, yes));
  }

  @PostMapping("/livrets/{id}/equipe/reouverture")
  String reopen(@PathVariable String id, RedirectAttributes next) {
    return done(id, next, "Le parcours est rouvert.", ReopenBooklet::new);
  }
}
