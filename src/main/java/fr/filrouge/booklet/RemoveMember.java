package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.situation.Restriction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends what an account may see, at once: a professional's membership, a cover, the person's own
 * account when the wrong one was attached, or an invitation of it. The referent may, and the person
 * for anyone but the referent in charge; anyone may leave. The last professional who can act stays.
 *
 * @param why the person is detached
 */
public record RemoveMember(AccountId account, @Nullable FreeText why) implements Change {

  public RemoveMember(AccountId account) {
    this(account, null);
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.MEMBERS)
        || who.relation() == Relation.SELF
        || who.rights().any() && who.account().id().equals(account);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Party person = edit.people.beneficiary();
    if (person != null && person.is(account)) {
      return detach(edit);
    }
    Optional<Invitation> invited = edit.people.pendingInvitation().filter(i -> i.to().is(account));
    if (invited.isPresent()) {
      edit.people =
          edit.people.inviting(invited.get().settled(Invitation.State.WITHDRAWN, edit.at()));
      return edit.note(Event.INVITATION_ENDED);
    }
    WhoCanAct who = edit.whoCanAct();
    if (edit.people.member(account).filter(m -> isSeen(m, edit)).isPresent()) {
      return removeMember(edit, edit.people.member(account).get());
    }
    if (who.cover().filter(m -> m.holder().is(account)).isPresent()) {
      edit.people = edit.people.endingCover(edit.at());
      return edit.whoCanAct().orphan()
          ? Optional.of(Refusal.LAST_WHO_CAN_ACT)
          : edit.note(Event.COVER_ENDED);
    }
    if (who.inCharge().filter(m -> m.holder().is(account)).isPresent()) {
      return Optional.of(Refusal.REFERENT_IN_CHARGE);
    }
    return shutOutLastReferent(edit);
  }

  private Optional<Refusal> detach(Edit edit) {
    edit.people = edit.people.withBeneficiary(null);
    edit.people.invitations().stream()
        .filter(i -> i.state() == Invitation.State.ACCEPTED && i.to().is(account))
        .findFirst()
        .ifPresent(
            i ->
                edit.people =
                    edit.people.inviting(i.settled(Invitation.State.UNDONE, edit.at(), why)));
    return edit.note(Event.PERSON_DETACHED);
  }

  private boolean isSeen(Member member, Edit edit) {
    return member.party().is(edit.who.account().id())
        || member.as().stream().anyMatch(edit.who.rights()::seesWhoActsAs);
  }

  private Optional<Refusal> removeMember(Edit edit, Member member) {
    edit.people = edit.people.without(member);
    if (LastHolder.of(edit.people).isEmpty()) {
      edit.people = edit.people.with(member.acting(Set.of()));
    }
    boolean open = edit.before.closing() == null;
    if (open && edit.whoCanAct().orphan() && !edit.before.whoCanAct(edit.now()).orphan()) {
      return Optional.of(Refusal.LAST_WHO_CAN_ACT);
    }
    for (Restriction section : Restriction.values()) {
      edit.consents.replaceAll(c -> c.section() == section ? c.without(account) : c);
    }
    for (Ledger ledger : ledgersOf(member)) {
      edit.note(ledger, Event.MEMBER_REMOVED, List.of());
    }
    return Optional.empty();
  }

  /** One entry for each role that was known to others. */
  private static List<Ledger> ledgersOf(Member member) {
    return member.as().stream().map(InviteMember::ledgerOf).sorted().toList();
  }

  private Optional<Refusal> shutOutLastReferent(Edit edit) {
    boolean reads =
        edit.before.closing() != null
            && edit.who.relation() == Relation.SELF
            && edit.people.mandates().stream().anyMatch(m -> m.holder().is(account) && m.readsOn());
    if (!reads) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    edit.people = edit.people.shuttingOut(account);
    return edit.note(Event.READING_ENDED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.MEMBERS);
  }

  @Override
  public boolean worksWhenClosed() {
    return true;
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
