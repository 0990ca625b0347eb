package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody is to one version of a booklet at an instant, and what that allows. */
public record Standing(Account account, Relation relation, Rights rights, Moment now) {

  /** Somebody's standing, from the people and consents of one version. */
  public static Standing of(
      Account account,
      People people,
      @Nullable Closing closing,
      List<Consent> consents,
      Moment now) {
    WhoCanAct who = new WhoCanAct(people, closing, now);
    Relation relation = who.relationOf(account);
    Set<Restriction> live = EnumSet.noneOf(Restriction.class);
    consents.stream()
        .filter(c -> c.opensTo(account.id(), now.at()))
        .forEach(c -> live.add(c.section()));
    return new Standing(
        account, relation, Rights.of(who.rolesOf(account, relation), relation, live), now);
  }

  /** Somebody who is about to open a booklet, and may fill it in. */
  static Standing opening(Account account, Moment now) {
    Relation relation = account.has(Role.REFERENT) ? Relation.REFERENT : Relation.STEWARD;
    return new Standing(account, relation, Rights.of(account.roles(), relation, Set.of()), now);
  }

  public Instant at() {
    return now.at();
  }
}
