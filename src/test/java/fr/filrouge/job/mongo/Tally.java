package fr.filrouge.job.mongo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jobrunr.jobs.annotations.Job;

/** A job that counts how often it was done, and may wait to be let go. */
public class Tally {

  final Map<String, Integer> done = new ConcurrentHashMap<>();
  final CountDownLatch begun = new CountDownLatch(1);
  volatile CountDownLatch goOn = new CountDownLatch(0);

  public void count(String what) throws InterruptedException {
    begun.countDown();
    goOn.await();
    done.merge(what, 1, Integer::sum);
  }

  @Job(retries = 1)
  public void fail() {
    done.merge("failed", 1, Integer::sum);
    throw new IllegalStateException("it always does");
  }
}
