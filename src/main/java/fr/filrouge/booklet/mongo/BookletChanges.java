package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.AfterChange;
import fr.filrouge.booklet.Attempt;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.Journal;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.booklet.Party;
import fr.filrouge.booklet.Refusal;
import fr.filrouge.booklet.SeenVersion;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes changes: each is tried on the latest version until that is the one it replaces. */
final class BookletChanges {

  static final int ATTEMPTS = 200;
  private static final Logger log = LoggerFactory.getLogger(BookletChanges.class);

  private final MongoCollection<Document> booklets;
  private final MongoCollection<RawBsonDocument> written;
  private final Archive archive;
  private final Owners owners;
  private final List<AfterChange> hearing;
  private final Turns turns = new Turns();

  BookletChanges(
      MongoCollection<Document> booklets,
      Archive archive,
      Owners owners,
      List<AfterChange> hearing) {
    this.booklets = booklets;
    this.written = booklets.withDocumentClass(RawBsonDocument.class);
    this.archive = archive;
    this.owners = owners;
    this.hearing = List.copyOf(hearing);
  }

  /** A change, and all that is needed to try it. */
  private record Wanted(
      BookletId id, Account author, Moment now, @Nullable List<SeenVersion> seen, Change change) {}

  Outcome make(
      BookletId id, Account author, Moment now, @Nullable List<SeenVersion> seen, Change change) {
    Wanted wanted = new Wanted(id, author, now, seen, change);
    Lock turn = turns.of(id);
    turn.lock();
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Optional<Outcome> outcome = attempt(wanted);
        if (outcome.isPresent()) {
          return outcome.get();
        }
        pause(attempt);
      }
      return new Outcome.Refused(Refusal.CONTENDED);
    } finally {
      turn.unlock();
    }
  }

  /** None when another change came first. */
  private Optional<Outcome> attempt(Wanted wanted) {
    Optional<Booklet> found = load(wanted.id);
    if (found.isEmpty()) {
      return Optional.of(new Outcome.Missing());
    }
    Booklet stored = found.get();
    Moment now = wanted.now.notBefore(Header.of(stored).changedAt());
    Optional<Journal.Entry> old = recalled(stored, wanted.change);
    Booklet atHand = old.map(entry -> recalling(stored, entry)).orElse(stored);
    Attempt tried =
        wasMadeLongAgo(stored, wanted.change)
            ? Attempt.again(stored, wanted.author, now, wanted.change)
            : Attempt.on(atHand, wanted.author, now, wanted.seen, wanted.change);
    Booklet next = tried.next();
    if (next == null) {
      return Optional.of(tried.outcome());
    }
    Optional<AccountId> attached = Owners.attached(stored, next);
    if (attached.isPresent() && !claim(attached.get(), stored.id(), now)) {
      return Optional.of(new Outcome.Refused(Refusal.ANOTHER_OPEN_BOOKLET));
    }
    boolean set = set(stored, next, old);
    attached.ifPresent(
        account -> {
          if (set) {
            owners.written(account, stored.id());
          } else {
            owners.release(account, stored.id());
          }
        });
    return set ? Optional.of(tried.outcome()) : Optional.empty();
  }

  private void tell(Booklet stored) {
    for (AfterChange each : hearing) {
      try {
        each.stored(stored);
      } catch (RuntimeException e) {
        log.warn("A change is stored that was not heard of: {}", e.getClass().getName());
      }
    }
  }

  /** The person of a booklet that was written elsewhere has their open one. */
  void claimTakenIn(Booklet booklet) {
    Party person = booklet.people().beneficiary();
    if (person != null && booklet.closing() == null) {
      owners.claim(person.account(), booklet.id(), booklet.openedAt(), id -> false);
      owners.written(person.account(), booklet.id());
    }
  }

  private boolean claim(AccountId account, BookletId booklet, Moment now) {
    return owners.claim(account, booklet, now.at(), id -> isOpenFor(id, account));
  }

  private boolean isOpenFor(BookletId id, AccountId account) {
    return load(id)
        .filter(booklet -> booklet.closing() == null)
        .map(booklet -> booklet.people().beneficiary())
        .filter(person -> person.account().equals(account))
        .isPresent();
  }

  /** Whether the version that was tried on was still the one stored, and is replaced. */
  private boolean set(Booklet stored, Booklet tried, Optional<Journal.Entry> old) {
    Booklet next =
        old.isEmpty()
            ? tried
            : tried.holding(tried.decisions(), tried.journal().trimmedOf(1), tried.history());
    BookletDocument document = BookletDocument.from(archive.relieve(stored, next));
    Bson same = version(stored.id(), stored.version());
    boolean set = written.replaceOne(same, document.bson()).getMatchedCount() == 1;
    if (set && old.isPresent()) {
      archive.replace(stored.id(), tried.journal().latest().get(0));
    }
    if (set) {
      tell(next);
    }
    return set;
  }

  private boolean wasMadeLongAgo(Booklet stored, Change change) {
    return change.brings().filter(item -> archive.knows(stored.id(), item)).isPresent();
  }

  private Optional<Journal.Entry> recalled(Booklet stored, Change change) {
    return change
        .recalls()
        .filter(item -> stored.journal().find(item).isEmpty())
        .flatMap(item -> archive.journalEntry(stored.id(), item));
  }

  private static Booklet recalling(Booklet stored, Journal.Entry entry) {
    return stored.holding(stored.decisions(), stored.journal().recalling(entry), stored.history());
  }

  private Optional<Booklet> load(BookletId id) {
    return Optional.ofNullable(booklets.find(eq("_id", id.value())).first())
        .map(BookletDocument::toBooklet);
  }

  /** A document at one version; the embedded server needs exactly the keys of an index. */
  static Bson version(BookletId id, long version) {
    return new Document("_id", id.value()).append("version", version);
  }

  static void pause(int attempt) {
    long most = Math.min(20_000_000L, 200_000L << Math.min(attempt, 7));
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }
}
