package fr.filrouge.access.api;

import static fr.filrouge.access.api.AdministrationFault.accountId;
import static fr.filrouge.access.api.AdministrationFault.done;
import static fr.filrouge.access.api.AdministrationFault.seen;
import static fr.filrouge.access.api.AdministrationFault.structureId;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.AdministerAccounts;
import fr.filrouge.access.AdministerAccounts.Wish;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.access.KeptAccount;
import fr.filrouge.access.Role;
import fr.filrouge.access.RoleChange;
import fr.filrouge.access.StructureId;
import fr.filrouge.api.AccountsApi;
import fr.filrouge.api.model.AccountDraft;
import fr.filrouge.api.model.AccountPage;
import fr.filrouge.api.model.AccountPatch;
import fr.filrouge.api.model.AdministeredAccount;
import fr.filrouge.api.model.RoleChangeEntry;
import fr.filrouge.api.model.RoleChangeList;
import fr.filrouge.problem.IfMatch;
import fr.filrouge.situation.InvalidInput;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountsController implements AccountsApi {

  private final AdministerAccounts administer;
  private final CurrentAccount current;

  AccountsController(AdministerAccounts administer, CurrentAccount current) {
    this.administer = administer;
    this.current = current;
  }

  @Override
  public ResponseEntity<AccountPage> listAccounts(
      @Nullable String structure, Integer limit, @Nullable String cursor) {
    Accounts.Page page =
        done(
            administer.list(
                current.get(),
                structure == null ? null : structureId(structure),
                limit,
                Cursor.read(cursor, AccountId::new)));
    return ResponseEntity.ok(
        new AccountPage()
            .items(page.items().stream().map(AccountsController::body).toList())
            .next(page.next() == null ? null : page.next().value()));
  }

  @Override
  public ResponseEntity<AdministeredAccount> openAccount(AccountDraft draft) {
    KeptAccount opened =
        done(
            administer.open(
                current.get(),
                new Wish(
                    draft.getId() == null ? null : new AccountId(draft.getId()),
                    draft.getLogin(),
                    draft.getDisplayName(),
                    roles(draft.getRoles()),
                    draft.getStructure() == null ? null : new StructureId(draft.getStructure()))));
    return ResponseEntity.created(URI.create("/api/v1/accounts/" + opened.account().id()))
        .eTag(version(opened.version()))
        .body(body(opened.account()));
  }

  @Override
  public ResponseEntity<AdministeredAccount> readAccount(String id) {
    return answer(done(administer.read(current.get(), accountId(id))));
  }

  @Override
  public ResponseEntity<AdministeredAccount> changeAccount(
      String id, @Nullable String ifMatch, AccountPatch patch) {
    IfMatch seen = seen(ifMatch);
    Wish wish =
        new Wish(
            null,
            patch.getLogin(),
            patch.getDisplayName(),
            patch.getRoles() == null ? null : roles(patch.getRoles()),
            null);
    return answer(
        done(
            administer.change(
                current.get(), accountId(id), version -> seen.matches(version(version)), wish)));
  }

  @Override
  public ResponseEntity<RoleChangeList> readRoleChanges(String id) {
    KeptAccount kept = done(administer.read(current.get(), accountId(id)));
    List<RoleChange> latestFirst = new ArrayList<>(kept.changes());
    Collections.reverse(latestFirst);
    return ResponseEntity.ok(
        new RoleChangeList().items(latestFirst.stream().map(AccountsController::body).toList()));
  }

  private static ResponseEntity<AdministeredAccount> answer(KeptAccount kept) {
    return ResponseEntity.ok().eTag(version(kept.version())).body(body(kept.account()));
  }

  private static String version(long number) {
    return Long.toString(number);
  }

  private static Set<Role> roles(List<Role> sent) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (int i = 0; i < sent.size(); i++) {
      if (sent.get(i) == null) {
        throw new InvalidInput("/roles/" + i, "Un rôle est attendu.");
      }
      roles.add(sent.get(i));
    }
    return roles;
  }

  private static AdministeredAccount body(Account account) {
    return new AdministeredAccount()
        .id(account.id().value())
        .login(account.login())
        .displayName(account.displayName())
        .roles(account.roles().stream().sorted().toList())
        .structure(account.structure() == null ? null : account.structure().value())
        .closed(account.closed());
  }

  private static RoleChangeEntry body(RoleChange change) {
    return new RoleChangeEntry()
        .before(change.before().stream().sorted().toList())
        .after(change.after().stream().sorted().toList())
        .account(change.by().value())
        .name(change.name())
        .at(change.at().atOffset(ZoneOffset.UTC));
  }
}
