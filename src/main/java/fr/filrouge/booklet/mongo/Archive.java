package fr.filrouge.booklet.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletJson;
import fr.filrouge.booklet.Decisions;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.Journal;
import fr.filrouge.booklet.Ledger;
import fr.filrouge.booklet.Snapshot;
import fr.filrouge.pathway.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Old entries of journals and histories, in blocks, and old decisions. They are copied before the
 * booklet lets go of them, and a copy made twice is the same: what a booklet still holds may be
 * here too. The ids of what is here are kept, so that an addition sent again long after is known.
 */
final class Archive {

  static final String JOURNAL = "journal";
  static final String HISTORY = "history";
  static final int BLOCK = 50;
  private static final String DECISIONS = "decisions";
  private static final String ITEM = "item";

  /** A booklet lets go of a block once it holds two. */
  private static final int KEPT = 2 * BLOCK;

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> blocks;

  Archive(MongoCollection<Document> blocks) {
    this.blocks = blocks;
  }

  /**
   * The booklet to store instead of this one: its oldest entries are here, when it has many.
   *
   * @param stored the version that is stored, all of whose entries are certain
   */
  Booklet relieve(Booklet stored, Booklet next) {
    Journal journal = next.journal();
    if (journal.latest().size() > KEPT) {
      keepJournal(next.id(), stored.journal().latest().subList(0, BLOCK));
      journal = journal.trimmedOf(BLOCK);
    }
    History history = next.history();
    if (history.latest().size() > KEPT) {
      List<History.Entry> oldest = stored.history().latest().subList(0, BLOCK);
      keep(blockId(next.id(), HISTORY, number(oldest.get(0).sequence())), oldest);
      history = history.trimmedOf(BLOCK);
    }
    return next.holding(relieve(next), journal, history);
  }

  private static long number(long firstSequence) {
    return (firstSequence - 1) / BLOCK;
  }

  private void keepJournal(BookletId booklet, List<Journal.Entry> oldest) {
    String block = blockId(booklet, JOURNAL, number(oldest.get(0).sequence()));
    keep(block, oldest);
    blocks.bulkWrite(oldest.stream().map(entry -> marker(booklet, entry.id(), block)).toList());
  }

  private static ReplaceOneModel<Document> marker(BookletId booklet, ItemId item, String block) {
    String id = itemId(booklet, item);
    return new ReplaceOneModel<>(
        Filters.eq("_id", id), new Document("_id", id).append("block", block), UPSERT);
  }

  private Decisions relieve(Booklet next) {
    Decisions decisions = next.decisions();
    for (Ledger ledger : Ledger.values()) {
      Optional<Snapshot> old = decisions.beyondKept(ledger);
      if (old.isPresent()) {
        long number = decisions.archived().getOrDefault(ledger, 0L);
        String block = blockId(next.id(), DECISIONS + '/' + ledger, number);
        keep(block, List.of(old.get()));
        blocks.bulkWrite(List.of(marker(next.id(), old.get().id(), block)));
        decisions = decisions.without(old.get());
      }
    }
    return decisions;
  }

  private void keep(String id, List<?> entries) {
    List<Document> documents =
        entries.stream().map(e -> BookletJson.convert(e, Document.class)).toList();
    blocks.replaceOne(
        Filters.eq("_id", id), new Document("_id", id).append("entries", documents), UPSERT);
  }

  /** The entries of one block, in order; none where there is no such block. */
  <T> List<T> block(BookletId booklet, String list, long number, Class<T> type) {
    return block(blockId(booklet, list, number), type);
  }

  private <T> List<T> block(String id, Class<T> type) {
    Document block = blocks.find(Filters.eq("_id", id)).first();
    if (block == null) {
      return List.of();
    }
    List<T> entries = new ArrayList<>();
    for (Document entry : block.getList("entries", Document.class)) {
      entries.add(BookletJson.convert(entry, type));
    }
    return entries;
  }

  /** The old decisions of a booklet, in order, of the restrictions that it counts. */
  List<Snapshot> decisions(Booklet booklet) {
    List<Snapshot> old = new ArrayList<>();
    booklet
        .decisions()
        .archived()
        .forEach(
            (ledger, count) -> {
              for (long number = 0; number < count; number++) {
                old.addAll(decisions(booklet.id(), ledger, number));
              }
            });
    old.sort(java.util.Comparator.comparing(Snapshot::at));
    return old;
  }

  List<Snapshot> decisions(BookletId booklet, Ledger ledger, long number) {
    return block(booklet, DECISIONS + '/' + ledger, number, Snapshot.class);
  }

  /** Whether something with this id was here before. */
  boolean knows(BookletId booklet, ItemId item) {
    return blocks.find(Filters.eq("_id", itemId(booklet, item))).first() != null;
  }

  Optional<Journal.Entry> journalEntry(BookletId booklet, ItemId item) {
    Document marker = blocks.find(Filters.eq("_id", itemId(booklet, item))).first();
    return marker == null || !marker.getString("block").contains('/' + JOURNAL + '/')
        ? Optional.empty()
        : block(marker.getString("block"), Journal.Entry.class).stream()
            .filter(entry -> entry.id().equals(item))
            .findFirst();
  }

  /** Puts an entry of a journal in the place of the one that has its id. */
  void replace(BookletId booklet, Journal.Entry entry) {
    String block = blockId(booklet, JOURNAL, number(entry.sequence()));
    List<Journal.Entry> entries = new ArrayList<>(block(block, Journal.Entry.class));
    entries.replaceAll(other -> other.id().equals(entry.id()) ? entry : other);
    keep(block, entries);
  }

  private static String blockId(BookletId booklet, String list, long number) {
    return booklet.value() + '/' + list + '/' + number;
  }

  private static String itemId(BookletId booklet, ItemId item) {
    return booklet.value() + '/' + ITEM + '/' + item.value();
  }
}
