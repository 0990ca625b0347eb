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
import fr.filrouge.booklet.Moment;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Which booklets somebody may see now, as a query on {@link CaseloadEntry}. */
final class Visible {

  /** No delay of reading after closing is longer. */
  private static final int LONGEST_READING_DAYS = 3660;

  private final Moment now;

  Visible(Moment now) {
    this.now = now;
  }

  /** None when there cannot be any. */
  Optional<Bson> to(Account reader) {
    List<Bson> ways = new ArrayList<>();
    if (reader.has(Role.BENEFICIARY)) {
      ways.add(ownedBy(reader.id()));
    }
    if (reader.has(Role.REFERENT)) {
      ways.add(ledBy(reader.id()));
      ways.add(and(eq("caseload.lastReferent", reader.id().value()), closedNotLongAgo()));
    }
    if (reader.has(Role.CEP)) {
      ways.add(
          and(
              member(reader.id(), Role.CEP),
              or(exists("caseload.closedOn", false), closedNotLongAgo())));
    }
    if (reader.has(Role.DISABILITY_REFERENT)) {
      ways.add(consented(reader.id(), Role.DISABILITY_REFERENT, Restriction.DISABILITY));
    }
    if (reader.has(Role.PRISON_LIAISON)) {
      ways.add(consented(reader.id(), Role.PRISON_LIAISON, Restriction.DETENTION));
    }
    return ways.isEmpty() ? Optional.empty() : Optional.of(or(ways));
  }

  /** Booklets that this account leads: in charge, covered or not, or standing in. */
  Bson ledBy(AccountId account) {
    return or(
        eq("caseload.referent", account.value()),
        and(eq("caseload.cover", account.value()), gt("caseload.coverUntil", Date.from(now.at()))));
  }

  /** Booklets with this member, as far as the reader may see them among its members. */
  Bson withMember(AccountId account, Account reader) {
    Bson anyRole = eq("people.members.party.account", account.value());
    return account.equals(reader.id())
        ? anyRole
        : or(
            member(account, Role.CEP),
            and(anyRole, or(ownedBy(reader.id()), activelyLedBy(reader.id()))));
  }

  private Bson activelyLedBy(AccountId account) {
    Date at = Date.from(now.at());
    return and(
        ledBy(account),
        or(
            eq("caseload.cover", account.value()),
            exists("caseload.coverUntil", false),
            lte("caseload.coverUntil", at)));
  }

  private static Bson ownedBy(AccountId account) {
    return eq("people.beneficiary.account", account.value());
  }

  private Bson closedNotLongAgo() {
    LocalDate oldest = now.today();
    while (oldest.isAfter(now.today().minusDays(LONGEST_READING_DAYS))
        && now.law().endOfReading(oldest.minusDays(1)).isAfter(now.today())) {
      oldest = oldest.minusDays(1);
    }
    return gte("caseload.closedOn", oldest.toString());
  }

  private static Bson member(AccountId account, Role as) {
    return eq("caseload.members", CaseloadEntry.member(account, as));
  }

  private Bson consented(AccountId account, Role as, Restriction section) {
    return and(
        member(account, as),
        eq(CaseloadEntry.keepers(section, "caseload."), account.value()),
        gte(CaseloadEntry.consent(section, "caseload."), now.today().toString()));
  }
}
