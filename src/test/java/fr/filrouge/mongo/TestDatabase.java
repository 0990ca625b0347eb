package fr.filrouge.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * A fresh database for each test: on the embedded server, in a container, or on the server that
 * {@code FILROUGE_TEST_MONGODB_URI} names. Says which, and skips the test where there is none.
 *
 * <p>A storage contract is an abstract class with a {@code @RegisterExtension final TestDatabase}
 * given to its constructor, and one subclass for each of the three.
 */
public abstract class TestDatabase implements BeforeEachCallback, AfterEachCallback {

  private static final String CONFIGURED = "FILROUGE_TEST_MONGODB_URI";
  private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

  private Database database;

  public static TestDatabase embedded() {
    return new OnEmbeddedServer();
  }

  public static TestDatabase container() {
    return new OnMongo("a container") {
      @Override
      ConnectionString address() {
        Assumptions.assumeTrue(
            DockerClientFactory.instance().isDockerAvailable(), "Docker does not run here");
        return new ConnectionString(Container.STARTED.getReplicaSetUrl());
      }
    };
  }

  public static TestDatabase configured() {
    return new OnMongo(CONFIGURED) {
      @Override
      ConnectionString address() {
        String uri = System.getenv(CONFIGURED);
        Assumptions.assumeTrue(uri != null && !uri.isBlank(), CONFIGURED + " is not set");
        return new ConnectionString(uri);
      }
    };
  }

  /** The database that the embedded server keeps there, for whoever opens and closes it. */
  public static Database embeddedIn(Path dataDir) {
    return Database.embedded(dataDir);
  }

  public Database database() {
    return database;
  }

  public MongoDatabase mongo() {
    return database.mongo();
  }

  /** Closes the database and opens it again, as a restart of the application does. */
  public Database reopen() {
    database.close();
    database = open();
    return database;
  }

  abstract void prepare() throws IOException;

  abstract Database open();

  abstract String server();

  abstract void discard() throws IOException;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    prepare();
    database = open();
    String line = context.getRequiredTestClass().getSimpleName() + " runs on " + server();
    if (SAID.add(line)) {
      System.out.println(line);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    if (database != null) {
      discard();
    }
  }

  private static final class OnEmbeddedServer extends TestDatabase {

    private Path dataDir;

    @Override
    void prepare() throws IOException {
      dataDir = Files.createTempDirectory("filrouge");
    }

    @Override
    Database open() {
      return Database.embedded(dataDir);
    }

    @Override
    String server() {
      return "the embedded server";
    }

    @Override
    void discard() throws IOException {
      database().close();
      FileSystemUtils.deleteRecursively(dataDir);
    }
  }

  private abstract static class OnMongo extends TestDatabase {

    private final String where;
    private ConnectionString address;
    private String name;

    OnMongo(String where) {
      this.where = where;
    }

    abstract ConnectionString address();

    @Override
    void prepare() {
      address = address();
      name = "filrouge_test_" + UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    Database open() {
      return Database.configured(address, name);
    }

    @Override
    String server() {
      Document build = mongo().runCommand(new Document("buildInfo", 1));
      return "MongoDB " + build.getString("version") + " (" + where + ")";
    }

    @Override
    void discard() {
      mongo().drop();
      database().close();
    }
  }

  private static final class Container {
    static final MongoDBContainer STARTED = new MongoDBContainer("mongo:8.0").withReplicaSet();

    static {
      STARTED.start();
    }
  }
}
