package fr.filrouge.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class ConfiguredAddressTest {

  private static final String NOBODY_THERE =
      "mongodb://somebody:s3cret@127.0.0.1:1/filrouge?serverSelectionTimeoutMS=100";

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(Storage.class);

  @TempDir Path dir;

  @Test
  @DisplayName("without an address the database is the embedded one, in the data directory")
  void embedded() {
    application
        .withPropertyValues("filrouge.data-dir=" + dir, "filrouge.mongodb-uri= ")
        .run(
            context -> {
              context.getBean(MongoDatabase.class).createCollection("letters");
              assertThat(context.getBean(Database.class).embedded()).isTrue();
              assertThat(context.getBean(DatabaseHealthIndicator.class).health().getStatus())
                  .isEqualTo(Status.UP);
              assertThat(dir.resolve("filrouge.mv.db")).isNotEmptyFile();
            });
  }

  @Test
  @DisplayName("with an address it is that one, whose health follows the server and names nothing")
  void configured() {
    EmbeddedServer server = EmbeddedServer.start(dir);
    application
        .withPropertyValues(
            "filrouge.mongodb-uri=" + server.uri() + "/livrets?serverSelectionTimeoutMS=100")
        .run(
            context -> {
              Database database = context.getBean(Database.class);
              DatabaseHealthIndicator health = context.getBean(DatabaseHealthIndicator.class);
              assertThat(database.embedded()).isFalse();
              assertThat(database.mongo().getName()).isEqualTo("livrets");
              assertThat(health.health().getStatus()).isEqualTo(Status.UP);

              server.close();

              assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
              assertThat(health.health().getDetails()).isEmpty();
            });
  }

  @Test
  @DisplayName("writes are acknowledged by a journaled majority, whatever the address asks for")
  void concerns() {
    try (EmbeddedServer server = EmbeddedServer.start(dir);
        Database database = Database.configured(server.uri() + "/?w=1&readConcernLevel=local")) {
      assertThat(database.mongo().getWriteConcern())
          .isEqualTo(WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS));
      assertThat(database.mongo().getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
      assertThat(database.mongo().getName()).isEqualTo("filrouge");
    }
  }

  @Test
  @DisplayName("a server that does not answer stops the start, in words and without the password")
  void nobodyThere() {
    application
        .withPropertyValues("filrouge.mongodb-uri=" + NOBODY_THERE)
        .run(
            context -> {
              FailureAnalysis told =
                  new CannotOpenDatabaseAnalyzer().analyze(context.getStartupFailure());
              assertThat(told.getDescription()).contains("ne répond pas", "127.0.0.1:1");
              assertThat(told.getAction()).contains("MONGODB_URI");
              assertThat(stackTrace(context.getStartupFailure())).doesNotContain("s3cret");
            });
  }

  @Test
  @DisplayName("a malformed address is refused without being repeated")
  void malformed() {
    assertThatThrownBy(() -> Database.configured("mongodb://somebody:s3c/ret@host:port"))
        .isInstanceOf(CannotOpenDatabase.class)
        .hasMessageContaining("n'est pas une adresse MongoDB")
        .hasNoCause();
  }

  @Test
  @DisplayName("a server that cannot check documents is used all the same")
  void serverWithoutValidators() {
    CollectionSettings settings =
        new CollectionSettings("letters", List.of(), new Document("number", 1));
    try (EmbeddedServer server = EmbeddedServer.start(dir);
        Database database = Database.configured(new ConnectionString(server.uri()), "livrets")) {
      settings.applyTo(database);
      settings.applyTo(database);
    }
  }

  @Test
  @DisplayName(
      "a unique index on part of the documents is refused, since it cannot hold everywhere")
  void partialUniqueIndex() {
    IndexModel partial =
        new IndexModel(
            Indexes.ascending("number"),
            new IndexOptions().unique(true).partialFilterExpression(new Document("open", true)));

    assertThatThrownBy(() -> new CollectionSettings("letters", List.of(partial)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("letters");
  }

  private static String stackTrace(Throwable failure) {
    java.io.StringWriter text = new java.io.StringWriter();
    failure.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  @Configuration
  @EnableConfigurationProperties(DatabaseProperties.class)
  @Import({DatabaseConfiguration.class, DatabaseHealthIndicator.class})
  static class Storage {}
}
