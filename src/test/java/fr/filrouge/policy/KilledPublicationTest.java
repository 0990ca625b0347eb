package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.mongo.Database;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.policy.mongo.RuleStorage;
import fr.filrouge.rules.RuleVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Longer with {@code -Dfilrouge.publication.kills=100
 * -Djunit.jupiter.execution.timeout.mode=disabled}.
 */
@Timeout(300)
@DisplayName("A process killed while it publishes")
class KilledPublicationTest {

  private static final int KILLS = Integer.getInteger("filrouge.publication.kills", 5);

  /** What a process has said when its draft is written, and when its version is published. */
  private static final int WRITTEN = 7;

  private static final int PUBLISHED = 14;

  private static final RuleVersion LITTLE = RuleVersion.build(1, Workshop.LITTLE);

  private final Map<String, Integer> found = new TreeMap<>();

  @TempDir Path dir;

  @Test
  @DisplayName("has published or has not, never half; whoever tries again publishes once")
  void killed() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (Database database = TestDatabase.embeddedIn(dir)) {
      workshop(database);
    }
    for (int round = 0; round < KILLS; round++) {
      Map<String, byte[]> before = kept();
      int line = WRITTEN + random.nextInt(PUBLISHED - WRITTEN + 1);
      List<String> said = killAfter(start("tué " + seed + "/" + round), line, random.nextInt(4));
      try (Database database = TestDatabase.embeddedIn(dir)) {
        String when = "seed " + seed + ", round " + round + ", " + said;
        assertThat(published(database)).as(when).containsAllEntriesOf(before);
        check(workshop(database), said, when);
      }
    }
    System.out.printf("%d kills of a publication: %s%n", KILLS, found);
  }

  private static Workshop workshop(Database database) {
    return new Workshop(
        RuleStorage.on(database),
        RuleStorage.instances(database),
        Workshop.LITTLE,
        LITTLE,
        Clock.systemDefaultZone());
  }

  private Map<String, byte[]> kept() {
    try (Database database = TestDatabase.embeddedIn(dir)) {
      return published(database);
    }
  }

  /** The bytes of each published version, and of what was handed in for it. */
  private static Map<String, byte[]> published(Database database) {
    Map<String, byte[]> bytes = new HashMap<>();
    Document head = database.mongo().getCollection("rule_head").find().first();
    for (Document version : head.getList("versions", Document.class)) {
      String submission = version.getString("submission");
      bytes.put("version " + version.getInteger("number"), version.toJson().getBytes());
      RawBsonDocument kept =
          database
              .mongo()
              .getCollection("rule_submissions", RawBsonDocument.class)
              .find(new Document("_id", submission))
              .first();
      assertThat(kept).as("what was handed in for version " + version).isNotNull();
      byte[] all = new byte[kept.getByteBuffer().remaining()];
      kept.getByteBuffer().get(all);
      bytes.put("submission " + submission, all);
    }
    return bytes;
  }

  private void check(Workshop workshop, List<String> said, String when) {
    RuleHead head = workshop.versions.head();
    assertWhole(workshop, head, when);
    Draft draft = workshop.drafts.all(Workshop.EDITOR).get(0);
    DraftState state = workshop.drafts.state(draft);
    boolean published = state == DraftState.PUBLISHED;
    found.merge(state.name(), 1, Integer::sum);
    if (said.contains("has done advance")) {
      assertThat(published).as(when).isTrue();
    }
    assertThat(versionsOf(draft, head)).as(when).isEqualTo(published ? 1 : 0);
    tryAgain(workshop, draft, state, when);
    assertThat(versionsOf(draft, workshop.versions.head())).as(when).isEqualTo(1);
  }

  private static void assertWhole(Workshop workshop, RuleHead head, String when) {
    assertThat(head.sequence()).as(when).isEqualTo(head.versions().size() - 1);
    for (int i = 0; i < head.versions().size(); i++) {
      RuleHead.Published version = head.versions().get(i);
      Submission submission = workshop.store.submission(version.submission()).orElseThrow();
      assertThat(version.number()).as(when).isEqualTo(i + 1);
      assertThat(submission.files().hash()).as(when).isEqualTo(version.hash());
      assertThat(Submission.fileHash(submission.files(), submission.details()))
          .as(when)
          .isEqualTo(version.fileHash());
    }
    assertThat(workshop.answering().rules().number())
        .as("what answers, " + when)
        .isEqualTo(head.last().number());
  }

  private static void tryAgain(Workshop workshop, Draft draft, DraftState state, String when) {
    if (state == DraftState.PUBLISHED) {
      assertThatThrownBy(
              () -> workshop.publish.approve(Workshop.APPROVER, draft.id(), draft.fileHash()))
          .as(when)
          .isInstanceOfSatisfying(
              PolicyRefusal.class,
              refusal -> assertThat(refusal.type()).isEqualTo("already-published"));
    } else if (state == DraftState.SUBMITTED) {
      workshop.publish.approve(Workshop.APPROVER, draft.id(), draft.fileHash());
    } else {
      workshop.detail(draft.id(), "reprise");
      workshop.published(draft.id());
    }
  }

  private static long versionsOf(Draft draft, RuleHead head) {
    return head.versions().stream()
        .filter(version -> version.submission().startsWith(draft.id() + ":"))
        .count();
  }

  private Process start(String source) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PublishingProcess.class.getName(),
            dir.toString(),
            source)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** What the process said up to its last breath. */
  private static List<String> killAfter(Process process, int lines, int millis) throws Exception {
    List<String> said = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      String line;
      while ((line = output.readLine()) != null) {
        if (!line.matches("(begins|has done|written|published) .*")) {
          continue;
        }
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
}
