package fr.filrouge.policy.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.frame.Said;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.DraftId;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every page of the workbench needs: who asks, which draft, and what became of an act. */
@Component
class WorkbenchDesk {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final CurrentAccount current;
  private final Accounts accounts;
  private final Drafts drafts;

  WorkbenchDesk(CurrentAccount current, Accounts accounts, Drafts drafts) {
    this.current = current;
    this.accounts = accounts;
    this.drafts = drafts;
  }

  /** The reader, who edits or approves the rules; for anybody else there is no such page. */
  Account officer() {
    Account reader = current.get();
    if (!Drafts.isOfficer(reader)) {
      throw missing();
    }
    return reader;
  }

  static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** The id of an address, or no page. */
  static DraftId id(String text) {
    return DraftId.parse(text).orElseThrow(WorkbenchDesk::missing);
  }

  /** The draft of an address, or no page. */
  Draft draft(String text) {
    try {
      return drafts.find(officer(), id(text));
    } catch (PolicyRefusal refusal) {
      throw missing();
    }
  }

  /** Does something, and has the next page say what became of it; whether it was done. */
  static boolean did(RedirectAttributes next, String done, Supplier<?> act) {
    Optional<PolicyRefusal> refusal = refused(act);
    refusal.ifPresentOrElse(why -> Said.notDone(next, why.sentence()), () -> Said.done(next, done));
    return refusal.isEmpty();
  }

  /** Does something; why it was not done, if it was not. */
  static Optional<PolicyRefusal> refused(Supplier<?> act) {
    try {
      var unused = act.get();
      return Optional.empty();
    } catch (PolicyRefusal refusal) {
      if (refusal.kind() == PolicyRefusal.Kind.MISSING) {
        throw missing();
      }
      return Optional.of(refusal);
    }
  }

  /**
   * A day as a browser sends it, of a year that rules can speak of.
   *
   * @throws InvalidInput at that field
   */
  static LocalDate day(String text, String field) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // a date that does not exist is told like one that is too far, below
    }
    throw new InvalidInput(field, "Une date qui existe, de 1900 à 2199 : jour, mois et année.");
  }

  /** The names of some accounts. */
  String names(Collection<AccountId> ids) {
    return ids.isEmpty()
        ? "personne"
        : accounts.findAll(ids).stream()
            .map(Account::displayName)
            .sorted()
            .collect(Collectors.joining(", "));
  }
}
