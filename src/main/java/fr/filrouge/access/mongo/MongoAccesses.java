package fr.filrouge.access.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import fr.filrouge.access.Access;
import fr.filrouge.access.AccessNotRecorded;
import fr.filrouge.access.Accesses;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.StructureId;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import fr.filrouge.situation.InvalidInput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Orders accesses by their object id, which grows with time and never comes twice. */
@Repository
class MongoAccesses implements Accesses {

  private final MongoCollection<Document> accesses;

  MongoAccesses(Database database) {
    new CollectionSettings(
            "accesses",
            List.of(
                new IndexModel(
                    Indexes.compoundIndex(
                        Indexes.ascending("booklet"), Indexes.descending("_id")))))
        .applyTo(database);
    accesses = database.mongo().getCollection("accesses");
  }

  @Override
  public void record(List<Access> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      var written = accesses.insertMany(batch.stream().map(MongoAccesses::document).toList());
      if (!written.wasAcknowledged()) {
        throw new IllegalStateException("the write concern asks for no acknowledgement");
      }
    } catch (RuntimeException e) {
      throw new AccessNotRecorded(e);
    }
  }

  @Override
  public Page of(String booklet, int limit, @Nullable String cursor) {
    Document filter = new Document("booklet", booklet);
    if (cursor != null) {
      filter.append("_id", new Document("$lt", place(cursor)));
    }
    List<Document> found =
        accesses
            .find(filter)
            .sort(new Document("_id", -1))
            .limit(limit + 1)
            .into(new ArrayList<>());
    List<Document> page = found.subList(0, Math.min(limit, found.size()));
    return new Page(
        page.stream().map(MongoAccesses::access).toList(),
        found.size() > limit ? page.get(limit - 1).getObjectId("_id").toHexString() : null);
  }

  private static ObjectId place(String cursor) {
    if (!ObjectId.isValid(cursor)) {
      throw new InvalidInput("cursor", "Le curseur « next » de la page précédente est attendu.");
    }
    return new ObjectId(cursor);
  }

  private static Document document(Access access) {
    Document document =
        new Document("_id", new ObjectId())
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
