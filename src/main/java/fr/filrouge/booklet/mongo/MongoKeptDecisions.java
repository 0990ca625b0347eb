package fr.filrouge.booklet.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.KeptDecisions;
import fr.filrouge.booklet.Ledger;
import fr.filrouge.booklet.Snapshot;
import fr.filrouge.mongo.Database;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Counts the latest ones in the booklets, and the older ones of the few that have any. */
@Repository
final class MongoKeptDecisions implements KeptDecisions {

  private static final String LATEST = "decisions.latest";
  private static final String ARCHIVED = "decisions.archived." + Ledger.COMMON.name();

  private final MongoCollection<Document> booklets;
  private final Archive archive;

  MongoKeptDecisions(Database database) {
    this.booklets = database.mongo().getCollection(BookletCollections.BOOKLETS);
    this.archive = new Archive(database.mongo().getCollection(BookletCollections.ARCHIVE));
  }

  @Override
  public long since(LocalDate day) {
    return latest(day) + older(day);
  }

  private long latest(LocalDate day) {
    Document found =
        booklets
            .aggregate(
                List.of(
                    new Document("$unwind", "$" + LATEST),
                    new Document(
                        "$match",
                        new Document(LATEST + ".asOf", new Document("$gte", day.toString()))
                            .append(LATEST + ".restriction", null)),
                    new Document(
                        "$group",
                        new Document("_id", null).append("count", new Document("$sum", 1)))))
            .first();
    return found == null ? 0 : found.getInteger("count");
  }

  private long older(LocalDate day) {
    long count = 0;
    for (Document booklet :
        booklets.find(Filters.exists(ARCHIVED)).projection(Projections.include(ARCHIVED))) {
      BookletId id = new BookletId(booklet.getString("_id"));
      long blocks = booklet.getEmbedded(List.of(ARCHIVED.split("\\.")), Number.class).longValue();
      for (long number = 0; number < blocks; number++) {
        count +=
            archive.decisions(id, Ledger.COMMON, number).stream()
                .map(Snapshot::asOf)
                .filter(asOf -> !asOf.isBefore(day))
                .count();
      }
    }
    return count;
  }
}
