package fr.filrouge.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
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
  @DisplayName("of changes that name the version they read, as many succeed as the version counts")
  void compareAndSet() throws Exception {
    letters().insertOne(atVersion("shared", 0).append("changes", List.of()));

    int successes = inParallel(8, () -> changeSharedLetter(25)).stream().mapToInt(i -> i).sum();

    Document shared = letters().find(eq("_id", "shared")).first();
    assertThat(shared.getLong("version")).isEqualTo(successes).isPositive();
    assertThat(shared.getList("changes", Long.class)).hasSize(successes).doesNotHaveDuplicates();
  }

  private int changeSharedLetter(int attempts) {
    int successes = 0;
    for (int i = 0; i < attempts; i++) {
      Document read = letters().find(eq("_id", "shared")).first();
      long version = read.getLong("version");
      List<Long> changes = new ArrayList<>(read.getList("changes", Long.class));
      changes.add(version);
      Document next = new Document(read).append("version", version + 1).append("changes", changes);
      successes += (int) letters().replaceOne(atVersion("shared", version), next).getMatchedCount();
    }
    return successes;
  }

  private static Document atVersion(String id, long version) {
    return new Document("_id", id).append("version", version);
  }

  @Test
  @DisplayName("a change that names a version of the past changes nothing")
  void staleChange() {
    letters().insertOne(atVersion("a", 2).append("text", "now"));

    long matched =
        letters()
            .replaceOne(atVersion("a", 1), atVersion("a", 2).append("text", "stale"))
            .getMatchedCount();

    assertThat(matched).isZero();
    assertThat(letters().find().first().getString("text")).isEqualTo("now");
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
