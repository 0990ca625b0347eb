package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Which booklets somebody may see now, as a query on {@link CaseloadEntry}. */
final class Visible {

  private Visible() {}

  /** None when there cannot be any. */
  static Optional<Bson> to(Account reader, Instant at) {
    List<Bson> ways = new ArrayList<>();
    if (reader.has(Role.BENEFICIARY)) {
      ways.add(ownedBy(reader.id()));
    }
    if (reader.has(Role.REFERENT)) {
      ways.add(ledBy(reader.id(), at));
    }
    if (reader.has(Role.CEP)) {
      ways.add(member(reader.id(), Role.CEP));
    }
    if (reader.has(Role.DISABILITY_REFERENT)) {
      ways.add(consented(reader.id(), Role.DISABILITY_REFERENT, Restriction.DISABILITY, at));
    }
    if (reader.has(Role.PRISON_LIAISON)) {
      ways.add(consented(reader.id(), Role.PRISON_LIAISON, Restriction.DETENTION, at));
    }
    return ways.isEmpty() ? Optional.empty() : Optional.of(or(ways));
  }

  /** Booklets whose active referent is this account. */
  static Bson ledBy(AccountId account, Instant at) {
    return or(covering(account, at), inCharge(account, at));
  }

  /** Booklets with this member, as far as the reader may see them among its members. */
  static Bson withMember(AccountId account, Account reader, Instant at) {
    Bson anyRole = eq("people.members.party.account", account.value());
    return account.equals(reader.id())
        ? anyRole
        : or(
            member(account, Role.CEP),
            and(anyRole, or(ownedBy(reader.id()), ledBy(reader.id(), at))));
  }

  private static Bson ownedBy(AccountId account) {
    return eq("people.beneficiary.account", account.value());
  }

  private static Bson covering(AccountId account, Instant at) {
    return and(eq("caseload.cover", account.value()), gt("caseload.coverUntil", Date.from(at)));
  }

  private static Bson inCharge(AccountId account, Instant at) {
    return and(
        eq("caseload.referent", account.value()),
        or(exists("caseload.coverUntil", false), lte("caseload.coverUntil", Date.from(at))));
  }

  private static Bson member(AccountId account, Role as) {
    return eq("caseload.members", CaseloadEntry.member(account, as));
  }

  private static Bson consented(AccountId account, Role as, Restriction section, Instant at) {
    return and(
        member(account, as),
        gte(CaseloadEntry.consent(section, "caseload."), CivilDay.of(at).toString()));
  }
}
