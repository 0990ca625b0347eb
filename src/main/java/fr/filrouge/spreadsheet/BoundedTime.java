package fr.filrouge.spreadsheet;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file in a thread that is given up when it takes too long; at most two at once. */
final class BoundedTime {

  private static final Logger log = LoggerFactory.getLogger(BoundedTime.class);
  private static final ThreadPoolExecutor READERS = readers();

  private BoundedTime() {}

  private static ThreadPoolExecutor readers() {
    ThreadPoolExecutor readers =
        new ThreadPoolExecutor(
            2, 2, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(8), BoundedTime::reader);
    readers.allowCoreThreadTimeOut(true);
    return readers;
  }

  private static Thread reader(Runnable reading) {
    Thread thread = new Thread(reading, "spreadsheet");
    thread.setDaemon(true);
    return thread;
  }

  static <T> T within(Duration time, Callable<T> reading) {
    try {
      return result(READERS.submit(reading), time);
    } catch (RejectedExecutionException e) {
      throw new UnreadableFile("D’autres fichiers sont en cours de lecture. Réessayez plus tard.");
    }
  }

  private static <T> T result(Future<T> reading, Duration time) {
    try {
      return reading.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      reading.cancel(true);
      throw new UnreadableFile("Ce fichier est trop long à lire.");
    } catch (InterruptedException e) {
      reading.cancel(true);
      Thread.currentThread().interrupt();
      throw new UnreadableFile("La lecture a été interrompue. Réessayez.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableFile refused) {
        throw refused;
      }
      // Its message may quote the file.
      log.debug("A file could not be read: {}", String.valueOf(e.getCause()).split(":", 2)[0]);
      throw UnreadableFile.damaged();
    }
  }

  /** To be asked now and then by whoever reads, so that it stops when it was given up. */
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new UnreadableFile("Ce fichier est trop long à lire.");
    }
  }
}
