package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.Author;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A professional who was invited.
 *
 * @param as the roles they were invited for; a role they are given later opens nothing here
 */
public record Member(Party party, Set<Role> as, Instant since, Author invitedBy) {

  /** Roles that a booklet can have among its members. */
  static final Set<Role> ROLES = Set.of(Role.CEP, Role.DISABILITY_REFERENT, Role.PRISON_LIAISON);

  public Member {
    as = as == null ? Set.of() : Set.copyOf(as);
  }

  /** The roles in which they act here, of those they have now. */
  Set<Role> actingAs(Set<Role> now) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(as);
    roles.retainAll(now);
    return roles;
  }
}
