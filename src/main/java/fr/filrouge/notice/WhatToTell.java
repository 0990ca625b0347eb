package fr.filrouge.notice;

import fr.filrouge.access.Accounts;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a booklet gives to tell, found in what it is and not in what was done to it: however often
 * and whenever it is looked at, the same things are found, each under the same id, as long as they
 * stand.
 */
final class WhatToTell {

  private final Booklet booklet;
  private final Moment now;
  private final Accounts accounts;

  WhatToTell(Booklet booklet, Moment now, Accounts accounts) {
    this.booklet = booklet;
    this.now = now;
    this.accounts = accounts;
  }

  /** What came to be at this instant or later. */
  List<Notice> since(Instant from) {
    Telling telling = new Telling(booklet, now, accounts, from);
    new AboutPeople(telling).tell();
    new AboutAgreements(telling).tell();
    return telling.found();
  }

  /** What people are to be reminded of today. */
  List<Notice> reminders() {
    Telling telling = new Telling(booklet, now, accounts, Instant.MIN);
    new AboutAgreements(telling).remind();
    return telling.found();
  }

  /** All that stands now. */
  List<Notice> all() {
    List<Notice> all = new ArrayList<>(since(Instant.MIN));
    all.addAll(reminders());
    return all;
  }
}
