package fr.filrouge.booklet;

import java.util.Optional;
import java.util.Set;

/** Takes an offer of the place of referent back: who made it may, and who may make one now. */
public record WithdrawTransfer(int number) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.REFERENT)
        || booklet
            .people()
            .transfer(number)
            .filter(t -> t.offeredBy().is(who.account().id()))
            .isPresent();
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Optional<Transfer> found = edit.people.transfer(number);
    if (found.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    Transfer transfer = found.get();
    if (transfer.state() == Transfer.State.WITHDRAWN) {
      return Optional.empty();
    }
    if (!transfer.isOpen()) {
      return Optional.of(Refusal.OFFER_SETTLED);
    }
    edit.people = edit.people.settling(transfer, Transfer.State.WITHDRAWN, edit.at());
    return edit.note(Event.TRANSFER_WITHDRAWN);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.REFERENT);
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
