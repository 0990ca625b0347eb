package fr.filrouge.mongo;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.h2.mvstore.MVStore;

/**
 * Answers a command only once what it changed is on disk.
 *
 * <p>It relies on a server with one worker thread: a second one could have its half-made change
 * committed by the first.
 */
final class DurableBackend extends H2Backend {

  private static final int COMPACT_FULLY = -1;

  DurableBackend(MVStore store) {
    super(store);
    version(ServerVersion.MONGO_5_0);
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    if (getMvStore().isClosed()) {
      throw new MongoServerException("the data file is closed");
    }
    try {
      return super.handleMessage(message);
    } finally {
      writeToDisk();
    }
  }

  private void writeToDisk() {
    MVStore store = getMvStore();
    if (!store.hasUnsavedChanges()) {
      return;
    }
    try {
      store.commit();
      store.sync();
    } catch (RuntimeException e) {
      store.closeImmediately(); // or later reads would show what is not on disk
      throw e;
    }
  }

  @Override
  public void close() {
    getMvStore().close(COMPACT_FULLY);
    super.close();
  }
}
