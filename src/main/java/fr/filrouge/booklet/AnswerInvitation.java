package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.ItemId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person attaches their account to the booklet that invites them, or refuses.
 *
 * @param birthDate the one that the booklet holds; null to refuse
 */
public record AnswerInvitation(ItemId invitation, @Nullable LocalDate birthDate) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.account().has(Role.BENEFICIARY)
        && booklet
            .people()
            .invitation(invitation)
            .filter(i -> i.to().is(who.account().id()))
            .isPresent();
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Invitation invited = edit.people.invitation(invitation).orElseThrow();
    if (!invited.isPending()) {
      boolean done =
          birthDate != null && invited.state() == Invitation.State.ACCEPTED
              || birthDate == null && invited.state() == Invitation.State.REFUSED;
      return done ? Optional.empty() : Optional.of(Refusal.INVITATION_SETTLED);
    }
    if (birthDate == null) {
      edit.people = edit.people.inviting(invited.settled(Invitation.State.REFUSED, edit.at()));
      return edit.note(Event.INVITATION_ENDED);
    }
    if (InviteMember.actsHere(edit, edit.who.account())) {
      return Optional.of(Refusal.PROFESSIONAL_OF_THIS_BOOKLET);
    }
    return birthDate.equals(edit.identity.birthDate())
        ? attach(edit, invited)
        : countWrongAnswer(edit, invited);
  }

  private static Optional<Refusal> attach(Edit edit, Invitation invited) {
    edit.people =
        edit.people
            .inviting(invited.settled(Invitation.State.ACCEPTED, edit.at()))
            .withBeneficiary(edit.party());
    return edit.note(Event.PERSON_ATTACHED);
  }

  /** Noted, so that it is kept: the outcome tells of it by the invitation still pending. */
  private static Optional<Refusal> countWrongAnswer(Edit edit, Invitation invited) {
    edit.people = edit.people.inviting(invited.answeredWrongly(edit.at()));
    return edit.note(Event.INVITATION_ENDED, "birthDate");
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
