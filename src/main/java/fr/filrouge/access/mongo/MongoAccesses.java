package fr.filrouge.access.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import fr.filrouge.access.Access;
import fr.filrouge.access.AccessNotRecorded;
import fr.filrouge.access.Accesses;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.StructureId;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Orders accesses by an object id, which grows with time and never comes twice. Those of lists have
 * a collection of their own, where booklet, reader and day are the key.
 */
@Repository
class MongoAccesses implements Accesses {

  private final MongoCollection<Document> accesses;
  private final MongoCollection<Document> lists;

  MongoAccesses(Database database) {
    accesses = collection(database, "accesses", "_id");
    lists = collection(database, "listAccesses", "place");
  }

  private static MongoCollection<Document> collection(
      Database database, String name, String place) {
    new CollectionSettings(
            name,
            List.of(
                new IndexModel(
                    Indexes.compoundIndex(
                        Indexes.ascending("booklet"), Indexes.descending(place)))))
        .applyTo(database);
    return database.mongo().getCollection(name);
  }

  @Override
  public void record(List<Access> batch) {
    if (!batch.isEmpty()) {
      acknowledged(
          () ->
              accesses
                  .insertMany(batch.stream().map(access -> document(access, "_id")).toList())
                  .wasAcknowledged());
    }
  }

  @Override
  public void recordListed(List<Access> listed, LocalDate day) {
    if (!listed.isEmpty()) {
      acknowledged(() -> addMissing(listed, day));
    }
  }

  private boolean addMissing(List<Access> listed, LocalDate day) {
    List<UpdateOneModel<Document>> firsts =
        listed.stream()
            .map(
                access ->
                    new UpdateOneModel<Document>(
                        Filters.eq("_id", key(access, day)),
                        new Document("$setOnInsert", document(access, "place")),
                        new UpdateOptions().upsert(true)))
            .toList();
    try {
      return lists.bulkWrite(firsts, new BulkWriteOptions().ordered(false)).wasAcknowledged();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().allMatch(MongoAccesses::isThere)
          && e.getWriteConcernError() == null) {
        return true;
      }
      throw e;
    }
  }

  /** The same list was shown to the same reader at the same moment. */
  private static boolean isThere(BulkWriteError error) {
    return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  private static String key(Access access, LocalDate day) {
    return access.booklet() + "/" + access.account() + "/" + day;
  }

  private static void acknowledged(BooleanSupplier write) {
    try {
      if (!write.getAsBoolean()) {
        throw new IllegalStateException("the write concern asks for no acknowledgement");
      }
    } catch (RuntimeException e) {
      throw new AccessNotRecorded(e);
    }
  }

  @Override
  public Page of(String booklet, int limit, @Nullable String cursor) {
    ObjectId before = cursor == null ? null : told(cursor);
    List<Document> found =
        Stream.concat(
                latest(accesses, "_id", booklet, limit, before),
                latest(lists, "place", booklet, limit, before))
            .sorted(Comparator.comparing(MongoAccesses::place, Comparator.reverseOrder()))
            .limit(limit + 1L)
            .toList();
    List<Document> page = found.subList(0, Math.min(limit, found.size()));
    return new Page(
        page.stream().map(MongoAccesses::access).toList(),
        found.size() > limit ? place(page.get(limit - 1)).toHexString() : null);
  }

  /** One more than asked for, to know whether there are any. */
  private static Stream<Document> latest(
      MongoCollection<Document> from,
      String place,
      String booklet,
      int limit,
      @Nullable ObjectId before) {
    Document filter = new Document("booklet", booklet);
    if (before != null) {
      filter.append(place, new Document("$lt", before));
    }
    return from
        .find(filter)
        .sort(new Document(place, -1))
        .limit(limit + 1)
        .into(new ArrayList<>())
        .stream();
  }

  private static ObjectId place(Document document) {
    return document.getObjectId(document.containsKey("place") ? "place" : "_id");
  }

  private static ObjectId told(String cursor) {
    if (!ObjectId.isValid(cursor)) {
      throw new InvalidInput("?cursor", "Le curseur « next » de la page précédente est attendu.");
    }
    return new ObjectId(cursor);
  }

  private static Document document(Access access, String place) {
    Document document =
        new Document(place, new ObjectId())
            .append("booklet", access.booklet())
            .append("account", access.account().value())
            .append("displayName", access.displayName())
            .append("relation", access.relation())
            .append("what", access.what())
            .append("at", Date.from(access.at()));
    StructureId structure = access.structure();
    return structure == null ? document : document.append("structure", structure.value());
  }

  private static Access access(Document document) {
    String structure = document.getString("structure");
    return new Access(
        document.getString("booklet"),
        new AccountId(document.getString("account")),
        document.getString("displayName"),
        structure == null ? null : new StructureId(structure),
        document.getString("relation"),
        document.getString("what"),
        document.getDate("at").toInstant());
  }
}
