package fr.filrouge.notice;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.Standing;
import fr.filrouge.booklet.WhoCanAct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds what one booklet gives to tell at an instant, to those who may know of it then. */
final class Telling {

  /** Anybody whose account is open: for those who are asked something before they may read. */
  static final Predicate<Standing> ANYBODY = standing -> true;

  static final Predicate<Standing> READER = standing -> standing.rights().any();

  private final Booklet booklet;
  private final Moment now;
  private final Accounts accounts;
  private final Instant from;
  private final List<Notice> found = new ArrayList<>();

  /**
   * @param from what came to be before is left out
   */
  Telling(Booklet booklet, Moment now, Accounts accounts, Instant from) {
    this.booklet = booklet;
    this.now = now;
    this.accounts = accounts;
    this.from = from;
  }

  Booklet booklet() {
    return booklet;
  }

  Moment now() {
    return now;
  }

  WhoCanAct who() {
    return booklet.whoCanAct(now);
  }

  /** Something that came to be, as far as it is not too old. */
  final class Thing {

    private final Message message;
    private final String what;
    private final Instant at;

    private Thing(Message message, String what, Instant at) {
      this.message = message;
      this.what = what;
      this.at = at;
    }

    /** Tells somebody, who may be told as what they are to the booklet now. */
    void to(AccountId account, Predicate<Standing> may, Function<Standing, String> place) {
      if (at.isBefore(from)) {
        return;
      }
      standing(account)
          .filter(may)
          .map(place)
          .ifPresent(page -> found.add(Notice.of(booklet.id(), message, what, account, page, at)));
    }
  }

  Thing thing(Message message, String what, Instant at) {
    return new Thing(message, booklet.id() + "/" + what, at);
  }

  /** Something that is the same thing in whatever booklet it is found. */
  Thing thingOfAnyBooklet(Message message, String what, Instant at) {
    return new Thing(message, what, at);
  }

  /** What somebody is to the booklet; none when their account is closed. */
  Optional<Standing> standing(AccountId account) {
    return accounts
        .find(account)
        .filter(Predicate.not(Account::closed))
        .map(open -> booklet.standingOf(open, now));
  }

  List<Notice> found() {
    return List.copyOf(found);
  }
}
