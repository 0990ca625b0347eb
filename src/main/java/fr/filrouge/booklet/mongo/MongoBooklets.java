package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import fr.filrouge.access.Account;
import fr.filrouge.booklet.Attempt;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.Journal;
import fr.filrouge.booklet.OpenBooklet;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.booklet.Page;
import fr.filrouge.booklet.Refusal;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.SeenVersion;
import fr.filrouge.booklet.Standing;
import fr.filrouge.mongo.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Each change compares and sets the version of one document. Who somebody is to the booklet is
 * decided on that very version, at an instant no earlier than its last change.
 */
@Repository
final class MongoBooklets implements Booklets {

  private static final int ATTEMPTS = 200;

  private final MongoCollection<Document> booklets;
  private final MongoCollection<RawBsonDocument> written;
  private final Archive archive;
  private final Clock clock;
  private final Turns turns = new Turns();

  MongoBooklets(Database database, Clock clock) {
    BookletCollections.prepare(database);
    this.booklets = database.mongo().getCollection(BookletCollections.BOOKLETS);
    this.written = booklets.withDocumentClass(RawBsonDocument.class);
    this.archive = new Archive(database.mongo().getCollection(BookletCollections.ARCHIVE));
    this.clock = clock;
  }

  @Override
  public Optional<BookletView> open(OpenBooklet opening, Account opener) {
    Instant at = clock.instant();
    Booklet opened = opening.by(opener, at);
    return insert(opened) ? opened.seenBy(opener, at) : find(opening.id(), opener);
  }

  @Override
  public void takeIn(Booklet booklet) {
    insert(booklet);
  }

  @Override
  public boolean holds(BookletId id) {
    return header(id).isPresent();
  }

  /** Whether there was none with its id. */
  private boolean insert(Booklet booklet) {
    try {
      written.insertOne(BookletDocument.from(booklet).bson());
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public Optional<Standing> standing(BookletId id, Account reader) {
    return header(id)
        .map(header -> header.standingOf(reader, now(header)))
        .filter(standing -> standing.rights().any());
  }

  @Override
  public Optional<BookletView> find(BookletId id, Account reader) {
    return read(id, reader).flatMap(read -> read.booklet().seenBy(reader, read.standing().at()));
  }

  /** A booklet without the sections that its reader may not see. */
  private record Read(Booklet booklet, Standing standing) {}

  private Optional<Read> read(BookletId id, Account reader) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Header> header = header(id);
      if (header.isEmpty()) {
        return Optional.empty();
      }
      Standing standing = header.get().standingOf(reader, now(header.get()));
      if (!standing.rights().any()) {
        return Optional.empty();
      }
      Document found =
          booklets
              .find(version(id, header.get().version()))
              .projection(exclude(hidden(standing)))
              .first();
      if (found != null) {
        return Optional.of(new Read(BookletDocument.toBooklet(found), standing));
      }
      pause(attempt);
    }
    throw new IllegalStateException("a booklet changes faster than it can be read");
  }

  private static List<String> hidden(Standing standing) {
    List<String> fields = new ArrayList<>(List.of("caseload"));
    if (!standing.rights().reads(Section.DISABILITY)) {
      fields.add("disability");
    }
    if (!standing.rights().reads(Section.DETENTION)) {
      fields.add("detention");
    }
    return fields;
  }

  @Override
  public Outcome change(BookletId id, Account author, @Nullable SeenVersion seen, Change change) {
    Lock turn = turns.of(id);
    turn.lock();
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Optional<Outcome> outcome = attempt(id, author, seen, change);
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
  private Optional<Outcome> attempt(
      BookletId id, Account author, @Nullable SeenVersion seen, Change change) {
    Optional<Booklet> found = load(id);
    if (found.isEmpty()) {
      return Optional.of(new Outcome.Missing());
    }
    Booklet stored = found.get();
    Attempt tried = Attempt.on(stored, author, now(Header.of(stored)), seen, change);
    Booklet next = tried.next();
    if (next == null) {
      return Optional.of(tried.outcome());
    }
    BookletDocument document = BookletDocument.from(archive.relieve(stored, next));
    if (document.isTooLarge()) {
      return Optional.of(new Outcome.Refused(Refusal.BOOKLET_FULL));
    }
    Bson same = version(id, stored.version());
    boolean set = written.replaceOne(same, document.bson()).getMatchedCount() == 1;
    return set ? Optional.of(tried.outcome()) : Optional.empty();
  }

  @Override
  public Page<Caseload.Item> list(Caseload wanted, Account reader) {
    return new CaseloadSearch(booklets, clock.instant()).list(wanted, reader);
  }

  @Override
  public Optional<BookletView> findWhole(BookletId id, Account reader) {
    return read(id, reader)
        .flatMap(
            read -> {
              Entries entries = new Entries(archive, read.booklet());
              return read.booklet()
                  .holding(entries.wholeJournal(), entries.wholeHistory())
                  .seenBy(reader, read.standing().at());
            });
  }

  @Override
  public Optional<Page<Journal.Entry>> journal(
      BookletId id, Account reader, int limit, @Nullable String before) {
    return read(id, reader)
        .filter(read -> read.standing().rights().reads(Section.JOURNAL))
        .map(read -> new Entries(archive, read.booklet()).journal(limit, before));
  }

  @Override
  public Optional<Page<History.Entry>> history(
      BookletId id, Account reader, int limit, @Nullable String before) {
    return read(id, reader)
        .filter(read -> read.standing().rights().reads(Section.HISTORY))
        .map(
            read ->
                new Entries(archive, read.booklet())
                    .history(read.standing().rights(), limit, before));
  }

  @Override
  public List<OfferedTransfer> transfers(Account account) {
    return new CaseloadSearch(booklets, clock.instant()).transfers(account);
  }

  private Optional<Booklet> load(BookletId id) {
    return Optional.ofNullable(booklets.find(eq("_id", id.value())).first())
        .map(BookletDocument::toBooklet);
  }

  private Optional<Header> header(BookletId id) {
    return Optional.ofNullable(
            booklets.find(eq("_id", id.value())).projection(include(Header.FIELDS)).first())
        .map(Header::from);
  }

  /** A document at one version; the embedded server needs exactly the keys of an index. */
  private static Bson version(BookletId id, long version) {
    return new Document("_id", id.value()).append("version", version);
  }

  /** Now, and never before what has already happened to the booklet. */
  private Instant now(Header header) {
    Instant now = clock.instant();
    return now.isBefore(header.changedAt()) ? header.changedAt() : now;
  }

  private static void pause(int attempt) {
    long most = Math.min(20_000_000L, 200_000L << Math.min(attempt, 7));
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }
}
