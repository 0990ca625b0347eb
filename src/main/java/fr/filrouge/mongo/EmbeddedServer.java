package fr.filrouge.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** A MongoDB-protocol server inside the process, on a random loopback port, kept in one file. */
final class EmbeddedServer implements AutoCloseable {

  private final MongoServer server;

  private EmbeddedServer(MongoServer server) {
    this.server = server;
  }

  /**
   * @throws CannotOpenDatabase when the directory cannot be used
   */
  static EmbeddedServer start(Path dataDir) {
    MongoServer server = new MongoServer(backend(dataDir.toAbsolutePath().normalize()));
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server.bind(anyPort, 1, 1);
    return new EmbeddedServer(server);
  }

  String uri() {
    return server.getConnectionString();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private static DurableBackend backend(Path dataDir) {
    Path file = dataDir.resolve("filrouge.mv.db");
    try {
      Files.createDirectories(dataDir);
      DurableBackend backend = new DurableBackend(store(file));
      backend.version(ServerVersion.MONGO_5_0);
      return backend;
    } catch (IOException e) {
      throw CannotOpenDatabase.unusable(dataDir, e);
    } catch (MVStoreException e) {
      throw switch (e.getErrorCode()) {
        case DataUtils.ERROR_FILE_LOCKED -> CannotOpenDatabase.inUse(dataDir, e);
        case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED ->
            CannotOpenDatabase.unusable(dataDir, e);
        default -> CannotOpenDatabase.corrupt(file, e);
      };
    }
  }

  private static MVStore store(Path file) {
    MVStore store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
    if (store.isReadOnly()) {
      store.closeImmediately();
      throw CannotOpenDatabase.readOnly(file);
    }
    store.setRetentionTime(0);
    return store;
  }
}
