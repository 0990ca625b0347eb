package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The beneficiary's latest word on who may see a restricted section.
 *
 * @param keepers those it is given to by name; somebody who comes later is not among them
 * @param until last day it holds; without one it holds until withdrawn
 */
public record Consent(
    Restriction section,
    boolean granted,
    Set<AccountId> keepers,
    @Nullable LocalDate until,
    Instant at) {

  public Consent {
    Set<AccountId> sorted = new TreeSet<>(java.util.Comparator.comparing(AccountId::value));
    if (keepers != null) {
      sorted.addAll(keepers);
    }
    keepers = java.util.Collections.unmodifiableSet(sorted);
  }

  /** Whether it stands at an instant, for somebody. */
  public boolean isLive(Instant instant) {
    return granted && (until == null || !CivilDay.of(instant).isAfter(until));
  }

  boolean opensTo(AccountId keeper, Instant instant) {
    return keepers.contains(keeper) && isLive(instant);
  }

  Consent withdrawn(Instant when) {
    return new Consent(section, false, Set.of(), null, when);
  }

  Consent without(AccountId keeper) {
    Set<AccountId> others = new java.util.HashSet<>(keepers);
    others.remove(keeper);
    return new Consent(section, granted, others, until, at);
  }
}
