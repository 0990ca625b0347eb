package fr.filrouge.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest extends DatabaseContract {

  @TempDir Path dir;

  EmbeddedDatabaseTest() {
    super(TestDatabase.embedded());
  }

  @Test
  @DisplayName("each acknowledged write is in the file before its answer leaves")
  void committedBeforeAcknowledged() throws Exception {
    try (Database open = Database.embedded(dir.resolve("live"))) {
      MongoCollection<Document> letters = open.mongo().getCollection("letters");
      for (int i = 0; i < 5; i++) {
        letters.insertOne(new Document("_id", i));
        Path copy = Files.createDirectories(dir.resolve("copy-" + i));
        Files.copy(dir.resolve("live/filrouge.mv.db"), copy.resolve("filrouge.mv.db"));
        try (Database copied = Database.embedded(copy)) {
          assertThat(copied.mongo().getCollection("letters").find(eq("_id", i))).hasSize(1);
        }
      }
    }
  }

  @Test
  @DisplayName("only the owner can read its files, running, closed and opened again")
  void ownerOnly() throws Exception {
    Path data = dir.resolve("deep/data");
    for (int times = 0; times < 2; times++) {
      try (Database open = Database.embedded(data)) {
        open.mongo().getCollection("letters").insertOne(new Document());
        assertThat(permissions(data)).containsOnly("rw-------").hasSizeGreaterThanOrEqualTo(2);
      }
      assertThat(permissions(data)).containsOnly("rw-------");
    }
    assertThat(permission(data)).isEqualTo("rwx------");
    assertThat(permission(dir.resolve("deep"))).isEqualTo("rwx------");
  }

  @Test
  @DisplayName("a file is the owner's before its first byte, and one made before becomes so")
  void ownerOnlyFromTheStart() throws Exception {
    OwnFiles.create(dir.resolve("new"));
    Path before = Files.writeString(dir.resolve("before"), "letters");
    Files.setPosixFilePermissions(before, PosixFilePermissions.fromString("r--rw-r--"));
    OwnFiles.create(before);

    assertThat(dir.resolve("new")).isEmptyFile();
    assertThat(permission(dir.resolve("new"))).isEqualTo("rw-------");
    assertThat(permission(before)).isEqualTo("r--------");
    assertThat(before).hasContent("letters");
  }

  private static List<String> permissions(Path directory) throws IOException {
    List<String> permissions = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        permissions.add(permission(file));
      }
    }
    return permissions;
  }

  private static String permission(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  @DisplayName("a second application on the same directory is told that it is in use")
  void directoryInUse() {
    try (Database first = Database.embedded(dir)) {
      assertThatThrownBy(() -> Database.embedded(dir))
          .isInstanceOf(CannotOpenDatabase.class)
          .hasMessageContaining("déjà utilisé par un autre processus")
          .hasMessageContaining(dir.toString());
      first.ping();
    }
  }

  @Test
  @DisplayName("a damaged file stops the start, and is left as it was")
  void damagedFile() throws Exception {
    Path file = dir.resolve("filrouge.mv.db");
    byte[] damaged = "ceci n'est pas une base".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    Files.write(file, damaged);

    assertThatThrownBy(() -> Database.embedded(dir))
        .isInstanceOf(CannotOpenDatabase.class)
        .hasMessageContaining("illisible ou abîmé");

    assertThat(file).hasBinaryContent(damaged);
  }

  @Test
  @DisplayName("a file cut in half stops the start: an older version of it is not the database")
  void fileCutInHalf() throws Exception {
    try (Database database = Database.embedded(dir)) {
      for (int i = 0; i < 200; i++) {
        Document letter = new Document("_id", i).append("text", "x".repeat(i));
        database.mongo().getCollection("letters").insertOne(letter);
      }
    }
    Path file = dir.resolve("filrouge.mv.db");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }

    byte[] cut = Files.readAllBytes(file);

    assertThatThrownBy(() -> Database.embedded(dir))
        .isInstanceOf(CannotOpenDatabase.class)
        .hasMessageContaining("illisible ou abîmé");

    assertThat(file).hasBinaryContent(cut);
  }

  @Test
  @DisplayName("what an interrupted compaction leaves behind is cleared away")
  void interruptedCompaction() throws Exception {
    Path leftover = Files.createFile(dir.resolve("filrouge.mv.db.tempFile"));

    Database.embedded(dir).close();

    assertThat(leftover).doesNotExist();
  }

  @Test
  @DisplayName("a directory that cannot be made stops the start")
  void directoryCannotBeMade() throws Exception {
    Path file = Files.createFile(dir.resolve("data"));

    assertThatThrownBy(() -> Database.embedded(file))
        .isInstanceOf(CannotOpenDatabase.class)
        .hasMessageContaining("ne peut pas être créé ou écrit");
  }
}
