package fr.filrouge.notice;

import fr.filrouge.access.Account;
import fr.filrouge.access.InMemoryAccounts;
import fr.filrouge.booklet.BookletFixture;
import fr.filrouge.booklet.Someone;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What a booklet gives to tell, by who is told. */
final class Found {

  private Found() {}

  /** What somebody is told of a booklet since an instant: "TITLE place". */
  static List<String> since(Instant from, BookletFixture booklet, Account reader) {
    return said(look(booklet).since(from), booklet, reader);
  }

  static List<String> reminders(BookletFixture booklet, Account reader) {
    return said(look(booklet).reminders(), booklet, reader);
  }

  static WhatToTell look(BookletFixture booklet) {
    return look(booklet, account -> true);
  }

  static WhatToTell look(BookletFixture booklet, Predicate<Account> open) {
    InMemoryAccounts accounts = new InMemoryAccounts();
    Someone.ALL.stream().filter(open).forEach(accounts::put);
    return new WhatToTell(booklet.booklet(), booklet.moment(), accounts);
  }

  static List<String> said(List<Notice> notices, BookletFixture booklet, Account reader) {
    return notices.stream()
        .filter(notice -> notice.to().equals(reader.id()))
        .map(n -> n.message() + " " + n.place().replace(booklet.booklet().id().value(), "{id}"))
        .toList();
  }
}
