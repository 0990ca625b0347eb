package fr.filrouge.booklet.mongo;

import fr.filrouge.booklet.BookletId;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Those who change the same booklet through this process take turns. It spares them work done in
 * vain; comparing versions is what keeps changes apart, here and between processes.
 */
final class Turns {

  private final Lock[] locks = new Lock[256];

  Turns() {
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new ReentrantLock(true);
    }
  }

  Lock of(BookletId id) {
    return locks[Math.floorMod(id.hashCode(), locks.length)];
  }
}
