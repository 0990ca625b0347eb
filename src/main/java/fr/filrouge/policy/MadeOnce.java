package fr.filrouge.policy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Things that take seconds to make, of which the last ones are kept. Each is made once, however
 * many ask for it at the same time, and only one at a time; who asks for one that is there never
 * waits.
 */
final class MadeOnce<K, T> {

  private final Map<K, T> made;
  private final ReentrantLock turn;

  /**
   * @param turn held while something is made; one making may ask for others of the same turn
   */
  MadeOnce(int kept, ReentrantLock turn) {
    this.made = new Latest<>(kept);
    this.turn = turn;
  }

  /** What is made of a key, if it has been. */
  Optional<T> known(K key) {
    synchronized (made) {
      return Optional.ofNullable(made.get(key));
    }
  }

  void keep(K key, T value) {
    synchronized (made) {
      made.put(key, value);
    }
  }

  /** What is made of a key; what could not be made is tried again by the next who asks. */
  T of(K key, Supplier<T> making) {
    return known(key).orElseGet(() -> inTurn(key, making));
  }

  private T inTurn(K key, Supplier<T> making) {
    turn.lock();
    try {
      return known(key)
          .orElseGet(
              () -> {
                T value = making.get();
                keep(key, value);
                return value;
              });
    } finally {
      turn.unlock();
    }
  }
}
