package fr.filrouge.caseload;

import static fr.filrouge.booklet.Someone.someone;

import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.BookletFixture;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.CorrectIdentity;
import fr.filrouge.booklet.Identity;
import fr.filrouge.booklet.Someone;
import fr.filrouge.pathway.FreeText;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** A referent nobody else has, and the booklets that a test gives them. */
final class Follower {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Accounts accounts;
  private final Booklets booklets;
  private final Account account;

  Follower(Accounts accounts, Booklets booklets, Role... roles) {
    this.accounts = accounts;
    this.booklets = booklets;
    this.account = someone("suivi-" + NUMBER.getAndIncrement(), "greta", roles);
    Someone.ALL.forEach(accounts::put);
    accounts.put(account);
  }

  Account account() {
    return account;
  }

  String login() {
    return account.login();
  }

  /** One that they opened last March, for a person of their own. */
  BookletFixture opened(String givenName, String familyName) {
    Account person = someone("personne-" + NUMBER.getAndIncrement(), null, Role.BENEFICIARY);
    accounts.put(person);
    return BookletFixture.aBookletOpenedBy(account)
        .with(
            account,
            new CorrectIdentity(
                new Identity(
                    FreeText.line(givenName, ""),
                    FreeText.line(familyName, ""),
                    LocalDate.of(1999, 5, 17))))
        .attaching(account, person);
  }

  static Account personOf(BookletFixture booklet) {
    return new Account(
        booklet.booklet().people().beneficiary().account(),
        booklet.booklet().people().beneficiary().account().value(),
        booklet.booklet().people().beneficiary().name(),
        java.util.Set.of(Role.BENEFICIARY),
        null);
  }

  /** Stores it as it has become. */
  BookletId keeps(BookletFixture booklet) {
    booklets.takeIn(booklet.booklet());
    return booklet.booklet().id();
  }
}
