package fr.filrouge.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/** Where everything is kept: a configured MongoDB, or the embedded server. */
public final class Database implements AutoCloseable {

  private static final String DEFAULT_NAME = "filrouge";

  private final MongoClient client;
  private final MongoDatabase mongo;
  private final @Nullable EmbeddedServer server;

  private Database(ConnectionString address, String name, @Nullable EmbeddedServer server) {
    this.client = MongoClients.create(settings(address));
    this.mongo = client.getDatabase(name);
    this.server = server;
  }

  /**
   * Opens the database that the address of a MongoDB names, {@code filrouge} when it names none.
   *
   * @throws CannotOpenDatabase when the address is malformed or nothing answers there
   */
  static Database configured(String uri) {
    ConnectionString address = parse(uri);
    String name = address.getDatabase();
    return configured(address, name == null ? DEFAULT_NAME : name);
  }

  static Database configured(ConnectionString address, String name) {
    Database database = new Database(address, name, null);
    try {
      database.ping();
      return database;
    } catch (MongoException e) {
      database.close();
      throw CannotOpenDatabase.noAnswer(address.getHosts(), e);
    }
  }

  /**
   * Opens the database kept under a directory of this machine.
   *
   * @throws CannotOpenDatabase when the directory cannot be used
   */
  static Database embedded(Path dataDir) {
    EmbeddedServer server = EmbeddedServer.start(dataDir);
    return new Database(new ConnectionString(server.uri()), DEFAULT_NAME, server);
  }

  /** The collections. What is acknowledged is on disk, of a majority when there are several. */
  public MongoDatabase mongo() {
    return mongo;
  }

  /** The connection itself, for a library that keeps collections of its own beside ours. */
  public MongoClient client() {
    return client;
  }

  /** Whether this is the try-out's own server, for fictitious people only. */
  public boolean embedded() {
    return server != null;
  }

  /**
   * @throws MongoException when the database does not answer
   */
  void ping() {
    mongo.runCommand(new Document("ping", 1));
  }

  @Override
  public void close() {
    client.close();
    if (server != null) {
      server.close();
    }
  }

  /** Parses without ever repeating the address, which may hold a password. */
  private static ConnectionString parse(String uri) {
    try {
      return new ConnectionString(uri);
    } catch (IllegalArgumentException e) {
      throw CannotOpenDatabase.malformedAddress();
    }
  }

  private static MongoClientSettings settings(ConnectionString address) {
    return MongoClientSettings.builder()
        .applicationName("filrouge")
        .applyToClusterSettings(c -> c.serverSelectionTimeout(10, TimeUnit.SECONDS))
        .applyToConnectionPoolSettings(p -> p.maxWaitTime(10, TimeUnit.SECONDS))
        .applyToSocketSettings(
            s -> s.connectTimeout(5, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
        .applyConnectionString(address)
        .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS))
        .readConcern(ReadConcern.MAJORITY)
        .readPreference(ReadPreference.primary())
        .retryWrites(true)
        .retryReads(true)
        .uuidRepresentation(UuidRepresentation.STANDARD)
        .build();
  }
}
