package fr.filrouge.notice;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.SignIn;
import fr.filrouge.booklet.AfterChange;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletLaw;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.KeptBooklets;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.RolesNow;
import fr.filrouge.booklet.Standing;
import fr.filrouge.pathway.CivilDay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Notes what people are to be told: after each change, and again from the booklets themselves now
 * and then, so that nothing is lost when the program dies in between. Nothing is noted twice.
 */
@Component
public class TellPeople implements AfterChange {

  private static final String SWEPT = "swept";
  private static final String REMINDED = "reminded";

  /** More than the clocks of those who write differ, and than a change takes. */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  /** How much of the past the people of a try-out are told of at its first start. */
  private static final Duration PAST_OF_TRY_OUT = Duration.ofDays(7);

  private final Notices notices;
  private final Progress progress;
  private final KeptBooklets booklets;
  private final Accounts accounts;
  private final BookletLaw law;
  private final Clock clock;
  private final Duration past;

  TellPeople(
      Notices notices,
      Progress progress,
      KeptBooklets booklets,
      Accounts accounts,
      BookletLaw law,
      Clock clock,
      SignIn signIn) {
    this.notices = notices;
    this.progress = progress;
    this.booklets = booklets;
    this.accounts = accounts;
    this.law = law;
    this.clock = clock;
    this.past = signIn == SignIn.TRY_OUT ? PAST_OF_TRY_OUT : Duration.ZERO;
  }

  @Override
  public void stored(Booklet booklet) {
    notices.add(whatToTell(booklet).since(changedAt(booklet)));
  }

  /**
   * Tells somebody that a booklet they read opens something that it did not. Whoever calls this has
   * found it in what that very person may see.
   *
   * @param cause what brought it, such as the number of a rule version: told once for each
   */
  public void ofNewRights(BookletId id, AccountId to, String cause) {
    Instant at = clock.instant();
    booklets
        .find(id)
        .ifPresent(
            booklet -> {
              Telling telling = new Telling(booklet, moment(booklet), accounts, Instant.MIN);
              telling
                  .thing(Message.NEW_RIGHTS, cause, at)
                  .to(to, Telling.READER, Place.rightsOf(booklet));
              notices.add(telling.found());
            });
  }

  /** Finds again what was to be told since this was last done. */
  void sweep() {
    Instant now = clock.instant();
    Instant from = progress.reached(SWEPT).orElse(now.minus(past)).minus(OVERLAP);
    booklets.changedSince(from, booklet -> notices.add(whatToTell(booklet).since(from)));
    progress.reach(SWEPT, now);
  }

  /** Finds what people are to be reminded of, once a day. */
  void remind() {
    Instant today = CivilDay.startOf(CivilDay.of(clock.instant()));
    if (progress.reached(REMINDED).filter(last -> !last.isBefore(today)).isEmpty()) {
      booklets.open(booklet -> notices.add(whatToTell(booklet).reminders()));
      progress.reach(REMINDED, today);
    }
  }

  /** Whether it is still so, and whoever was to be told of it still may be. */
  boolean stands(Notice notice) {
    Optional<Booklet> found = booklets.find(notice.booklet());
    if (found.isEmpty()) {
      return false;
    }
    Booklet booklet = found.get();
    return notice.message() == Message.NEW_RIGHTS
        ? accounts
            .find(notice.to())
            .map(account -> booklet.standingOf(account, moment(booklet)))
            .map(Standing::rights)
            .filter(rights -> rights.any())
            .isPresent()
        : whatToTell(booklet).all().stream().anyMatch(still -> still.id().equals(notice.id()));
  }

  private WhatToTell whatToTell(Booklet booklet) {
    return new WhatToTell(booklet, moment(booklet), accounts);
  }

  private Moment moment(Booklet booklet) {
    return new Moment(clock.instant(), RolesNow.reading(accounts), law)
        .notBefore(changedAt(booklet));
  }

  private static Instant changedAt(Booklet booklet) {
    List<History.Entry> entries = booklet.history().latest();
    return entries.get(entries.size() - 1).at();
  }
}
