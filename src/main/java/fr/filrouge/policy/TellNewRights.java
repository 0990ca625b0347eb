package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.booklet.AssessBooklet;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletLaw;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.CommonPart;
import fr.filrouge.booklet.KeptBooklets;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.NoteNewRights;
import fr.filrouge.booklet.RolesNow;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.notice.TellPeople;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.situation.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.annotations.Recurring;
import org.springframework.stereotype.Component;

/**
 * Once a version decides, and whenever rows of it begin or end, notes in each booklet what that
 * opens by the facts that all its readers may see, and tells the person and the referent that it
 * opens something to them. Each of them is judged by what they may see of the booklet themselves. A
 * run that is cut short is made good by the next: nobody is told twice of one version.
 */
@Component
public class TellNewRights {

  private final Versions versions;
  private final RuleStore store;
  private final InForceEverywhere everywhere;
  private final KeptBooklets booklets;
  private final Booklets changes;
  private final TellPeople people;
  private final Accounts accounts;
  private final BookletLaw law;
  private final Clock clock;

  TellNewRights(
      Versions versions,
      RuleStore store,
      InForceEverywhere everywhere,
      KeptBooklets booklets,
      Booklets changes,
      TellPeople people,
      Accounts accounts,
      BookletLaw law,
      Clock clock) {
    this.versions = versions;
    this.store = store;
    this.everywhere = everywhere;
    this.booklets = booklets;
    this.changes = changes;
    this.people = people;
    this.accounts = accounts;
    this.law = law;
    this.clock = clock;
  }

  /** The facts of a booklet as they were answered until then, and as they are today. */
  private record Turn(
      AssessBooklet before, LocalDate dayBefore, AssessBooklet after, LocalDate day) {

    /** What it opens by the facts that every reader may see. */
    List<String> opened(CommonPart common) {
      try {
        Set<String> open = open(before, common, dayBefore);
        return open(after, common, day).stream().filter(Predicate.not(open::contains)).toList();
      } catch (InvalidInput factOfTheFuture) {
        return List.of();
      }
    }

    private static Set<String> open(AssessBooklet rules, CommonPart common, LocalDate on) {
      return eligible(rules.decide(common, on));
    }

    boolean opensSomething(BookletView view) {
      try {
        Set<String> open = open(before, view, dayBefore);
        return open(after, view, day).stream().anyMatch(Predicate.not(open::contains));
      } catch (InvalidInput factOfTheFuture) {
        return false;
      }
    }

    private static Set<String> open(AssessBooklet rules, BookletView view, LocalDate on) {
      return eligible(rules.decide(view, on));
    }

    private static Set<String> eligible(List<Decision> decisions) {
      return decisions.stream()
          .filter(decision -> decision.outcome() == DecisionOutcome.ELIGIBLE)
          .map(decision -> decision.measure().code())
          .collect(Collectors.toSet());
    }
  }

  /** Tells of what has come into force once all copies answer by it, unless that was done. */
  @Recurring(id = "new-rights", cron = "*/10 * * * *")
  @Job(name = "Tell people of new rights", retries = 0)
  public void tell() {
    LocalDate today = versions.today();
    ToTell.of(versions.head(), today, clock.getZone(), this::turns, store::toldOf)
        .filter(news -> everywhere.reach().everywhere())
        .ifPresent(news -> tell(news, today));
  }

  private List<LocalDate> turns(int version) {
    return versions.built(version).engine().turningDays();
  }

  private void tell(ToTell news, LocalDate today) {
    Turn turn = new Turn(rules(news.before()), news.dayBefore(), rules(news.after()), today);
    booklets.open(booklet -> tell(booklet, news, turn));
    if (news.before() != news.after()) {
      store.noteToldOf(news.after(), null);
    }
    news.turned().forEach(day -> store.noteToldOf(news.after(), day));
  }

  private AssessBooklet rules(int version) {
    return new AssessBooklet(new AssessSituation(versions.built(version)));
  }

  private void tell(Booklet booklet, ToTell news, Turn turn) {
    Moment now = new Moment(clock.instant(), RolesNow.reading(accounts), law);
    List<String> opened = turn.opened(CommonPart.of(booklet, now));
    if (!opened.isEmpty()) {
      changes.change(
          booklet.id(),
          NoteNewRights.AUTHOR,
          null,
          new NoteNewRights(news.after(), news.since(), opened));
    }
    for (AccountId reader : personAndReferent(booklet, now)) {
      accounts
          .find(reader)
          .filter(Predicate.not(Account::closed))
          .flatMap(account -> booklet.seenBy(account, now))
          .filter(turn::opensSomething)
          .ifPresent(view -> people.ofNewRights(booklet.id(), reader, news.cause()));
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
