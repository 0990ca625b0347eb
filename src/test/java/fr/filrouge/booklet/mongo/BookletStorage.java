package fr.filrouge.booklet.mongo;

import static fr.filrouge.booklet.BookletFixture.LAW;
import static fr.filrouge.booklet.BookletFixture.opening;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.InMemoryAccounts;
import fr.filrouge.booklet.AnswerInvitation;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.InviteMember;
import fr.filrouge.booklet.OpenBooklet;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.booklet.Someone;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.pathway.ItemId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Booklets on a server of their own, and what tests do to them. */
abstract class BookletStorage {

  /** The figures that the product promises, with {@code -Dfilrouge.full=true}; fewer otherwise. */
  static final boolean FULL = Boolean.getBoolean("filrouge.full");

  static final LocalDate BIRTH_DATE = LocalDate.of(1999, 5, 17);

  @RegisterExtension final TestDatabase database;
  final InMemoryAccounts accounts = new InMemoryAccounts();
  MongoBooklets booklets;

  BookletStorage(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    Someone.ALL.forEach(accounts::put);
    booklets = at(Clock.systemUTC());
  }

  MongoBooklets at(Clock clock) {
    return new MongoBooklets(database.database(), accounts, LAW, clock, List.of());
  }

  void later(Duration duration) {
    booklets = at(Clock.offset(Clock.systemUTC(), duration));
  }

  BookletId opened(String givenName, String familyName) {
    return open(opening(BookletId.fresh(), givenName, familyName), REFERENT).booklet().id();
  }

  BookletView open(OpenBooklet opening, Account opener) {
    return ((Booklets.Opened.Done) booklets.open(opening, opener, true)).booklet().orElseThrow();
  }

  void attach(BookletId id) {
    change(id, BENEFICIARY, new AnswerInvitation(invited(id, BENEFICIARY), BIRTH_DATE));
  }

  ItemId invited(BookletId id, Account person) {
    InviteMember invitation = new InviteMember(person);
    change(id, REFERENT, invitation);
    return invitation.id();
  }

  void change(BookletId id, Account author, Change change) {
    assertThat(booklets.change(id, author, null, change)).isInstanceOf(Outcome.Changed.class);
  }

  List<BookletId> ids(Caseload wanted, Account reader) {
    return booklets.list(wanted, reader).items().stream().map(Caseload.Item::id).toList();
  }

  static Caseload page(int limit, @Nullable String after) {
    return new Caseload(null, null, null, null, null, null, null, null, limit, after);
  }

  static Caseload text(String text) {
    return new Caseload(null, null, null, null, null, null, text, null, 50, null);
  }

  /** What is kept of all booklets, wherever it is. */
  String everything() {
    StringBuilder all = new StringBuilder();
    for (String collection : database.mongo().listCollectionNames()) {
      database
          .mongo()
          .getCollection(collection)
          .find()
          .forEach(found -> all.append(found.toJson()));
    }
    return all.toString();
  }

  static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks, FULL ? 1800 : 300, TimeUnit.SECONDS)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
