package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Offers the place of referent: to the first one, to the next one, or to somebody who covers for a
 * time.
 *
 * @param coverUntil last day of the cover; absent when it is for good
 */
public record OfferTransfer(Account to, @Nullable LocalDate coverUntil) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.REFERENT);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (!to.has(Role.REFERENT)) {
      throw new InvalidInput("/to", "Ce compte n'est pas celui d'un référent de parcours.");
    }
    if (coverUntil != null && coverUntil.isBefore(edit.today())) {
      throw new InvalidInput("/coverUntil", "Cette date est passée.");
    }
    if (edit.people.coverAt(edit.at()).isPresent()) {
      return Optional.of(Refusal.COVER_CANNOT_HAND_OVER);
    }
    Optional<Mandate> inCharge = edit.people.inChargeAt(edit.at());
    if (inCharge.isEmpty() && coverUntil != null) {
      return Optional.of(Refusal.NO_REFERENT_TO_COVER);
    }
    if (inCharge.filter(m -> m.holder().is(to.id())).isPresent()) {
      return Optional.of(Refusal.ALREADY_REFERENT);
    }
    edit.people =
        edit.people.offering(Party.of(to), Party.of(edit.who.account()), coverUntil, edit.at());
    return edit.note(Event.TRANSFER_OFFERED);
  }
}
