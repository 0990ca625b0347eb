package fr.filrouge.policy.impact;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parts done one after the other by this instance alone. */
final class ThreadWork implements Work, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ThreadWork.class);

  private final Supplier<Simulate> simulate;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(ThreadWork::daemon);

  ThreadWork(Supplier<Simulate> simulate) {
    this.simulate = simulate;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "impact");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void enqueue(RunId run, int part) {
    thread.execute(() -> part(run, part));
  }

  private void part(RunId run, int part) {
    try {
      simulate.get().part(run, part);
    } catch (RuntimeException e) {
      log.warn("Part {} of the impact {} is left for later", part, run, e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
