package fr.filrouge.booklet.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.StructureId;
import fr.filrouge.booklet.AfterChange;
import fr.filrouge.booklet.AskToJoin;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletLaw;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.Identity;
import fr.filrouge.booklet.Journal;
import fr.filrouge.booklet.Meeting;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.NoteDouble;
import fr.filrouge.booklet.OpenBooklet;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.booklet.Page;
import fr.filrouge.booklet.RolesNow;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.SeenVersion;
import fr.filrouge.booklet.Standing;
import fr.filrouge.mongo.Database;
import fr.filrouge.pathway.ItemId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Each change compares and sets the version of one document. Who somebody is to the booklet is
 * decided on that very version, at an instant no earlier than its last change.
 */
@Repository
final class MongoBooklets implements Booklets {

  private final MongoCollection<Document> booklets;
  private final MongoCollection<RawBsonDocument> written;
  private final BookletReads reads;
  private final Archive archive;
  private final Cursors cursors;
  private final BookletChanges changes;
  private final Accounts accounts;
  private final BookletLaw law;
  private final Clock clock;

  MongoBooklets(
      Database database,
      Accounts accounts,
      BookletLaw law,
      Clock clock,
      List<AfterChange> hearing) {
    BookletCollections.prepare(database);
    this.booklets = database.mongo().getCollection(BookletCollections.BOOKLETS);
    OlderEntries.completeIn(booklets);
    this.reads = new BookletReads(booklets);
    this.written = booklets.withDocumentClass(RawBsonDocument.class);
    this.archive = new Archive(database.mongo().getCollection(BookletCollections.ARCHIVE));
    this.cursors = new Cursors(database.mongo().getCollection(BookletCollections.SECRETS));
    this.changes =
        new BookletChanges(
            booklets,
            archive,
            new Owners(database.mongo().getCollection(BookletCollections.OWNERS)),
            hearing);
    this.accounts = accounts;
    this.law = law;
    this.clock = clock;
  }

  private Moment now() {
    return new Moment(clock.instant(), RolesNow.reading(accounts), law);
  }

  @Override
  public Opened open(OpenBooklet opening, Account opener, boolean anyway) {
    if (holds(opening.id())) {
      return new Opened.Done(find(opening.id(), opener));
    }
    Moment now = now();
    Booklet opened = opening.by(opener, now);
    List<BookletId> doubles = new Involved(booklets, now).ofPerhapsTheSame(opened.identity());
    if (!doubles.isEmpty() && !anyway) {
      return new Opened.PerhapsSamePerson();
    }
    if (insert(opened)) {
      doubles.forEach(other -> change(other, opener, null, new NoteDouble()));
      if (!doubles.isEmpty()) {
        change(opening.id(), opener, null, new NoteDouble());
      }
    }
    return new Opened.Done(find(opening.id(), opener));
  }

  @Override
  public boolean askToJoin(Identity identity, ItemId request, Account asker) {
    List<BookletId> same = new Involved(booklets, now()).ofPerhapsTheSame(identity);
    same.forEach(booklet -> change(booklet, asker, null, new AskToJoin(request)));
    return !same.isEmpty();
  }

  @Override
  public void takeIn(Booklet booklet) {
    if (insert(booklet)) {
      changes.claimTakenIn(booklet);
    }
  }

  @Override
  public boolean holds(BookletId id) {
    return reads.header(id).isPresent();
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
    return reads
        .header(id)
        .map(header -> header.standingOf(reader, now().notBefore(header.changedAt())))
        .filter(standing -> standing.rights().any());
  }

  @Override
  public Optional<BookletView> find(BookletId id, Account reader) {
    return reads
        .of(id, reader, now())
        .flatMap(read -> read.booklet().seenBy(reader, read.standing().now()));
  }

  @Override
  public Outcome change(
      BookletId id, Account author, @Nullable List<SeenVersion> seen, Change change) {
    return changes.make(id, author, now(), seen, change);
  }

  @Override
  public Page<Caseload.Item> list(Caseload wanted, Account reader) {
    return new CaseloadSearch(booklets, accounts, cursors, now()).list(wanted, reader);
  }

  @Override
  public Following followed(Account reader) {
    return new FollowedSearch(booklets, accounts, now()).by(reader);
  }

  @Override
  public List<Meeting> meetings(Account reader) {
    return new MeetingSearch(booklets, accounts, now()).of(reader);
  }

  @Override
  public Optional<BookletView> findWhole(BookletId id, Account reader) {
    return reads
        .of(id, reader, now())
        .flatMap(
            read -> {
              Booklet seen = read.booklet();
              Entries entries = new Entries(archive, seen);
              return seen.holding(
                      seen.decisions().following(archive.decisions(seen)),
                      entries.wholeJournal(),
                      entries.wholeHistory())
                  .seenBy(reader, read.standing().now());
            });
  }

  @Override
  public Optional<Page<Journal.Entry>> journal(
      BookletId id, Account reader, int limit, @Nullable String before) {
    return reads
        .of(id, reader, now())
        .filter(read -> read.standing().rights().reads(Section.JOURNAL))
        .map(read -> new Entries(archive, read.booklet()).journal(limit, before));
  }

  @Override
  public Optional<Journal.Entry> journalEntry(BookletId id, Account reader, ItemId entry) {
    return find(id, reader)
        .filter(view -> view.standing().rights().reads(Section.JOURNAL))
        .flatMap(view -> view.journalEntry(entry).or(() -> archive.journalEntry(id, entry)));
  }

  @Override
  public Optional<Page<History.Entry>> history(
      BookletId id, Account reader, int limit, @Nullable String before) {
    return reads
        .of(id, reader, now())
        .filter(read -> read.standing().rights().reads(Section.HISTORY))
        .map(
            read ->
                new Entries(archive, read.booklet())
                    .history(read.standing().rights(), limit, before));
  }

  @Override
  public List<OfferedTransfer> transfers(Account account) {
    return new Involved(booklets, now()).transfers(account);
  }

  @Override
  public List<InvitedPerson> invitations(Account account) {
    return new Involved(booklets, now()).invitations(account);
  }

  @Override
  public List<AskedToJoin> joinRequests(Account account) {
    return new Involved(booklets, now()).joinRequests(account);
  }

  @Override
  public List<Orphan> orphans(Set<StructureId> structures) {
    return new Involved(booklets, now()).orphans(structures);
  }
}
