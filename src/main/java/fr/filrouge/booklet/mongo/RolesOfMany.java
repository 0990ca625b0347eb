package fr.filrouge.booklet.mongo;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.People;
import fr.filrouge.booklet.RolesNow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles that the professionals of many booklets hold now, read at one go. */
final class RolesOfMany {

  private RolesOfMany() {}

  /**
   * @param reader whose account was read already
   */
  static RolesNow in(List<People> booklets, Account reader, Accounts accounts) {
    Set<AccountId> others =
        booklets.stream().flatMap(People::professionals).collect(Collectors.toSet());
    others.remove(reader.id());
    Map<AccountId, Set<Role>> roles = new HashMap<>(Map.of(reader.id(), reader.roles()));
    if (!others.isEmpty()) {
      accounts.findAll(others).forEach(account -> roles.put(account.id(), account.roles()));
    }
    return account -> roles.getOrDefault(account, Set.of());
  }
}
