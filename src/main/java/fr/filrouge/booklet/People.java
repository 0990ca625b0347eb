package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a booklet, as it was written down; {@link WhoCanAct} says what it is worth
 * now.
 *
 * @param beneficiary their account, once they have attached it
 * @param mandates the referents, past and present
 * @param invitations of the person, the latest last
 * @param otherReferentAsked since when the person asks for another referent
 * @param exit the end of the follow-up that the person is asked about
 */
public record People(
    @Nullable Party beneficiary,
    List<Mandate> mandates,
    List<Transfer> transfers,
    List<Member> members,
    List<Invitation> invitations,
    List<JoinRequest> joinRequests,
    @Nullable Instant otherReferentAsked,
    @Nullable ProposedExit exit) {

  public static final People NOBODY =
      new People(null, List.of(), List.of(), List.of(), List.of(), List.of(), null, null);

  public People {
    mandates = Settled.latest(mandates, m -> m.until() != null);
    transfers = Settled.latest(transfers, t -> !t.isOpen());
    members = members == null ? List.of() : List.copyOf(members);
    invitations = Settled.latest(invitations, i -> !i.isPending());
    joinRequests = Settled.latest(joinRequests, r -> !r.isPending());
    if (mandates.stream().filter(m -> m.until() == null).count() > 1) {
      throw new IllegalArgumentException("a booklet has one referent in charge at most");
    }
  }

  public Optional<Member> member(AccountId account) {
    return members.stream().filter(m -> m.party().is(account)).findFirst();
  }

  public Optional<Transfer> transfer(int number) {
    return transfers.stream().filter(t -> t.number() == number).findFirst();
  }

  public Optional<Invitation> invitation(ItemId id) {
    return invitations.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  public Optional<JoinRequest> joinRequest(ItemId id) {
    return joinRequests.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  Optional<Invitation> pendingInvitation() {
    return invitations.stream().filter(Invitation::isPending).findFirst();
  }

  /** When somebody last became, or ceased to be, one of those who can act on it. */
  public Optional<Instant> lastChange() {
    return Stream.concat(
            mandates.stream().map(m -> m.until() == null ? m.from() : m.until()),
            members.stream().filter(m -> m.as().contains(Role.CEP)).map(Member::since))
        .max(Comparator.naturalOrder());
  }

  /** Accounts of those who are or were its professionals, more than once some. */
  public Stream<AccountId> professionals() {
    return Stream.concat(
        mandates.stream().map(m -> m.holder().account()),
        members.stream().map(m -> m.party().account()));
  }

  People withBeneficiary(@Nullable Party party) {
    return new People(
        party, mandates, transfers, members, invitations, joinRequests, otherReferentAsked, exit);
  }

  /** With somebody, perhaps in one more role. A counsellor who becomes a keeper stays in place. */
  People with(Member joining) {
    Optional<Member> known = member(joining.party().account());
    Member joined = known.map(member -> member.and(joining)).orElse(joining);
    if (known.filter(member -> member.since().equals(joined.since())).isPresent()) {
      return withMembers(members.stream().map(m -> m == known.get() ? joined : m).toList());
    }
    List<Member> all = new ArrayList<>(members);
    known.ifPresent(all::remove);
    all.add(joined);
    return withMembers(all);
  }

  People without(Member member) {
    return withMembers(members.stream().filter(other -> other != member).toList());
  }

  /** Without the roles that somebody may not see, nor those who have no other. */
  People showing(Function<Member, Member> shown) {
    return withMembers(members.stream().map(shown).filter(m -> !m.as().isEmpty()).toList());
  }

  private People withMembers(List<Member> all) {
    return new People(
        beneficiary, mandates, transfers, all, invitations, joinRequests, otherReferentAsked, exit);
  }

  private People withMandates(List<Mandate> all) {
    return new People(
        beneficiary, all, transfers, members, invitations, joinRequests, otherReferentAsked, exit);
  }

  private People withTransfers(List<Transfer> all) {
    return new People(
        beneficiary, mandates, all, members, invitations, joinRequests, otherReferentAsked, exit);
  }

  People inviting(Invitation invitation) {
    List<Invitation> all = new ArrayList<>(invitations);
    all.removeIf(other -> other.id().equals(invitation.id()));
    all.add(invitation);
    return new People(
        beneficiary, mandates, transfers, members, all, joinRequests, otherReferentAsked, exit);
  }

  People asking(JoinRequest request) {
    List<JoinRequest> all = new ArrayList<>(joinRequests);
    all.removeIf(other -> other.id().equals(request.id()));
    all.add(request);
    return new People(
        beneficiary, mandates, transfers, members, invitations, all, otherReferentAsked, exit);
  }

  People askingForAnotherReferent(@Nullable Instant since) {
    return new People(
        beneficiary, mandates, transfers, members, invitations, joinRequests, since, exit);
  }

  People withExit(@Nullable ProposedExit proposed) {
    return new People(
        beneficiary,
        mandates,
        transfers,
        members,
        invitations,
        joinRequests,
        otherReferentAsked,
        proposed);
  }

  /** With somebody in charge from now on, and nobody else. */
  People led(Party by, Instant at) {
    List<Mandate> all = new ArrayList<>(ended(mandates, at));
    all.add(new Mandate(by, at, null, false));
    return withMandates(all).askingForAnotherReferent(null);
  }

  People offering(Transfer transfer) {
    List<Transfer> all = new ArrayList<>(transfers);
    all.add(transfer);
    return withTransfers(all);
  }

  /** Number of the next offer: numbers never come twice. */
  int nextOffer() {
    return transfers.stream().mapToInt(Transfer::number).max().orElse(0) + 1;
  }

  /** The one who takes over accepts; every other offer falls. */
  People accepting(Transfer transfer, Instant at) {
    People settled = settling(transfer, Transfer.State.ACCEPTED, at).withoutOffers(at);
    return transfer.coverUntil() == null
        ? settled.led(transfer.to(), at)
        : settled.covered(transfer.to(), at, transfer.coverUntil());
  }

  private People covered(Party by, Instant at, LocalDate lastDay) {
    List<Mandate> all = new ArrayList<>(endingCover(at).mandates);
    all.add(new Mandate(by, at, CivilDay.startOf(lastDay.plusDays(1)), true));
    return withMandates(all);
  }

  People settling(Transfer transfer, Transfer.State to, Instant at) {
    return withTransfers(
        transfers.stream().map(t -> t == transfer ? t.settled(to, at) : t).toList());
  }

  People withoutOffers(Instant at) {
    return withTransfers(
        transfers.stream()
            .map(t -> t.isOpen() ? t.settled(Transfer.State.SUPERSEDED, at) : t)
            .toList());
  }

  /** The referent in charge is back. */
  People endingCover(Instant at) {
    return withMandates(mandates.stream().map(m -> m.cover() ? m.endedBy(at) : m).toList());
  }

  /** Nobody leads any more, nobody is asked to, and only counsellors stay. */
  People closing(Instant at) {
    People left =
        withMandates(ended(mandates, at))
            .withoutOffers(at)
            .withExit(null)
            .showing(m -> m.acting(m.among(java.util.Set.of(Role.CEP))));
    for (Invitation invitation : invitations) {
      if (invitation.isPending()) {
        left = left.inviting(invitation.settled(Invitation.State.WITHDRAWN, at));
      }
    }
    for (JoinRequest request : joinRequests) {
      if (request.isPending()) {
        left = left.asking(request.settled(JoinRequest.State.REFUSED, at));
      }
    }
    return left;
  }

  /** The person wants the last referent of a closed pathway to read no more. */
  People shuttingOut(AccountId account) {
    return withMandates(
        mandates.stream().map(m -> m.holder().is(account) ? m.shuttingOut() : m).toList());
  }

  private static List<Mandate> ended(List<Mandate> mandates, Instant at) {
    return mandates.stream().map(m -> m.endedBy(at)).toList();
  }
}
