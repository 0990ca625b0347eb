package fr.filrouge.booklet.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletJson;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.Journal;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Old entries of journals and histories, in blocks of a hundred. Entries never change, so a block
 * copied twice is the same block: it is copied before the booklet lets go of it, and what a booklet
 * still holds may be here too.
 */
final class Archive {

  static final String JOURNAL = "journal";
  static final String HISTORY = "history";
  static final int BLOCK = 100;

  /** A booklet lets go of a block once it holds two. */
  private static final int KEPT = 2 * BLOCK;

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
      keep(next.id(), JOURNAL, stored.journal().latest().subList(0, BLOCK), first(journal));
      journal = journal.trimmedOf(BLOCK);
    }
    History history = next.history();
    if (history.latest().size() > KEPT) {
      keep(next.id(), HISTORY, stored.history().latest().subList(0, BLOCK), first(history));
      history = history.trimmedOf(BLOCK);
    }
    return next.holding(journal, history);
  }

  private static long first(Journal journal) {
    return journal.latest().get(0).sequence();
  }

  private static long first(History history) {
    return history.latest().get(0).sequence();
  }

  private void keep(BookletId booklet, String list, List<?> entries, long first) {
    String id = blockId(booklet, list, (first - 1) / BLOCK);
    List<Document> documents =
        entries.stream().map(e -> BookletJson.convert(e, Document.class)).toList();
    blocks.replaceOne(
        Filters.eq("_id", id),
        new Document("_id", id).append("entries", documents),
        new ReplaceOptions().upsert(true));
  }

  /** The entries of one block, in order; none where there is no such block. */
  <T> List<T> block(BookletId booklet, String list, long number, Class<T> type) {
    Document block = blocks.find(Filters.eq("_id", blockId(booklet, list, number))).first();
    if (block == null) {
      return List.of();
    }
    List<T> entries = new ArrayList<>();
    for (Document entry : block.getList("entries", Document.class)) {
      entries.add(BookletJson.convert(entry, type));
    }
    return entries;
  }

  private static String blockId(BookletId booklet, String list, long number) {
    return booklet.value() + '/' + list + '/' + number;
  }
}
