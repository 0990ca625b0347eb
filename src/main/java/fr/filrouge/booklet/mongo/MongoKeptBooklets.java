package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.client.MongoCollection;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.KeptBooklets;
import fr.filrouge.mongo.Database;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** One booklet at a time, each as it stands when its turn comes. */
@Repository
final class MongoKeptBooklets implements KeptBooklets {

  private final MongoCollection<Document> booklets;

  MongoKeptBooklets(Database database) {
    BookletCollections.prepare(database);
    this.booklets = database.mongo().getCollection(BookletCollections.BOOKLETS);
  }

  @Override
  public Optional<Booklet> find(BookletId id) {
    return Optional.ofNullable(
            booklets.find(eq("_id", id.value())).projection(exclude("caseload")).first())
        .map(BookletDocument::toBooklet);
  }

  /** Instants are kept as texts, of which those of one second have no order among themselves. */
  @Override
  public void changedSince(Instant instant, Consumer<Booklet> each) {
    Instant before = instant.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
    goThrough(gte("changedAt", before.toString()), each);
  }

  @Override
  public void open(Consumer<Booklet> each) {
    goThrough(exists("caseload.closedOn", false), each);
  }

  private void goThrough(Bson which, Consumer<Booklet> each) {
    List<BookletId> ids = new ArrayList<>();
    booklets
        .find(which)
        .projection(new Document("_id", 1))
        .forEach(found -> ids.add(new BookletId(found.getString("_id"))));
    ids.forEach(id -> find(id).ifPresent(each));
  }
}
