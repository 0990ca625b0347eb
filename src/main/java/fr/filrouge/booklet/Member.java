package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.Author;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A professional who was invited.
 *
 * @param as the roles they were invited for; a role they are given later opens nothing here. None
 *     for who has left and was the last to hold the booklet, so that it is known whose it was
 */
public record Member(Party party, Set<Role> as, Instant since, Author invitedBy) {

  /** Roles that a booklet can have among its members. */
  static final Set<Role> ROLES = Set.of(Role.CEP, Role.DISABILITY_REFERENT, Role.PRISON_LIAISON);

  public Member {
    as = as == null ? Set.of() : Set.copyOf(as);
  }

  /** The section that a role keeps; none for a counsellor. */
  static Optional<Restriction> keptBy(@Nullable Role role) {
    for (Restriction restriction : Restriction.values()) {
      if (Rights.keeperOf(restriction) == role) {
        return Optional.of(restriction);
      }
    }
    return Optional.empty();
  }

  /** The roles in which they act here, of those they have now. */
  Set<Role> actingAs(Set<Role> now) {
    return among(now);
  }

  Set<Role> among(Set<Role> some) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(as);
    roles.retainAll(some);
    return roles;
  }

  /**
   * In the roles of another membership, too. Since when somebody is a counsellor is told to those
   * who may not know of keepers: it stays what it is.
   */
  Member and(Member later) {
    Set<Role> roles = EnumSet.copyOf(later.as);
    roles.addAll(as);
    return (as.contains(Role.CEP) ? this : later).acting(roles);
  }

  Member acting(Set<Role> roles) {
    return new Member(party, roles, since, invitedBy);
  }
}
