package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Mandate;
import fr.filrouge.booklet.Party;
import fr.filrouge.booklet.People;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Transfer;
import fr.filrouge.frame.DayInWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who has to do with a booklet, and what stands between them.
 *
 * @param person whose account is attached; none while it is not
 * @param invited whose answer to an invitation is awaited
 * @param offers the latest offer of the place of referent first
 */
record Team(
    List<Period> referents,
    List<TeamRow> members,
    @Nullable Attached person,
    @Nullable Attached invited,
    List<Offer> offers,
    List<Asking> asking,
    boolean otherReferentAsked,
    @Nullable ExitRow exit,
    boolean covered,
    boolean invites,
    boolean offersPlace,
    boolean takesBack,
    boolean leaves,
    boolean reopens) {

  private static final Set<Relation> OF_COVER =
      Set.of(Relation.COVERED, Relation.STAND_IN, Relation.STEWARD);
  private static final Set<Relation> LAST =
      Set.of(Relation.LAST_REFERENT, Relation.LAST_COUNSELLOR);

  /** Somebody was the referent from one day to another. */
  record Period(String name, String as, DayInWords from, @Nullable DayInWords until) {}

  /** An account, and since when. */
  record Attached(String account, String name, DayInWords since) {}

  /** The place of referent is offered to somebody. */
  record Offer(
      int number,
      String to,
      String by,
      DayInWords at,
      @Nullable DayInWords coverUntil,
      String state,
      boolean open,
      boolean mine,
      boolean withdraws) {}

  /** Somebody asks to join. */
  record Asking(String id, String name, DayInWords at) {}

  static Team of(Opened opened) {
    People people = opened.booklet().people();
    Relation relation = opened.view().standing().relation();
    var who = opened.booklet().whoCanAct(opened.view().standing().now());
    boolean invites = opened.isOpen() && opened.rights().writes(Section.MEMBERS);
    return new Team(
        people.mandates().stream()
            .sorted(Comparator.comparing(Mandate::from).reversed())
            .map(mandate -> period(mandate, opened))
            .toList(),
        TeamRow.members(opened),
        people.beneficiary() == null ? null : attached(people.beneficiary(), null, opened),
        people.invitations().stream()
            .filter(invitation -> invitation.isPending())
            .findFirst()
            .map(invitation -> attached(invitation.to(), invitation.at(), opened))
            .orElse(null),
        people.transfers().stream()
            .sorted(Comparator.comparing(Transfer::number).reversed())
            .flatMap(t -> opened.view().transfer(t.number()).stream())
            .map(transfer -> offer(transfer, opened))
            .toList(),
        people.joinRequests().stream()
            .filter(request -> request.isPending())
            .map(r -> new Asking(r.id().value(), r.by().name(), opened.day(r.at())))
            .toList(),
        people.otherReferentAsked() != null,
        ExitRow.of(opened),
        who.cover().isPresent(),
        invites,
        opened.isOpen() && opened.rights().writes(Section.REFERENT),
        who.cover().isPresent() && OF_COVER.contains(relation),
        opened.isOpen() && people.member(opened.reader()).isPresent(),
        !opened.isOpen() && LAST.contains(relation));
  }

  private static Attached attached(Party party, @Nullable Instant since, Opened opened) {
    return new Attached(
        party.account().value(),
        party.name(),
        opened.day(since == null ? opened.booklet().openedAt() : since));
  }

  private static Period period(Mandate mandate, Opened opened) {
    return new Period(
        mandate.holder().name(),
        mandate.cover() ? "remplaçant" : "référent",
        opened.day(mandate.from()),
        mandate.until() == null ? null : opened.day(mandate.until()));
  }

  private static Offer offer(Transfer transfer, Opened opened) {
    boolean open = transfer.state() == Transfer.State.OFFERED;
    boolean by = transfer.offeredBy().account().equals(opened.reader());
    return new Offer(
        transfer.number(),
        transfer.to().name(),
        transfer.offeredBy().name(),
        opened.day(transfer.offeredAt()),
        transfer.coverUntil() == null ? null : DayInWords.of(transfer.coverUntil(), opened.today()),
        transfer.state().label(),
        open,
        open && transfer.to().account().equals(opened.reader()),
        open && (by || opened.rights().writes(Section.REFERENT)));
  }
}
