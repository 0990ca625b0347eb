package fr.filrouge.administration;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Administration;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.NameReferent;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Booklets on which nobody can act any more: an administrator names a referent, and learns nothing
 * else than that there is one and since when.
 */
@Controller
class OrphanPages {

  private static final String PLACE = "/comptes/orphelins";
  private static final int AT_ONCE = 200;

  private final Booklets booklets;
  private final Accounts accounts;
  private final Administration administration;
  private final AdministrationDesk desk;
  private final PageDesk pages;

  OrphanPages(
      Booklets booklets,
      Accounts accounts,
      Administration administration,
      AdministrationDesk desk,
      PageDesk pages) {
    this.booklets = booklets;
    this.accounts = accounts;
    this.administration = administration;
    this.desk = desk;
    this.pages = pages;
  }

  /** A booklet without anybody, named by its rank alone. */
  record Line(String id, String state, DayInWords since) {}

  @GetMapping(PLACE)
  String orphans(Model model) {
    Set<StructureId> mine = administration.structures(desk.administrator());
    model.addAttribute(
        "orphans",
        booklets.orphans(mine).stream()
            .map(
                orphan ->
                    new Line(
                        orphan.id().value(),
                        orphan.closed() ? "parcours clos" : "parcours en cours",
                        DayInWords.of(orphan.since(), pages.today())))
            .toList());
    model.addAttribute("referents", referents(mine));
    return "administration/orphans";
  }

  private List<Account> referents(Set<StructureId> structures) {
    List<Account> referents = new ArrayList<>();
    for (StructureId structure : structures) {
      accounts.of(structure, AT_ONCE, null).items().stream()
          .filter(account -> account.has(Role.REFERENT))
          .forEach(referents::add);
    }
    referents.sort(Comparator.comparing(Account::displayName));
    return referents;
  }

  @PostMapping(PLACE + "/{id}")
  String name(@PathVariable String id, @RequestParam String referent, RedirectAttributes next) {
    Set<StructureId> mine = administration.structures(desk.administrator());
    BookletId booklet = BookletId.parse(id).orElseThrow(PageDesk::missing);
    AccountId named = AccountId.parse(referent).orElseThrow(PageDesk::missing);
    pages
        .refusal(booklet, new NameReferent(named, mine::contains, accounts::find))
        .ifPresentOrElse(
            why -> Said.notDone(next, why),
            () -> Said.done(next, "C’est fait : ce livret a un référent."));
    return "redirect:" + PLACE;
  }
}
