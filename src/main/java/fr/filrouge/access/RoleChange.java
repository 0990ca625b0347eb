package fr.filrouge.access;

import java.time.Instant;
import java.util.Set;

/** Somebody changed the roles of an account. Who they are is kept as it was. */
public record RoleChange(Set<Role> before, Set<Role> after, AccountId by, String name, Instant at) {

  public RoleChange {
    before = Set.copyOf(before);
    after = Set.copyOf(after);
  }
}
