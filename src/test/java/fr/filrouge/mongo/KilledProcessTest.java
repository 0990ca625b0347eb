package fr.filrouge.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code src/test/crash/kill-9.sh}. Longer with {@code -Dfilrouge.kills=200
 * -Djunit.jupiter.execution.timeout.mode=disabled}.
 */
@Timeout(300)
class KilledProcessTest {

  private static final int KILLS = Integer.getInteger("filrouge.kills", 5);

  @TempDir Path dir;

  @Test
  @DisplayName(
      "a process killed under eight writers loses nothing acknowledged, and no index tears")
  void killed() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> acknowledged = new ArrayList<>();
    try (Database database = Database.embedded(dir)) {
      CrashWriter.LETTERS.applyTo(database);
      letters(database)
          .insertOne(
              new Document("number", "shared").append("version", 0L).append("entries", List.of()));
    }

    for (int round = 0; round < KILLS; round++) {
      Process writer = start(round, Integer.MAX_VALUE);
      acknowledged.addAll(killAfter(writer, 50 + random.nextInt(400), random.nextInt(100)));
      try (Database database = Database.embedded(dir)) {
        assertNothingLost(letters(database), acknowledged, "seed " + seed + ", round " + round);
        assertNoIndexTorn(letters(database), round);
      }
    }
    System.out.printf("%d kills, %d acknowledged writes, 0 lost%n", KILLS, acknowledged.size());
  }

  @Test
  @DisplayName("a process that closes the database ends of itself")
  void ends() throws Exception {
    Process writer = start(0, 3);
    List<String> said = writer.inputReader().lines().toList();

    assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(writer.exitValue()).isZero();
    assertThat(said).hasSize(2 * 3 * CrashWriter.WRITERS);
  }

  private Process start(int round, int limit) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CrashWriter.class.getName(),
            dir.toString(),
            Integer.toString(round),
            Integer.toString(limit))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** What the process said was acknowledged, up to its last breath. */
  private static List<String> killAfter(Process process, int lines, int millis) throws Exception {
    List<String> said = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      String line;
      while ((line = output.readLine()) != null) {
        said.add(line);
        if (said.size() == lines) {
          Thread.sleep(millis);
          process.toHandle().destroyForcibly(); // the process's own would close what it said
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(said).as("lines said before the end").hasSizeGreaterThanOrEqualTo(lines);
    return said;
  }

  private static void assertNothingLost(
      MongoCollection<Document> letters, List<String> acknowledged, String when) {
    Document shared = letters.find(eq("number", "shared")).first();
    List<String> entries = shared.getList("entries", String.class);
    assertThat(shared.getLong("version")).as(when).isEqualTo(entries.size());
    Set<String> kept = new HashSet<>();
    entries.forEach(entry -> kept.add("pushed " + entry));
    letters.find().forEach(letter -> kept.add("inserted " + letter.getString("number")));

    assertThat(kept).as("kept after the kill, " + when).containsAll(acknowledged);
  }

  private static void assertNoIndexTorn(MongoCollection<Document> letters, int round) {
    Set<String> present = new HashSet<>();
    for (Document letter : letters.find()) {
      String number = letter.getString("number");
      assertThat(present.add(number)).as(number + " once").isTrue();
      assertThat(letters.find(eq("number", number))).as(number + " by index").hasSize(1);
      assertThat(letters.find(eq("_id", letter.get("_id")))).hasSize(1);
    }
    for (int w = 0; w < CrashWriter.WRITERS; w++) {
      int next = 0;
      while (present.contains(round + "-" + w + "-" + next)) {
        next++;
      }
      Document unwritten = new Document("number", round + "-" + w + "-" + next);
      letters.insertOne(unwritten);
      assertThatThrownBy(() -> letters.insertOne(new Document("number", unwritten.get("number"))))
          .isInstanceOf(MongoWriteException.class);
    }
  }

  private static MongoCollection<Document> letters(Database database) {
    return database.mongo().getCollection(CrashWriter.LETTERS.name());
  }
}
