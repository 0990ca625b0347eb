package fr.filrouge.caseload;

import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.situation.InvalidInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One act on several booklets: who and what first, then a yes, then what came of each. */
@Controller
class BulkPages {

  private static final String PLACE = "/suivi/lot";
  private static final String LIST = "redirect:/suivi#liste";
  private static final int COLLEAGUES = 200;

  private final Booklets booklets;
  private final Accounts accounts;
  private final CaseloadDesk desk;
  private final PageDesk pages;

  BulkPages(Booklets booklets, Accounts accounts, CaseloadDesk desk, PageDesk pages) {
    this.booklets = booklets;
    this.accounts = accounts;
    this.desk = desk;
    this.pages = pages;
  }

  /**
   * A booklet that was chosen.
   *
   * @param exception why nothing is, or was, done to it
   */
  record Chosen(String id, String name, String address, @Nullable String exception) {

    static Chosen of(Followed followed, Optional<String> exception) {
      return new Chosen(
          followed.item().id().value(),
          FollowUp.name(followed),
          "/livrets/" + followed.item().id(),
          exception.orElse(null));
    }
  }

  @GetMapping(PLACE)
  String nothingChosen() {
    desk.opener();
    return LIST;
  }

  /** What will be done, and to whom. */
  @PostMapping(PLACE)
  String confirm(
      @RequestParam BulkAction action,
      @RequestParam(required = false) @Nullable Set<String> id,
      @RequestParam(defaultValue = "false") boolean tous,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes next) {
    Account by = desk.opener();
    List<Followed> chosen = tous ? found(by, typed) : chosen(by, id == null ? Set.of() : id);
    if (chosen.isEmpty()) {
      Said.notDone(next, "Aucun livret n’est choisi : cochez-en au moins un.");
      return LIST;
    }
    Form form = Form.with(Map.of("key", UUID.randomUUID().toString()));
    return ask(action, chosen, by, form, model);
  }

  private String ask(BulkAction action, List<Followed> chosen, Account by, Form form, Model model) {
    desk.listed(by, chosen.stream().map(Followed::item).toList());
    model.addAttribute("action", action);
    model.addAttribute(
        "chosen", chosen.stream().map(f -> Chosen.of(f, action.exception(f))).toList());
    model.addAttribute("colleagues", colleagues(by));
    model.addAttribute("form", form);
    return "caseload/bulk";
  }

  @PostMapping(PLACE + "/resultat")
  String make(
      @RequestParam BulkAction action,
      @RequestParam Set<String> id,
      @RequestParam Map<String, String> typed,
      Model model) {
    Account by = desk.opener();
    List<Followed> chosen = chosen(by, id);
    BulkAction.Wanted wanted;
    try {
      wanted = action.wanted(typed, by, accounts, desk.today());
    } catch (InvalidInput input) {
      return ask(action, chosen, by, Form.refused(typed, input), model);
    }
    String key = typed.getOrDefault("key", "");
    List<Chosen> made =
        chosen.stream().map(f -> Chosen.of(f, made(action, wanted, f, key))).toList();
    Map<String, String> again = new HashMap<>(typed);
    again.keySet().retainAll(Set.of("key", "text", "dueOn", "to"));
    model.addAttribute("action", action);
    model.addAttribute("done", made.stream().filter(c -> c.exception() == null).toList());
    model.addAttribute("failed", made.stream().filter(c -> c.exception() != null).toList());
    model.addAttribute("again", again);
    return "caseload/bulk-result";
  }

  /** Why it was not done. */
  private Optional<String> made(
      BulkAction action, BulkAction.Wanted wanted, Followed followed, String key) {
    return action
        .exception(followed)
        .or(() -> pages.refusal(followed.item().id(), () -> wanted.change(followed, key)));
  }

  private List<Followed> chosen(Account by, Set<String> ids) {
    return booklets.followed(by).booklets().stream()
        .filter(followed -> ids.contains(followed.item().id().value()))
        .toList();
  }

  private List<Followed> found(Account by, Map<String, String> address) {
    return booklets.followed(by).booklets().stream()
        .filter(Filters.of(address).keeping(desk.today()))
        .toList();
  }

  /** Referents of the same structure. */
  private List<Account> colleagues(Account by) {
    StructureId structure = by.structure();
    return structure == null
        ? List.of()
        : accounts.of(structure, COLLEAGUES, null).items().stream()
            .filter(account -> account.has(Role.REFERENT) && !account.id().equals(by.id()))
            .toList();
  }
}
