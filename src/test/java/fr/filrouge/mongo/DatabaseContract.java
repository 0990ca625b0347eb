package fr.filrouge.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** What the rest of the application relies on, whichever server holds the database. */
abstract class DatabaseContract {

  private static final IndexModel BY_NUMBER =
      new IndexModel(Indexes.ascending("number"), new IndexOptions().unique(true));

  @RegisterExtension final TestDatabase database;

  DatabaseContract(TestDatabase database) {
    this.database = database;
  }

  @Test
  @DisplayName("a unique index refuses a second document with the same key, and keeps the first")
  void uniqueIndex() {
    new CollectionSettings("letters", List.of(BY_NUMBER)).applyTo(database.database());
    letters().insertOne(new Document("_id", "a").append("number", 1));

    assertThatThrownBy(() -> letters().insertOne(new Document("_id", "b").append("number", 1)))
        .isInstanceOf(MongoWriteException.class);

    assertThat(letters().find(eq("number", 1)).map(d -> d.getString("_id"))).containsExactly("a");
  }

  @Test
  @DisplayName("a sparse unique index leaves documents without the key alone")
  void sparseUniqueIndex() {
    IndexModel sparse =
        new IndexModel(
            Indexes.ascending("reference"), new IndexOptions().unique(true).sparse(true));
    new CollectionSettings("letters", List.of(sparse)).applyTo(database.database());

    letters().insertMany(List.of(new Document("_id", "a"), new Document("_id", "b")));
    letters().insertOne(new Document("_id", "c").append("reference", "r"));

    assertThatThrownBy(() -> letters().insertOne(new Document("reference", "r")))
        .isInstanceOf(MongoWriteException.class);
    assertThat(letters().countDocuments()).isEqualTo(3);
  }

  @Test
  @DisplayName("of changes that name the version they read, as many succeed as the version counts")
  void compareAndSet() throws Exception {
    letters().insertOne(new Document("_id", "shared").append("version", 0L));

    int successes = inParallel(8, () -> changeSharedLetter(25)).stream().mapToInt(i -> i).sum();

    Document shared = letters().find(eq("_id", "shared")).first();
    assertThat(shared.getLong("version")).isEqualTo(successes).isPositive();
    assertThat(shared.getList("changes", Long.class)).hasSize(successes).doesNotHaveDuplicates();
  }

  private int changeSharedLetter(int attempts) {
    int successes = 0;
    for (int i = 0; i < attempts; i++) {
      long read = letters().find(eq("_id", "shared")).first().getLong("version");
      Document changed =
          letters()
              .findOneAndUpdate(
                  new Document("_id", "shared").append("version", read),
                  Updates.combine(Updates.inc("version", 1L), Updates.push("changes", read)),
                  new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
      successes += changed == null ? 0 : 1;
    }
    return successes;
  }

  @Test
  @DisplayName("a change that names a version of the past changes nothing")
  void staleChange() {
    letters().insertOne(new Document("_id", "a").append("version", 2L).append("text", "now"));

    Document changed =
        letters()
            .findOneAndUpdate(
                new Document("_id", "a").append("version", 1L), Updates.set("text", "stale"));

    assertThat(changed).isNull();
    assertThat(letters().find().first().getString("text")).isEqualTo("now");
  }

  @Test
  @DisplayName(
      "an array grows at its end, is cut to its latest entries, and changes entry by entry")
  void arrays() {
    letters().insertOne(new Document("_id", "a").append("entries", List.of()));
    for (int i = 1; i <= 5; i++) {
      letters()
          .updateOne(
              eq("_id", "a"),
              Updates.pushEach(
                  "entries",
                  List.of(new Document("n", i).append("read", false)),
                  new PushOptions().slice(-3)));
    }
    letters()
        .updateOne(
            eq("_id", "a"),
            Updates.set("entries.$[entry].read", true),
            new UpdateOptions().arrayFilters(List.of(eq("entry.n", 4))));

    assertThat(letters().find().first().getList("entries", Document.class))
        .containsExactly(
            new Document("n", 3).append("read", false),
            new Document("n", 4).append("read", true),
            new Document("n", 5).append("read", false));
  }

  @Test
  @DisplayName("a bulk write that meets a duplicate keeps the others and names the one refused")
  void bulkWrite() {
    new CollectionSettings("letters", List.of(BY_NUMBER)).applyTo(database.database());
    List<InsertOneModel<Document>> inserts = new ArrayList<>();
    for (int number : List.of(1, 2, 2, 3)) {
      inserts.add(new InsertOneModel<>(new Document("number", number)));
    }

    assertThatThrownBy(() -> letters().bulkWrite(inserts, new BulkWriteOptions().ordered(false)))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e -> assertThat(e.getWriteErrors()).extracting("index").containsExactly(2));
    assertThat(letters().countDocuments()).isEqualTo(3);
  }

