package fr.filrouge.learner;

import fr.filrouge.access.Role;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Contract;
import fr.filrouge.booklet.EndContract;
import fr.filrouge.booklet.SignContract;
import fr.filrouge.booklet.web.ContractDifference;
import fr.filrouge.booklet.web.ContractText;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.situation.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contract: read, sign, end. */
@Controller
class MyContractPages {

  private static final String PAGE = "/mon-parcours/contrat";

  private final MyBooklet mine;
  private final PageDesk desk;

  MyContractPages(MyBooklet mine, PageDesk desk) {
    this.mine = mine;
    this.desk = desk;
  }

  /** Where the contract stands, for its person. */
  enum State {
    NONE,
    TO_SIGN,
    SIGNED_BY_ME,
    SIGNED,
    ENDED
  }

  /**
   * @param before the text that the person signed, when it is another
   * @param changes what is different in the text of now
   */
  record Shown(
      State state,
      List<ContractText.Part> parts,
      boolean inParts,
      String hash,
      List<Signed> signatures,
      @Nullable List<String> before,
      @Nullable List<ContractDifference.Line> changes,
      @Nullable Signed ended) {}

  /** Who signed or ended it, and when. */
  record Signed(String name, DayInWords when) {}

  @GetMapping(PAGE)
  ModelAndView read() {
    return page(mine.get(), Form.BLANK);
  }

  private ModelAndView page(BookletView view, Form form) {
    ModelAndView page = new ModelAndView("learner/contract");
    page.addObject("contract", shown(view));
    page.addObject("name", desk.account().displayName());
    page.addObject("form", form);
    page.addObject("closed", view.booklet().closing() != null);
    if (form.isRefused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private Shown shown(BookletView view) {
    Optional<Contract.Version> current = view.booklet().contract().current();
    if (current.isEmpty()) {
      return new Shown(State.NONE, List.of(), false, "", List.of(), null, null, null);
    }
    Contract.Version version = current.get();
    ContractText text = ContractText.of(version.text());
    Optional<Contract.Version> before = before(view, version);
    return new Shown(
        state(view, version),
        text.parts(),
        text.isInParts(),
        version.contentHash(),
        version.signatures().stream().map(s -> signed(s.by().name(), s.at())).toList(),
        before.map(MyContractPages::paragraphs).orElse(null),
        before
            .map(old -> ContractDifference.between(old.text().value(), version.text().value()))
            .orElse(null),
        version.ended() == null ? null : signed(version.ended().by().name(), version.ended().at()));
  }

  private static State state(BookletView view, Contract.Version version) {
    if (version.ended() != null) {
      return State.ENDED;
    }
    if (Homes.toSign(view).isPresent()) {
      return State.TO_SIGN;
    }
    return view.pathwayState().contractSigned() ? State.SIGNED : State.SIGNED_BY_ME;
  }

  private Signed signed(String name, java.time.Instant at) {
    return new Signed(name, DayInWords.of(at, mine.today()));
  }

  private static Optional<Contract.Version> before(BookletView view, Contract.Version now) {
    return view.booklet().contract().versions().stream()
        .filter(version -> version.number() < now.number())
        .filter(version -> version.signatures().stream().anyMatch(MyContractPages::isThePersons))
        .reduce((earlier, later) -> later);
  }

  private static boolean isThePersons(Contract.Signature signature) {
    return signature.role() == Role.BENEFICIARY;
  }

  private static List<String> paragraphs(Contract.Version version) {
    return version.text().value().lines().filter(line -> !line.isBlank()).toList();
  }

  @PostMapping(PAGE + "/signature")
  ModelAndView sign(
      @RequestParam String hash,
      @RequestParam(required = false) @Nullable String lu,
      RedirectAttributes next) {
    BookletView view = mine.get();
    if (lu == null) {
      return page(
          view,
          Form.refused(
              Map.of(), new InvalidInput("/lu", "Cochez la case si vous avez lu le contrat.")));
    }
    Optional<String> refusal = desk.refusal(view.booklet().id(), new SignContract(hash));
    if (refusal.isPresent()) {
      return page(mine.get(), Form.refused(Map.of(), refusal.get()));
    }
    Said.done(next, "Vous avez signé votre contrat.");
    return new ModelAndView("redirect:" + PAGE);
  }

  /** Ending cannot be undone: it is confirmed. */
  @GetMapping(PAGE + "/fin")
  ModelAndView confirmEnd() {
    return end(Form.BLANK);
  }

  private static ModelAndView end(Form form) {
    ModelAndView page = new ModelAndView("learner/contract-end", "form", form);
    if (form.isRefused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  @PostMapping(PAGE + "/fin")
  ModelAndView end(@RequestParam(defaultValue = "") String why, RedirectAttributes next) {
    try {
      FreeText reason = why.isBlank() ? null : FreeText.text(why, "/why");
      Optional<String> refusal =
          desk.change(mine.get().booklet().id(), null, new EndContract(reason)).refusal();
      if (refusal.isPresent()) {
        return end(Form.refused(Map.of("why", why), refusal.get()));
      }
    } catch (InvalidInput input) {
      return end(Form.refused(Map.of("why", why), input));
    }
    Said.done(next, "Votre contrat a pris fin. Votre référent le voit.");
    return new ModelAndView("redirect:" + PAGE);
  }
}
