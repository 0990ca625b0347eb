package fr.filrouge.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An account as it is kept: one document, with every change that administrators made to its roles.
 *
 * @param version grows with each change; a change is made on the version that was read
 * @param changes in the order they were made
 */
public record KeptAccount(Account account, long version, List<RoleChange> changes) {

  /** More changes than this are refused, but those that take roles away. */
  private static final int MOST_CHANGES = 1_000;

  public KeptAccount {
    changes = List.copyOf(changes);
  }

  /** An account that an administrator opens. */
  static KeptAccount opened(Account account, Account by, Instant at) {
    return new KeptAccount(account, 1, List.of(change(Set.of(), account, by, at)));
  }

  /** The same account after a change. */
  KeptAccount with(Account after, Account by, Instant at) {
    List<RoleChange> all = new ArrayList<>(changes);
    if (!after.roles().equals(account.roles())) {
      all.add(change(account.roles(), after, by, at));
    }
    return new KeptAccount(after, version + 1, all);
  }

  private static RoleChange change(Set<Role> before, Account after, Account by, Instant at) {
    return new RoleChange(before, after.roles(), by.id(), by.displayName(), at);
  }

  /** Whether the document has room: taking roles away always has. */
  boolean takes(Account after) {
    return changes.size() < MOST_CHANGES || account.roles().containsAll(after.roles());
  }

  /** The structure that loses an administrator by a change. */
  Optional<StructureId> losingAdministrator(Account after) {
    return account.has(Role.ADMIN) && !after.has(Role.ADMIN)
        ? Optional.ofNullable(account.structure())
        : Optional.empty();
  }
}