  @Test
  @DisplayName("documents, unique indexes and versions are all there after a restart")
  void reopen() {
    new CollectionSettings("letters", List.of(BY_NUMBER)).applyTo(database.database());
    for (int i = 0; i < 50; i++) {
      letters().insertOne(new Document("_id", "l" + i).append("number", i).append("version", 1L));
    }
    letters().updateOne(eq("_id", "l7"), Updates.inc("version", 1L));
    letters().deleteOne(eq("_id", "l8"));

    database.reopen();

    assertThat(letters().countDocuments()).isEqualTo(49);
    assertThat(letters().find(eq("number", 7)).first().getLong("version")).isEqualTo(2);
    assertThatThrownBy(() -> letters().insertOne(new Document("number", 7)))
        .isInstanceOf(MongoWriteException.class);
    letters().insertOne(new Document("number", 8));
  }

  @Test
  @DisplayName("settings are applied at every start, to a collection that exists or does not")
  void settingsTwice() {
    CollectionSettings settings =
        new CollectionSettings(
            "letters",
            List.of(BY_NUMBER, new IndexModel(Indexes.descending("sentOn"))),
            MongoJsonSchema.validator(JsonMapper.shared().readTree("{\"type\":\"object\"}")));

    settings.applyTo(database.database());
    letters().insertOne(new Document("number", 1));
    settings.applyTo(database.reopen());

    assertThat(letters().countDocuments()).isEqualTo(1);
  }

  @Test
  @DisplayName("where the server checks documents, it refuses what the schema refuses")
  void validator() {
    String schema =
        """
        {"$schema":"https://json-schema.org/draft/2020-12/schema",
         "type":"object","additionalProperties":false,"required":["number"],
         "properties":{"number":{"$ref":"#/$defs/number"},"note":{"type":["string","null"]}},
         "$defs":{"number":{"type":"integer","exclusiveMinimum":0}}}
        """;
    new CollectionSettings(
            "letters", List.of(), MongoJsonSchema.validator(JsonMapper.shared().readTree(schema)))
        .applyTo(database.database());
    assumeTrue(checksDocuments(), "this server checks no documents");

    letters().insertOne(new Document("number", 1).append("note", null));

    for (Document bad :
        List.of(
            new Document("number", 0),
            new Document("number", "1"),
            new Document("note", "no number"),
            new Document("number", 2).append("other", 1))) {
      assertThatThrownBy(() -> letters().insertOne(bad)).isInstanceOf(MongoWriteException.class);
    }
  }

  private boolean checksDocuments() {
    Document letters = database.mongo().listCollections().filter(eq("name", "letters")).first();
    return letters != null && letters.get("options", new Document()).containsKey("validator");
  }

  private MongoCollection<Document> letters() {
    return database.mongo().getCollection("letters");
  }

  private static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : executor.invokeAll(Collections.nCopies(threads, work))) {
        results.add(result.get());
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
