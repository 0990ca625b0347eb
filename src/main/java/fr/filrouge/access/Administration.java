package fr.filrouge.access;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who administers which accounts: an administrator those of their structure; one of the Region also
 * those of structures without an open administrator, as long as they have none, and those of no
 * structure. So a new structure gets its first administrator, one that lost its last is helped, and
 * the Region has no hand in a structure that looks after itself.
 */
@Component
public final class Administration {

  private final Accounts accounts;
  private final Structures structures;

  Administration(Accounts accounts, Structures structures) {
    this.accounts = accounts;
    this.structures = structures;
  }

  /** Whether somebody administers the accounts of a structure, or those of none. */
  public boolean administers(Account somebody, @Nullable StructureId structure) {
    StructureId own = somebody.structure();
    if (own == null || !isAdministrator(somebody)) {
      return false;
    }
    return own.equals(structure)
        || isOfTheRegion(somebody)
            && (structure == null || !accounts.administered().contains(structure));
  }

  /** The structures that somebody looks after; none when they are no administrator. */
  public Set<StructureId> structures(Account somebody) {
    StructureId own = somebody.structure();
    if (own == null || !isAdministrator(somebody)) {
      return Set.of();
    }
    Set<StructureId> mine = new HashSet<>(Set.of(own));
    if (isOfTheRegion(somebody)) {
      structures.all(Integer.MAX_VALUE - 1, null).items().stream()
          .map(Structure::id)
          .forEach(mine::add);
      Set<StructureId> others = new HashSet<>(accounts.administered());
      others.remove(own);
      mine.removeAll(others);
    }
    return mine;
  }

  /** Somebody administers nothing but for a structure. */
  static boolean isAdministrator(Account somebody) {
    return somebody.has(Role.ADMIN) && somebody.structure() != null;
  }

  public boolean isOfTheRegion(Account somebody) {
    return isAdministrator(somebody) && kind(somebody.structure()) == Structure.Kind.REGION;
  }

  Structure.@Nullable Kind kind(@Nullable StructureId structure) {
    return Optional.ofNullable(structure)
        .flatMap(structures::find)
        .map(Structure::kind)
        .orElse(null);
  }

  /** The accounts that an administrator administers. */
  Accounts.Page accounts(Account administrator, int limit, @Nullable AccountId after) {
    StructureId own = administrator.structure();
    if (own != null && !isOfTheRegion(administrator)) {
      return accounts.of(own, limit, after);
    }
    Set<StructureId> others = new HashSet<>(accounts.administered());
    others.remove(own);
    return accounts.ofNone(others, limit, after);
  }
}
