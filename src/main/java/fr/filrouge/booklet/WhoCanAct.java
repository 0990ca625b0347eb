package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.pathway.CivilDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who can act on a booklet at an instant (domain §6). A mandate or a membership counts as far as
 * its account is open and still holds the role, and nobody is a professional of their own booklet.
 * When nobody is in charge the counsellors are stewards; when they are gone too the booklet is an
 * orphan. Nothing else says who can act: the API, lists and recommendations ask here.
 */
public final class WhoCanAct {

  private final People people;
  private final @Nullable Closing closing;
  private final Moment now;

  public WhoCanAct(People people, @Nullable Closing closing, Moment now) {
    this.people = people;
    this.closing = closing;
    this.now = now;
  }

  /** The referent in charge, covered or not. */
  public Optional<Mandate> inCharge() {
    return holding(false);
  }

  /** Who stands in for the referent in charge. */
  public Optional<Mandate> cover() {
    return holding(true);
  }

  /** The one active referent: who stands in, or else who is in charge. */
  public Optional<Mandate> referent() {
    return cover().or(this::inCharge);
  }

  private Optional<Mandate> holding(boolean cover) {
    return people.mandates().stream()
        .filter(m -> m.cover() == cover && m.holds(now.at()) && acts(m.holder(), Role.REFERENT))
        .findFirst();
  }

  private boolean acts(Party party, Role role) {
    return now.roles().hold(party.account(), role) && !isThePerson(party.account());
  }

  private boolean isThePerson(AccountId account) {
    Party person = people.beneficiary();
    return person != null && person.is(account);
  }

  /** Members who act as counsellors. */
  List<Member> counsellors() {
    return people.members().stream()
        .filter(m -> m.as().contains(Role.CEP) && acts(m.party(), Role.CEP))
        .toList();
  }

  /** Who was in charge when the pathway was closed, unless the person has ended their reading. */
  private Optional<Mandate> lastInCharge() {
    return closing == null
        ? Optional.empty()
        : people.mandates().stream()
            .filter(m -> !m.cover() && closing.at().equals(m.until()) && m.readsOn())
            .filter(m -> acts(m.holder(), Role.REFERENT))
            .findFirst();
  }

  /** Whether a closed pathway is still read by those who led it, who may reopen it. */
  private boolean mayBeReopened() {
    return closing != null && now.today().isBefore(endOfReading(closing));
  }

  private LocalDate endOfReading(Closing closed) {
    return now.law().endOfReading(CivilDay.of(closed.at()));
  }

  /** Whether no professional is left who can act. */
  public boolean orphan() {
    return closing == null
        ? referent().isEmpty() && counsellors().isEmpty()
        : !mayBeReopened() || lastInCharge().isEmpty() && counsellors().isEmpty();
  }

  /** The structure that holds the booklet, or held it last; none when nobody ever did. */
  public Optional<StructureId> structure() {
    return referent()
        .map(Mandate::holder)
        .or(() -> last(counsellors().stream().map(Member::party).toList()))
        .or(() -> LastHolder.of(people))
        .map(Party::structure);
  }

  private static Optional<Party> last(List<Party> parties) {
    return parties.isEmpty() ? Optional.empty() : Optional.of(parties.get(parties.size() - 1));
  }

  /** What this account is to the booklet. */
  public Relation relationOf(Account account) {
    if (isThePerson(account.id())) {
      return Relation.SELF;
    }
    Relation relation = closing == null ? inOpen(account.id()) : inClosed(account.id());
    return relation == Relation.NONE && worksWithThem(account) ? Relation.COLLEAGUE : relation;
  }

  private Relation inOpen(AccountId account) {
    if (holds(inCharge(), account)) {
      return cover().isPresent() ? Relation.COVERED : Relation.REFERENT;
    }
    if (holds(cover(), account)) {
      return Relation.STAND_IN;
    }
    if (people.member(account).isPresent()) {
      return inCharge().isPresent() ? Relation.MEMBER : Relation.STEWARD;
    }
    return formerly(account);
  }

  private Relation inClosed(AccountId account) {
    if (mayBeReopened() && holds(lastInCharge(), account)) {
      return Relation.LAST_REFERENT;
    }
    if (mayBeReopened() && counsellors().stream().anyMatch(m -> m.party().is(account))) {
      return Relation.LAST_COUNSELLOR;
    }
    return formerly(account);
  }

  private Relation formerly(AccountId account) {
    return people.mandates().stream().anyMatch(m -> m.holder().is(account))
        ? Relation.FORMER_REFERENT
        : Relation.NONE;
  }

  private static boolean holds(Optional<Mandate> mandate, AccountId account) {
    return mandate.filter(m -> m.holder().is(account)).isPresent();
  }

  private boolean worksWithThem(Account account) {
    StructureId structure = account.structure();
    return structure != null
        && (referent().filter(m -> structure.equals(m.holder().structure())).isPresent()
            || counsellors().stream().anyMatch(m -> structure.equals(m.party().structure())));
  }

  /** The roles in which this account acts here. */
  Set<Role> rolesOf(Account account, Relation relation) {
    return switch (relation) {
      case MEMBER, STEWARD, LAST_COUNSELLOR ->
          people.member(account.id()).map(m -> m.actingAs(account.roles())).orElse(Set.of());
      default -> account.roles();
    };
  }

  /** What an offer has become by now: one that nobody answered in time is void. */
  public Transfer.State stateOf(Transfer transfer) {
    if (!transfer.isOpen()) {
      return transfer.state();
    }
    LocalDate coverUntil = transfer.coverUntil();
    boolean over =
        coverUntil != null && coverUntil.isBefore(now.today())
            || !now.today().isBefore(now.law().endOfOffer(CivilDay.of(transfer.offeredAt())));
    return over ? Transfer.State.EXPIRED : Transfer.State.OFFERED;
  }
}
