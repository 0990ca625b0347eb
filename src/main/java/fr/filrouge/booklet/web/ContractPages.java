package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.Contract.Version;
import fr.filrouge.booklet.EndContract;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.SignContract;
import fr.filrouge.booklet.Verb;
import fr.filrouge.booklet.WriteContract;
import fr.filrouge.booklet.web.Begun.LongText;
import fr.filrouge.booklet.web.Conflict.Editing;
import fr.filrouge.booklet.web.PageDesk.Made;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.situation.InvalidInput;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

/** The contract, written in three parts, signed, compared with the version before, and ended. */
@Controller
class ContractPages {

  private static final Map<String, String> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("person", ContractText.PERSON);
    FIELDS.put("referent", ContractText.REFERENT);
    FIELDS.put("ending", ContractText.ENDING);
  }

  private static final LongText[] TEXTS =
      FIELDS.keySet().stream()
          .map(field -> new LongText("f", field, "contrat" + field))
          .toArray(LongText[]::new);

  private final BookletDoor door;
  private final Begun begun;

  ContractPages(BookletDoor door, Begun begun) {
    this.door = door;
    this.begun = begun;
  }

  @GetMapping("/livrets/{id}/contrat")
  ModelAndView contract(@PathVariable String id) {
    Opened opened = door.open(id, "contrat", Section.CONTRACT);
    Map<String, String> now = fields(opened);
    return page(opened, now, Form.with(now), "", opened.seen());
  }

  private static ContractText text(Opened opened) {
    return opened
        .booklet()
        .contract()
        .current()
        .map(version -> ContractText.of(version.text()))
        .orElse(ContractText.NONE);
  }

  private static Map<String, String> fields(Opened opened) {
    ContractText text = text(opened);
    return Map.of("person", text.person(), "referent", text.referent(), "ending", text.ending());
  }

  /**
   * @param refused which of the forms was refused
   */
  private ModelAndView page(
      Opened opened, Map<String, String> base, Form form, String refused, String seen) {
    ContractState state = ContractState.of(opened);
    Form written = refused.isEmpty() || refused.equals("write") ? form : Form.with(base);
    Begun.Texts texts = begun.of(opened, TEXTS);
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "contrat"));
    model.put("state", state);
    model.put("text", text(opened));
    model.put("base", base);
    model.put("seen", seen);
    model.put("refused", refused);
    model.put("blank", Form.BLANK);
    model.put("editor", texts.in(written));
    model.put("begun", !texts.isEmpty());
    model.put("kept", texts.under(opened.booklet().contract().current().map(Version::at)));
    model.put("reader", opened.view().standing().account().displayName());
    model.put("mayWrite", opened.isOpen() && opened.rights().writes(Section.CONTRACT));
    model.put(
        "mayEnd",
        opened.isOpen()
            && state.written()
            && !state.ended()
            && opened.rights().allow(Section.CONTRACT, Verb.SIGN));
    opened.booklet().contract().current().ifPresent(current -> versions(model, current, opened));
    return BookletDoor.page("contract", model, form);
  }

  private static void versions(Map<String, Object> model, Version current, Opened opened) {
    model.put("hash", current.contentHash());
    model.put("number", current.number());
    model.put("by", current.by().name());
    model.put("at", opened.day(current.at()));
    List<Version> all = opened.booklet().contract().versions();
    if (all.size() > 1) {
      Version before = all.get(all.size() - 2);
      model.put("before", before.number());
      model.put("beforeAt", DayInWords.of(before.at(), opened.today()));
      model.put(
          "changes", ContractDifference.between(before.text().value(), current.text().value()));
    }
  }

  @PostMapping("/livrets/{id}/contrat")
  ModelAndView write(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "contrat", Section.CONTRACT);
    if (Begun.isForLater(sent)) {
      begun.keep(opened, sent, TEXTS);
      Said.done(next, "Votre brouillon est gardé. Vous seul le voyez.");
      return new ModelAndView("redirect:/livrets/" + id + "/contrat");
    }
    Form refused;
    try {
      Conflict.Result result = Conflict.save(id, sent, editing(id), door);
      if (result.conflict() != null) {
        return BookletDoor.conflict(opened, "contrat", result.conflict());
      }
      if (result.made() instanceof Made.Done) {
        begun.forget(opened, TEXTS);
        Said.done(next, "Le contrat est enregistré. Un texte changé est à signer de nouveau.");
        return new ModelAndView("redirect:/livrets/" + id + "/contrat");
      }
      refused = Form.refused(sent.typed(), BookletDoor.why(result.made()));
    } catch (InvalidInput input) {
      refused = Form.refused(sent.typed(), input);
    }
    return page(opened, BookletDoor.base(sent), refused, "write", sent.text("seen"));
  }

  private Editing editing(String id) {
    return new Editing(
        "/livrets/" + id + "/contrat",
        Section.CONTRACT,
        () -> door.open(id, "contrat"),
        current -> Optional.of(fields(current)),
        FIELDS,
        (field, value) -> value,
        ContractPages::writing);
  }

  private static Change writing(Map<String, String> wanted) {
    return new WriteContract(
        new ContractText(
                wanted.getOrDefault("person", ""),
                wanted.getOrDefault("referent", ""),
                wanted.getOrDefault("ending", ""))
            .whole());
  }

  @PostMapping("/livrets/{id}/contrat/signature")
  ModelAndView sign(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "contrat", Section.CONTRACT);
    Optional<Form> refused =
        door.refused(
            id,
            sent,
            () -> {
              if (!sent.has("read")) {
                throw new InvalidInput("/read", "Cochez la case avant de signer.");
              }
              return new SignContract(sent.text("hash"));
            });
    if (refused.isPresent()) {
      return page(opened, fields(opened), refused.get(), "sign", opened.seen());
    }
    Said.done(next, "Vous avez signé le contrat.");
    return new ModelAndView("redirect:/livrets/" + id + "/contrat");
  }

  @PostMapping("/livrets/{id}/contrat/fin")
  ModelAndView end(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "contrat", Section.CONTRACT);
    Optional<Form> refused = door.refused(id, sent, () -> new EndContract(sent.noteIfAny("why")));
    if (refused.isPresent()) {
      return page(opened, fields(opened), refused.get(), "end", opened.seen());
    }
    Said.done(next, "Le contrat a pris fin.");
    return new ModelAndView("redirect:/livrets/" + id + "/contrat");
  }
}
