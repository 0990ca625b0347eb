package fr.filrouge.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How far the latest list of versions has come among the copies of the application that live.
 *
 * @param following how many answer by it
 */
public record Reach(int following, int living) {

  /** A copy that has been silent for so long answers nobody. */
  static final Duration SILENT = Duration.ofSeconds(30);

  static Reach of(long sequence, List<Instance> all, Instant now) {
    List<Instance> living =
        all.stream().filter(instance -> instance.at().isAfter(now.minus(SILENT))).toList();
    return new Reach(
        (int) living.stream().filter(instance -> instance.sequence() >= sequence).count(),
        living.size());
  }

  public boolean everywhere() {
    return following == living;
  }
}
