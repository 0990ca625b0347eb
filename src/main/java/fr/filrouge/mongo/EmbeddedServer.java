package fr.filrouge.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/** A MongoDB-protocol server inside the process, on a random loopback port, kept in one file. */
final class EmbeddedServer implements AutoCloseable {

  private final MongoServer server;
  private final FileChannel lock;

  private EmbeddedServer(MongoServer server, FileChannel lock) {
    this.server = server;
    this.lock = lock;
  }

  /**
   * @throws CannotOpenDatabase when the directory cannot be used
   */
  static EmbeddedServer start(Path directory) {
    Path dataDir = directory.toAbsolutePath().normalize();
    FileChannel lock = lock(dataDir);
    try {
      MongoServer server = new MongoServer(backend(dataDir));
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      server.bind(anyPort, 1, 1);
      return new EmbeddedServer(server, lock);
    } catch (RuntimeException e) {
      release(lock);
      throw e;
    }
  }

  String uri() {
    return server.getConnectionString();
  }

  @Override
  public void close() {
    try {
      server.shutdownNow();
    } finally {
      release(lock);
    }
  }

  /** Held for as long as the server runs: the store lets go of its own lock while it compacts. */
  private static FileChannel lock(Path dataDir) {
    try {
      OwnFiles.createDirectories(dataDir);
      FileChannel lock = OwnFiles.open(dataDir.resolve("filrouge.lock"));
      if (isFree(lock)) {
        return lock;
      }
      lock.close();
      throw CannotOpenDatabase.inUse(dataDir);
    } catch (IOException e) {
      throw CannotOpenDatabase.unusable(dataDir, e);
    }
  }

  private static boolean isFree(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void release(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DurableBackend backend(Path dataDir) {
    Path file = dataDir.resolve("filrouge.mv.db");
    try {
      MVStoreTool.compactCleanUp(OwnFiles.named(file));
      return new DurableBackend(store(file));
    } catch (MVStoreException e) {
      throw e.getErrorCode() == DataUtils.ERROR_WRITING_FAILED
          ? CannotOpenDatabase.unusable(dataDir, e)
          : CannotOpenDatabase.corrupt(file, e);
    }
  }

  private static MVStore store(Path file) {
    MVStore store =
        new MVStore.Builder().fileName(OwnFiles.named(file)).autoCommitDisabled().open();
    if (store.isReadOnly()) {
      store.closeImmediately();
      throw CannotOpenDatabase.readOnly(file);
    }
    if (fellBack(store)) {
      store.closeImmediately();
      throw CannotOpenDatabase.corrupt(file, null);
    }
    store.setRetentionTime(0);
    return store;
  }

  /**
   * Whether the store, finding its latest versions unreadable, opened an older one without a word.
   * The version the header speaks of is synced with the next one, so power loss can take that one.
   */
  private static boolean fellBack(MVStore store) {
    long announced = DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
    return store.getCurrentVersion() < announced - 1;
  }
}
