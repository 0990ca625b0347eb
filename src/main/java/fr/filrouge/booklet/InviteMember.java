package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds a professional, who reads at once, or invites the person, who first has to accept. Whether
 * there is such an account is told only to those who may invite.
 *
 * @param as the role to act in; needed only when several fit
 * @param accounts finds an open account
 */
public record InviteMember(
    ItemId id,
    AccountId account,
    @Nullable Role as,
    Function<AccountId, Optional<Account>> accounts)
    implements Change {

  /** Adds or invites somebody whose account is known. */
  public InviteMember(Account invited) {
    this(ItemId.fresh(), invited.id(), null, id -> Optional.of(invited));
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.MEMBERS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Account invited =
        accounts
            .apply(account)
            .filter(found -> !found.closed())
            .orElseThrow(
                () -> new InvalidInput("/account", "Aucun compte ouvert ne porte ce nom."));
    Role role = role(invited);
    return role == Role.BENEFICIARY ? invitePerson(edit, invited) : add(edit, invited, role);
  }

  private Role role(Account invited) {
    Set<Role> fitting = EnumSet.copyOf(invited.roles());
    fitting.removeIf(role -> role != Role.BENEFICIARY && !Member.ROLES.contains(role));
    if (as != null && !fitting.contains(as)) {
      throw new InvalidInput("/as", "Ce compte ne peut pas être attaché à ce titre.");
    }
    if (fitting.isEmpty()) {
      throw new InvalidInput(
          "/account", "Ce compte n'a pas de rôle qui permette d'être membre d'un livret.");
    }
    if (as == null && fitting.size() > 1) {
      throw new InvalidInput(
          "/as", "Ce compte peut être attaché à plusieurs titres ; dites lequel dans « as ».");
    }
    return as == null ? fitting.iterator().next() : as;
  }

  private static Optional<Refusal> add(Edit edit, Account invited, Role role) {
    if (edit.people.beneficiary() != null && edit.people.beneficiary().is(invited.id())) {
      return Optional.of(Refusal.OWN_BOOKLET);
    }
    if (edit.people.member(invited.id()).filter(m -> m.as().contains(role)).isPresent()) {
      return Optional.of(Refusal.ALREADY_MEMBER);
    }
    edit.people =
        edit.people.with(new Member(Party.of(invited), Set.of(role), edit.at(), edit.by()));
    return edit.note(ledgerOf(role), Event.MEMBER_INVITED, List.of());
  }

  static Ledger ledgerOf(Role role) {
    Optional<Restriction> section = Member.keptBy(role);
    return section.map(Ledger::ofKeepers).orElse(Ledger.COMMON);
  }

  private Optional<Refusal> invitePerson(Edit edit, Account invited) {
    Party known = edit.people.beneficiary();
    if (known != null) {
      return Optional.of(
          known.is(invited.id()) ? Refusal.ALREADY_MEMBER : Refusal.BENEFICIARY_ALREADY_NAMED);
    }
    Optional<Invitation> pending = edit.people.pendingInvitation();
    if (pending.isPresent()) {
      return pending.get().id().equals(id)
          ? Optional.empty()
          : Optional.of(Refusal.INVITATION_PENDING);
    }
    if (actsHere(edit, invited)) {
      return Optional.of(Refusal.PROFESSIONAL_OF_THIS_BOOKLET);
    }
    edit.people =
        edit.people.inviting(
            new Invitation(
                id,
                Party.of(invited),
                edit.party(),
                Invitation.State.PENDING,
                0,
                edit.at(),
                null,
                null));
    return edit.note(Event.PERSON_INVITED);
  }

  /** Whether an account is that of a professional of the booklet, present or pending. */
  static boolean actsHere(Edit edit, Account account) {
    People people = edit.people;
    return people.member(account.id()).filter(m -> !m.as().isEmpty()).isPresent()
        || people.mandates().stream()
            .anyMatch(m -> m.holds(edit.at()) && m.holder().is(account.id()));
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.MEMBERS);
  }
}
