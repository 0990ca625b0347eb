package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.pathway.CivilDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a booklet. At any instant at most one mandate makes somebody the referent: a
 * cover goes before the referent in charge, and ends by itself.
 *
 * @param beneficiary their account, once they have one
 * @param mandates the referents, past and present
 */
public record People(
    @Nullable Party beneficiary,
    List<Mandate> mandates,
    List<Transfer> transfers,
    List<Member> members) {

  public static final People NOBODY = new People(null, List.of(), List.of(), List.of());

  public People {
    mandates = mandates == null ? List.of() : List.copyOf(mandates);
    transfers = transfers == null ? List.of() : List.copyOf(transfers);
    members = members == null ? List.of() : List.copyOf(members);
    if (mandates.stream().filter(m -> m.until() == null).count() > 1) {
      throw new IllegalArgumentException("a booklet has one referent in charge at most");
    }
  }

  /** The one active referent: who covers, or else who is in charge. */
  public Optional<Mandate> referentAt(Instant at) {
    return coverAt(at).or(() -> inChargeAt(at));
  }

  Optional<Mandate> coverAt(Instant at) {
    return mandates.stream().filter(m -> m.cover() && m.holds(at)).findFirst();
  }

  Optional<Mandate> inChargeAt(Instant at) {
    return mandates.stream().filter(m -> !m.cover() && m.holds(at)).findFirst();
  }

  /** What this account is to the booklet. */
  public Relation relationOf(Account account, Instant at) {
    if (beneficiary != null && beneficiary.is(account.id())) {
      return Relation.SELF;
    }
    Optional<Mandate> referent = referentAt(at);
    if (referent.filter(m -> m.holder().is(account.id())).isPresent()) {
      return Relation.REFERENT;
    }
    if (member(account.id()).isPresent()) {
      return referent.isPresent() ? Relation.MEMBER : Relation.STEWARD;
    }
    if (mandates.stream().anyMatch(m -> m.holder().is(account.id()))) {
      return Relation.FORMER_REFERENT;
    }
    return worksWithThem(account, referent) ? Relation.COLLEAGUE : Relation.NONE;
  }

  private boolean worksWithThem(Account account, Optional<Mandate> referent) {
    StructureId structure = account.structure();
    return structure != null
        && (referent.filter(m -> structure.equals(m.holder().structure())).isPresent()
            || members.stream().anyMatch(m -> structure.equals(m.party().structure())));
  }

  /** The roles in which this account acts here. */
  Set<Role> rolesOf(Account account, Relation relation) {
    return switch (relation) {
      case MEMBER, STEWARD ->
          member(account.id()).map(m -> m.actingAs(account.roles())).orElse(Set.of());
      default -> account.roles();
    };
  }

  public Optional<Member> member(AccountId account) {
    return members.stream().filter(m -> m.party().is(account)).findFirst();
  }

  public Optional<Transfer> transfer(int number) {
    return transfers.stream().filter(t -> t.number() == number).findFirst();
  }

  People withBeneficiary(Party party) {
    return new People(party, mandates, transfers, members);
  }

  People with(Member member) {
    List<Member> all = new ArrayList<>(members);
    all.removeIf(other -> other.party().is(member.party().account()));
    all.add(member);
    return new People(beneficiary, mandates, transfers, all);
  }

  People without(Member member) {
    return showing(other -> other != member);
  }

  People showing(Predicate<Member> shown) {
    return new People(beneficiary, mandates, transfers, members.stream().filter(shown).toList());
  }

  /** With somebody in charge from now on, and nobody else. */
  People led(Party by, Instant at) {
    List<Mandate> all = new ArrayList<>(ended(mandates, at));
    all.add(new Mandate(by, at, null, false));
    return new People(beneficiary, all, transfers, members);
  }

  People offering(Party to, Party by, @Nullable LocalDate coverUntil, Instant at) {
    Party from = inChargeAt(at).map(Mandate::holder).orElse(null);
    List<Transfer> all = new ArrayList<>(transfers);
    all.add(
        new Transfer(
            transfers.size() + 1, from, to, by, coverUntil, Transfer.State.OFFERED, at, null));
    return new People(beneficiary, mandates, all, members);
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
    return new People(beneficiary, all, transfers, members);
  }

  People settling(Transfer transfer, Transfer.State to, Instant at) {
    List<Transfer> all = new ArrayList<>(transfers);
    all.replaceAll(t -> t == transfer ? t.settled(to, at) : t);
    return new People(beneficiary, mandates, all, members);
  }

  People withoutOffers(Instant at) {
    List<Transfer> all = new ArrayList<>(transfers);
    all.replaceAll(t -> t.isOpen() ? t.settled(Transfer.State.SUPERSEDED, at) : t);
    return new People(beneficiary, mandates, all, members);
  }

  /** The referent in charge is back. */
  People endingCover(Instant at) {
    List<Mandate> all = new ArrayList<>(mandates);
    all.replaceAll(m -> m.cover() ? m.endedBy(at) : m);
    return new People(beneficiary, all, transfers, members);
  }

  /** Nobody leads any more. */
  People withoutReferent(Instant at) {
    return new People(beneficiary, ended(mandates, at), transfers, members).withoutOffers(at);
  }

  private static List<Mandate> ended(List<Mandate> mandates, Instant at) {
    return mandates.stream().map(m -> m.endedBy(at)).toList();
  }
}
