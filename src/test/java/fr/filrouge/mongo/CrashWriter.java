package fr.filrouge.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** A process that writes from eight threads, says what was acknowledged, and gets killed. */
final class CrashWriter {

  static final int WRITERS = 8;
  static final CollectionSettings LETTERS =
      new CollectionSettings(
          "letters",
          List.of(new IndexModel(Indexes.ascending("number"), new IndexOptions().unique(true))));

  private CrashWriter() {}

  /** Arguments: the data directory, the round, and how many letters a writer may write. */
  public static void main(String[] args) throws Exception {
    String round = args[1];
    int limit = Integer.parseInt(args[2]);
    try (Database database = Database.embedded(Path.of(args[0]))) {
      LETTERS.applyTo(database);
      MongoCollection<Document> letters = database.mongo().getCollection(LETTERS.name());
      Thread[] writers = new Thread[WRITERS];
      for (int w = 0; w < WRITERS; w++) {
        String writer = round + "-" + w;
        writers[w] = new Thread(() -> write(letters, writer, limit));
        writers[w].start();
      }
      for (Thread writer : writers) {
        writer.join();
      }
    }
  }

  private static void write(MongoCollection<Document> letters, String writer, int limit) {
    for (int i = 0; i < limit; i++) {
      String number = writer + "-" + i;
      letters.insertOne(new Document("number", number).append("text", "x".repeat(500)));
      say("inserted " + number);
      letters.updateOne(
          eq("number", "shared"),
          Updates.combine(Updates.inc("version", 1L), Updates.push("entries", number)));
      say("pushed " + number);
    }
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
