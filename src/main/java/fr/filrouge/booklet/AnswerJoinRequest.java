package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.ItemId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The referent, or who acts in the absence of one, says yes or no to somebody who asks to join. A
 * counsellor becomes a member; a referent is offered the place.
 */
public record AnswerJoinRequest(ItemId request, boolean accepted) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.MEMBERS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Optional<JoinRequest> found = edit.people.joinRequest(request);
    if (found.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    JoinRequest asked = found.get();
    JoinRequest.State to = accepted ? JoinRequest.State.ACCEPTED : JoinRequest.State.REFUSED;
    if (!asked.isPending()) {
      return asked.state() == to ? Optional.empty() : Optional.of(Refusal.REQUEST_SETTLED);
    }
    edit.people = edit.people.asking(asked.settled(to, edit.at()));
    return accepted ? admit(edit, asked) : edit.note(Event.JOINING_REFUSED);
  }

  private static Optional<Refusal> admit(Edit edit, JoinRequest asked) {
    Set<Role> roles = edit.now().roles().of(asked.by().account());
    Party person = edit.people.beneficiary();
    if (person != null && person.is(asked.by().account())) {
      return Optional.of(Refusal.OWN_BOOKLET);
    }
    if (roles.contains(Role.CEP)) {
      Set<Role> as = EnumSet.of(Role.CEP);
      edit.people.member(asked.by().account()).ifPresent(member -> as.addAll(member.as()));
      edit.people = edit.people.with(new Member(asked.by(), as, edit.at(), edit.by()));
      return edit.note(Ledger.COMMON, Event.MEMBER_INVITED, List.of());
    }
    if (!roles.contains(Role.REFERENT)) {
      return Optional.of(Refusal.REQUEST_SETTLED);
    }
    if (edit.whoCanAct().inCharge().filter(m -> m.holder().is(asked.by().account())).isPresent()) {
      return Optional.of(Refusal.ALREADY_REFERENT);
    }
    if (!edit.who.rights().writes(Section.REFERENT)) {
      return Optional.of(Refusal.COVER_CANNOT_HAND_OVER);
    }
    edit.people =
        edit.people
            .withoutOffers(edit.at())
            .offering(
                new Transfer(
                    edit.people.nextOffer(),
                    asked.id(),
                    edit.whoCanAct().inCharge().map(Mandate::holder).orElse(null),
                    asked.by(),
                    edit.party(),
                    null,
                    Transfer.State.OFFERED,
                    edit.at(),
                    null));
    return edit.note(Event.TRANSFER_OFFERED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.MEMBERS);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
