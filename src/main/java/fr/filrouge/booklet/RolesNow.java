package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The roles that accounts hold now; none once an account is closed. What a booklet says of somebody
 * counts only as far as their account still holds the role.
 */
@FunctionalInterface
public interface RolesNow {

  Set<Role> of(AccountId account);

  default boolean hold(AccountId account, Role role) {
    return of(account).contains(role);
  }

  /** Reads each account once: good for one request. */
  static RolesNow reading(Accounts accounts) {
    Map<AccountId, Set<Role>> known = new HashMap<>();
    return account ->
        known.computeIfAbsent(
            account, id -> accounts.find(id).map(Account::roles).orElse(Set.of()));
  }
}
