package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.situation.InvalidInput;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Attaches a professional, or the beneficiary's own account, to the booklet. */
public record InviteMember(Account invited) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.MEMBERS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Set<Role> as = EnumSet.noneOf(Role.class);
    as.addAll(invited.roles());
    as.retainAll(Member.ROLES);
    if (!as.isEmpty()) {
      return inviteProfessional(edit, as);
    }
    if (invited.has(Role.BENEFICIARY)) {
      return inviteBeneficiary(edit);
    }
    throw new InvalidInput(
        "/account", "Ce compte n'a pas de rôle qui permette d'être membre d'un livret.");
  }

  private Optional<Refusal> inviteProfessional(Edit edit, Set<Role> as) {
    if (edit.people.member(invited.id()).filter(m -> m.as().equals(as)).isPresent()) {
      return Optional.of(Refusal.ALREADY_MEMBER);
    }
    edit.people = edit.people.with(new Member(Party.of(invited), as, edit.at(), edit.by()));
    return edit.note(Event.MEMBER_INVITED);
  }

  private Optional<Refusal> inviteBeneficiary(Edit edit) {
    Party known = edit.people.beneficiary();
    if (known != null) {
      return Optional.of(
          known.is(invited.id()) ? Refusal.ALREADY_MEMBER : Refusal.BENEFICIARY_ALREADY_NAMED);
    }
    edit.people = edit.people.withBeneficiary(Party.of(invited));
    return edit.note(Event.MEMBER_INVITED, "beneficiary");
  }
}
