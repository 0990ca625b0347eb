package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import java.util.Optional;
import java.util.Set;

/**
 * The one to whom the place of referent was offered accepts or declines; of two who accept, one
 * wins.
 */
public record SettleTransfer(int number, boolean accepted) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.account().has(Role.REFERENT)
        && booklet.people().transfer(number).filter(t -> t.to().is(who.account().id())).isPresent();
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Transfer transfer = edit.people.transfer(number).orElseThrow();
    if (edit.whoCanAct().stateOf(transfer) != Transfer.State.OFFERED) {
      boolean already =
          accepted
              && transfer.state() == Transfer.State.ACCEPTED
              && Set.of(Relation.REFERENT, Relation.STAND_IN).contains(edit.who.relation());
      return already ? Optional.empty() : Optional.of(Refusal.OFFER_SETTLED);
    }
    if (!accepted) {
      edit.people = edit.people.settling(transfer, Transfer.State.DECLINED, edit.at());
      return edit.note(Event.TRANSFER_DECLINED);
    }
    Party person = edit.people.beneficiary();
    if (person != null && person.is(transfer.to().account())) {
      return Optional.of(Refusal.OWN_BOOKLET);
    }
    edit.people = edit.people.accepting(transfer, edit.at());
    return edit.note(transfer.coverUntil() == null ? Event.REFERENT_CHANGED : Event.COVER_STARTED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.REFERENT);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
