package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.situation.InvalidInput;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An administrator names a referent of the structure that held a booklet last, on which nobody can
 * act any more, and reads nothing of it. A closed one is open again.
 *
 * @param administers the structures that the administrator looks after
 * @param accounts finds an open account
 */
public record NameReferent(
    AccountId referent,
    Predicate<StructureId> administers,
    Function<AccountId, Optional<Account>> accounts)
    implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    WhoCanAct acting = booklet.whoCanAct(who.now());
    return acting.orphan() && acting.structure().filter(administers).isPresent();
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    StructureId structure = edit.whoCanAct().structure().orElseThrow();
    Account named =
        accounts
            .apply(referent)
            .filter(account -> account.has(Role.REFERENT))
            .filter(account -> structure.equals(account.structure()))
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "/account",
                        "Aucun référent de la structure qui a tenu ce livret n'a de compte ouvert à ce nom."));
    Party person = edit.people.beneficiary();
    if (person != null && person.is(referent)) {
      return Optional.of(Refusal.OWN_BOOKLET);
    }
    if (edit.closing != null) {
      edit.closing = null;
      edit.note(Event.REOPENED);
    }
    edit.people = edit.people.led(Party.of(named), edit.at());
    return edit.note(Event.REFERENT_CHANGED);
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
