package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.PossibleDay;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Offers the place of referent: to the first one, to the next one, or to somebody who covers for a
 * time. One offer at a time; the one before has to be answered, withdrawn or over.
 *
 * @param coverUntil last day of the cover, a year ahead at most; absent when it is for good
 * @param accounts finds an open account
 */
public record OfferTransfer(
    ItemId id,
    AccountId to,
    @Nullable LocalDate coverUntil,
    Function<AccountId, Optional<Account>> accounts)
    implements Change {

  /** Offers the place to somebody whose account is known. */
  public OfferTransfer(Account to, @Nullable LocalDate coverUntil) {
    this(ItemId.fresh(), to.id(), coverUntil, id -> Optional.of(to));
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.REFERENT);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Account next =
        accounts
            .apply(to)
            .filter(account -> account.has(Role.REFERENT))
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "/to", "Aucun référent de parcours n'a de compte ouvert à ce nom."));
    if (coverUntil != null) {
      PossibleDay.ahead(coverUntil, edit.today(), 1, "/coverUntil");
    }
    WhoCanAct who = edit.whoCanAct();
    if (edit.people.transfers().stream().anyMatch(t -> t.id().equals(id))) {
      return Optional.empty();
    }
    Optional<Refusal> refusal = refusal(edit, who);
    if (refusal.isPresent()) {
      return refusal;
    }
    edit.people =
        edit.people
            .withoutOffers(edit.at())
            .offering(
                new Transfer(
                    edit.people.nextOffer(),
                    id,
                    who.inCharge().map(Mandate::holder).orElse(null),
                    Party.of(next),
                    edit.party(),
                    coverUntil,
                    Transfer.State.OFFERED,
                    edit.at(),
                    null));
    return edit.note(Event.TRANSFER_OFFERED);
  }

  private Optional<Refusal> refusal(Edit edit, WhoCanAct who) {
    Party person = edit.people.beneficiary();
    if (person != null && person.is(to)) {
      return Optional.of(Refusal.OWN_BOOKLET);
    }
    if (who.cover().isPresent() && who.inCharge().isPresent()) {
      return Optional.of(Refusal.COVER_CANNOT_HAND_OVER);
    }
    if (who.inCharge().isEmpty() && coverUntil != null) {
      return Optional.of(Refusal.NO_REFERENT_TO_COVER);
    }
    if (who.inCharge().filter(m -> m.holder().is(to)).isPresent()) {
      return Optional.of(Refusal.ALREADY_REFERENT);
    }
    boolean pending =
        edit.people.transfers().stream().anyMatch(t -> who.stateOf(t) == Transfer.State.OFFERED);
    return pending ? Optional.of(Refusal.OFFER_PENDING) : Optional.empty();
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
