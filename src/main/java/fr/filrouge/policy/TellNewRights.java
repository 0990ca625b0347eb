package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.booklet.AssessBooklet;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletLaw;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.KeptBooklets;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.RolesNow;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.notice.TellPeople;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.situation.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.annotations.Recurring;
import org.springframework.stereotype.Component;

/**
 * Once a version decides, tells the person and the referent of each booklet that it opens something
 * new. Each of them is judged by what they may see of the booklet themselves. A run that is cut
 * short is made good by the next: nobody is told twice of one version.
 */
@Component
public class TellNewRights {

  private final Versions versions;
  private final RuleStore store;
  private final KeptBooklets booklets;
  private final TellPeople people;
  private final Accounts accounts;
  private final BookletLaw law;
  private final Clock clock;

  TellNewRights(
      Versions versions,
      RuleStore store,
      KeptBooklets booklets,
      TellPeople people,
      Accounts accounts,
      BookletLaw law,
      Clock clock) {
    this.versions = versions;
    this.store = store;
    this.booklets = booklets;
    this.people = people;
    this.accounts = accounts;
    this.law = law;
    this.clock = clock;
  }

  /** The facts of a booklet under the version of the eve, and under the one in force. */
  private record Turn(AssessBooklet before, AssessBooklet after, LocalDate day, String cause) {

    boolean opensSomething(BookletView view) {
      try {
        Set<String> open = open(before, view);
        return open(after, view).stream().anyMatch(Predicate.not(open::contains));
      } catch (InvalidInput factOfTheFuture) {
        return false;
      }
    }

    private Set<String> open(AssessBooklet rules, BookletView view) {
      return rules.decide(view, day).stream()
          .filter(decision -> decision.outcome() == DecisionOutcome.ELIGIBLE)
          .map(decision -> decision.measure().code())
          .collect(Collectors.toSet());
    }
  }

  /** Tells of the version in force, unless that was done. */
  @Recurring(id = "new-rights", cron = "*/10 * * * *")
  @Job(name = "Tell people of new rights", retries = 0)
  public void tell() {
    RuleHead head = versions.head();
    LocalDate today = versions.today();
    RuleHead.Published inForce = head.on(today);
    LocalDate from = inForce.from();
    if (from == null || store.toldOf(inForce.number())) {
      return;
    }
    Turn turn =
        new Turn(
            rules(head.on(from.minusDays(1))),
            rules(inForce),
            today,
            "version-" + inForce.number());
    booklets.open(booklet -> tell(booklet, turn));
    store.noteToldOf(inForce.number());
  }

  private AssessBooklet rules(RuleHead.Published version) {
    return new AssessBooklet(new AssessSituation(versions.built(version.number())));
  }

  private void tell(Booklet booklet, Turn turn) {
    Moment now = new Moment(clock.instant(), RolesNow.reading(accounts), law);
    for (AccountId reader : personAndReferent(booklet, now)) {
      accounts
          .find(reader)
          .filter(Predicate.not(Account::closed))
          .flatMap(account -> booklet.seenBy(account, now))
          .filter(turn::opensSomething)
          .ifPresent(view -> people.ofNewRights(booklet.id(), reader, turn.cause()));
    }
  }

  private static Set<AccountId> personAndReferent(Booklet booklet, Moment now) {
    Set<AccountId> readers = new LinkedHashSet<>();
    if (booklet.people().beneficiary() != null) {
      readers.add(booklet.people().beneficiary().account());
    }
    booklet.whoCanAct(now).referent().ifPresent(m -> readers.add(m.holder().account()));
    return readers;
  }
}
