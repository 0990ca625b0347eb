package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Which booklets somebody may see now, as a query. */
final class Visible {

  private Visible() {}

  /** None when there cannot be any. */
  static Optional<Bson> to(Account reader, Instant at) {
    List<Bson> ways = new ArrayList<>();
    if (reader.has(Role.BENEFICIARY)) {
      ways.add(eq("people.beneficiary.account", reader.id().value()));
    }
    if (reader.has(Role.REFERENT)) {
      ways.add(covering(reader.id(), at));
      ways.add(inCharge(reader.id(), at));
    }
    if (reader.has(Role.CEP)) {
      ways.add(member(reader.id(), Role.CEP));
    }
    if (reader.has(Role.DISABILITY_REFERENT)) {
      ways.addAll(consented(reader.id(), Role.DISABILITY_REFERENT, Restriction.DISABILITY, at));
    }
    if (reader.has(Role.PRISON_LIAISON)) {
      ways.addAll(consented(reader.id(), Role.PRISON_LIAISON, Restriction.DETENTION, at));
    }
    return ways.isEmpty() ? Optional.empty() : Optional.of(or(ways));
  }

  /** Booklets whose active referent is this account. */
  static Bson ledBy(AccountId account, Instant at) {
    return or(covering(account, at), inCharge(account, at));
  }

  static Bson withMember(AccountId account) {
    return eq("people.members.party.account", account.value());
  }

  private static Bson covering(AccountId account, Instant at) {
    return elemMatch("people.mandates", and(eq("holder.account", account.value()), coverAt(at)));
  }

  private static Bson inCharge(AccountId account, Instant at) {
    return and(
        elemMatch(
            "people.mandates",
            and(eq("holder.account", account.value()), eq("cover", false), exists("until", false))),
        not(elemMatch("people.mandates", coverAt(at))));
  }

  private static Bson coverAt(Instant at) {
    return and(eq("cover", true), lte("from", at.toString()), gt("until", at.toString()));
  }

  private static Bson member(AccountId account, Role as) {
    return elemMatch(
        "people.members", and(eq("party.account", account.value()), eq("as", as.name())));
  }

  private static List<Bson> consented(AccountId account, Role as, Restriction section, Instant at) {
    Bson granted = and(eq("section", section.name()), eq("granted", true));
    Bson always = and(granted, exists("until", false));
    Bson still = and(granted, gte("until", CivilDay.of(at).toString()));
    return List.of(
        and(member(account, as), elemMatch("consents", always)),
        and(member(account, as), elemMatch("consents", still)));
  }
}
