package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What somebody is to one version of a booklet at an instant, and what that allows. */
public record Standing(Account account, Relation relation, Rights rights, Instant at) {

  /** Somebody's standing, from the people and consents of one version. */
  public static Standing of(Account account, People people, List<Consent> consents, Instant at) {
    Relation relation = people.relationOf(account, at);
    Set<Restriction> live = EnumSet.noneOf(Restriction.class);
    consents.stream().filter(c -> c.isLive(at)).forEach(c -> live.add(c.section()));
    return new Standing(
        account, relation, Rights.of(people.rolesOf(account, relation), relation, live), at);
  }

  /** Somebody who is about to open a booklet, and may fill it in. */
  static Standing opening(Account account, Instant at) {
    Relation relation = account.has(Role.REFERENT) ? Relation.REFERENT : Relation.STEWARD;
    return new Standing(account, relation, Rights.of(account.roles(), relation, Set.of()), at);
  }
}
