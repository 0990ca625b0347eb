package fr.filrouge.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out before, by name. What was not asked for a long time is forgotten, so that it
 * does not grow. Shared between threads.
 */
final class Remembered<T> {

  private final int most;
  private volatile Map<String, T> lately = new ConcurrentHashMap<>();
  private volatile Map<String, T> before = new ConcurrentHashMap<>();

  /**
   * @param most how many are kept at least once that many are known; twice as many at most
   */
  Remembered(int most) {
    this.most = most;
  }

  /** What goes by this name, worked out now if it is not remembered. */
  T get(String name, Supplier<T> work) {
    T known = lately.get(name);
    if (known == null) {
      known = before.get(name);
      if (known == null) {
        known = work.get();
      }
      keep(name, known);
    }
    return known;
  }

  private void keep(String name, T known) {
    if (lately.size() >= most) {
      before = lately;
      lately = new ConcurrentHashMap<>();
    }
    lately.put(name, known);
  }
}
