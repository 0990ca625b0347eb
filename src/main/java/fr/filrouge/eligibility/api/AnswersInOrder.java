package fr.filrouge.eligibility.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Works out the parts of an answer on all cores, and writes them in their order. One thread reads,
 * another writes, and those that work wait for neither: whoever sends or takes slowly holds up
 * nobody else. A few parts at most are in memory.
 */
@Component
final class AnswersInOrder implements DisposableBean {

  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int PARTS_AT_A_TIME = 2 * CORES;
  private static final int MILLIS_BETWEEN_LOOKS = 20;

  private final ExecutorService workers =
      Executors.newFixedThreadPool(CORES, threads("batch-work-"));
  private final ExecutorService readers = Executors.newCachedThreadPool(threads("batch-read-"));

  private static CustomizableThreadFactory threads(String name) {
    CustomizableThreadFactory threads = new CustomizableThreadFactory(name);
    threads.setDaemon(true);
    return threads;
  }

  /** What is read: it hands over the parts, one after the other. */
  @FunctionalInterface
  interface Source {
    void read(Consumer<Supplier<byte[]>> parts) throws IOException;
  }

  /**
   * Writes what becomes of each part, while the next ones are read.
   *
   * @throws IOException when it can no longer be read or written
   */
  void write(Source source, OutputStream answer) throws IOException {
    BlockingQueue<Future<byte @Nullable []>> parts = new ArrayBlockingQueue<>(PARTS_AT_A_TIME);
    Future<?> reader = readers.submit(() -> read(source, parts));
    try {
      for (byte[] part = take(parts); part != null; part = take(parts)) {
        answer.write(part);
        answer.flush();
      }
    } finally {
      end(reader, parts);
    }
  }

  private void read(Source source, BlockingQueue<Future<byte @Nullable []>> parts) {
    CompletableFuture<byte @Nullable []> end = CompletableFuture.completedFuture(null);
    try {
      source.read(part -> put(parts, workers.submit(part::get)));
    } catch (IOException | RuntimeException e) {
      end = CompletableFuture.failedFuture(e);
    }
    put(parts, end);
  }

  private static void put(
      BlockingQueue<Future<byte @Nullable []>> parts, Future<byte @Nullable []> part) {
    try {
      parts.put(part);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody takes the answers any more", e);
    }
  }

  /** The next part, {@code null} after the last one. */
  private static byte @Nullable [] take(BlockingQueue<Future<byte @Nullable []>> parts)
      throws IOException {
    try {
      return parts.take().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** What is being read belongs to the request: the reader has to be done with it. */
  private static void end(Future<?> reader, BlockingQueue<Future<byte @Nullable []>> parts)
      throws IOException {
    try {
      while (!reader.isDone()) {
        Future<?> left = parts.poll(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        if (left != null) {
          left.cancel(true);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void destroy() {
    readers.shutdownNow();
    workers.shutdownNow();
  }
}
