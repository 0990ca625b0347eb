package fr.filrouge.administration;

import static fr.filrouge.administration.AdministrationDesk.read;
import static fr.filrouge.administration.AdministrationDesk.refusal;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.AdministerAccounts;
import fr.filrouge.access.AdministerAccounts.Wish;
import fr.filrouge.access.AdministerStructures;
import fr.filrouge.access.Administered;
import fr.filrouge.access.KeptAccount;
import fr.filrouge.access.Role;
import fr.filrouge.access.Structure;
import fr.filrouge.access.StructureId;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.situation.InvalidInput;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts that an administrator looks after: opened, given roles, closed. */
@Controller
class AccountPages {

  static final int ON_A_PAGE = 50;
  private static final String ALL = "redirect:/comptes";

  private final AdministerAccounts administer;
  private final AdministerStructures structures;
  private final AdministrationDesk desk;

  AccountPages(
      AdministerAccounts administer, AdministerStructures structures, AdministrationDesk desk) {
    this.administer = administer;
    this.structures = structures;
    this.desk = desk;
  }

  /** An account in a list. */
  record Line(String address, String name, String login, String roles, String structure) {}

  @GetMapping("/comptes")
  String accounts(@RequestParam(required = false) @Nullable String apres, Model model) {
    return list(desk.administrator(), apres, Form.BLANK, Set.of(), model);
  }

  private String list(
      Account by, @Nullable String after, Form form, Set<Role> chosen, Model model) {
    Accounts.Page page =
        read(administer.list(by, null, ON_A_PAGE, after == null ? null : accountId(after)));
    List<Structure> known = structures(by);
    model.addAttribute(
        "accounts", page.items().stream().map(account -> line(account, known)).toList());
    model.addAttribute("next", page.next());
    model.addAttribute("structures", known);
    model.addAttribute("own", by.structure());
    model.addAttribute("roles", Role.values());
    model.addAttribute("chosen", chosen);
    model.addAttribute("form", form);
    return "administration/accounts";
  }

  private List<Structure> structures(Account by) {
    return read(structures.list(by, 200, null)).items();
  }

  private static Line line(Account account, List<Structure> known) {
    return new Line(
        "/comptes/" + account.id(),
        account.displayName(),
        account.login(),
        account.closed()
            ? "compte fermé"
            : account.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", ")),
        name(account.structure(), known));
  }

  private static String name(@Nullable StructureId id, List<Structure> known) {
    return known.stream()
        .filter(structure -> structure.id().equals(id))
        .findFirst()
        .map(Structure::name)
        .orElse("aucune");
  }

  @PostMapping("/comptes")
  String open(
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable Set<Role> roles,
      Model model,
      RedirectAttributes next) {
    Account by = desk.administrator();
    Set<Role> chosen = roles == null ? Set.of() : EnumSet.copyOf(roles);
    String structure = typed.getOrDefault("structure", "");
    try {
      if (chosen.isEmpty()) {
        throw new InvalidInput("/roles", "Un rôle au moins est attendu.");
      }
      Administered<KeptAccount> opened =
          administer.open(
              by,
              new Wish(
                  null,
                  typed.getOrDefault("login", "").strip(),
                  typed.getOrDefault("displayName", "").strip(),
                  chosen,
                  structure.isEmpty() ? null : new StructureId(structure)));
      Optional<String> why = refusal(opened);
      if (why.isPresent()) {
        return list(by, null, Form.refused(typed, why.get()), chosen, model);
      }
      Said.done(next, "C’est fait : le compte est ouvert.");
      return ALL;
    } catch (InvalidInput input) {
      return list(by, null, Form.refused(typed, input), chosen, model);
    }
  }

  @GetMapping("/comptes/{id}")
  String account(@PathVariable String id, Model model) {
    return one(desk.administrator(), id, Form.BLANK, null, model);
  }

  private String one(Account by, String id, Form form, @Nullable Set<Role> chosen, Model model) {
    KeptAccount kept = read(administer.read(by, accountId(id)));
    Account account = kept.account();
    model.addAttribute("account", account);
    model.addAttribute("version", kept.version());
    model.addAttribute("structure", name(account.structure(), structures(by)));
    model.addAttribute("roles", Role.values());
    model.addAttribute("chosen", chosen == null ? account.roles() : chosen);
    model.addAttribute(
        "form",
        form.isRefused()
            ? form
            : Form.with(Map.of("login", account.login(), "displayName", account.displayName())));
    return "administration/account";
  }

  @PostMapping("/comptes/{id}")
  String change(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable Set<Role> roles,
      @RequestParam long version,
      Model model,
      RedirectAttributes next) {
    Account by = desk.administrator();
    Set<Role> chosen = roles == null ? Set.of() : EnumSet.copyOf(roles);
    try {
      if (chosen.isEmpty()) {
        throw new InvalidInput(
            "/roles", "Un rôle au moins est attendu. Pour n’en laisser aucun, fermez le compte.");
      }
      Wish wish =
          new Wish(
              null,
              typed.getOrDefault("login", "").strip(),
              typed.getOrDefault("displayName", "").strip(),
              chosen,
              null);
      Optional<String> why =
          refusal(administer.change(by, accountId(id), seen -> seen == version, wish));
      if (why.isPresent()) {
        return one(by, id, Form.refused(typed, why.get()), chosen, model);
      }
      Said.done(next, "C’est fait : le compte a changé, dès maintenant.");
      return ALL;
    } catch (InvalidInput input) {
      return one(by, id, Form.refused(typed, input), chosen, model);
    }
  }

  @GetMapping("/comptes/{id}/fermeture")
  String closing(@PathVariable String id, Model model) {
    KeptAccount kept = read(administer.read(desk.administrator(), accountId(id)));
    model.addAttribute("account", kept.account());
    model.addAttribute("version", kept.version());
    return "administration/closing";
  }

  @PostMapping("/comptes/{id}/fermeture")
  String close(@PathVariable String id, @RequestParam long version, RedirectAttributes next) {
    Wish closed = new Wish(null, null, null, Set.of(), null);
    refusal(administer.change(desk.administrator(), accountId(id), seen -> seen == version, closed))
        .ifPresentOrElse(
            why -> Said.notDone(next, why),
            () -> Said.done(next, "C’est fait : le compte est fermé."));
    return ALL;
  }

  private static AccountId accountId(String id) {
    return AccountId.parse(id).orElseThrow(PageDesk::missing);
  }
}
