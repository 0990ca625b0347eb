package fr.filrouge.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is over and done with: only the latest of it stays in sight. */
final class Settled {

  /** How many ended mandates, settled offers, invitations and requests stay. */
  private static final int KEPT = 30;

  private Settled() {}

  /** All that is not settled, and the latest of what is, in their order. */
  static <T> List<T> latest(@Nullable List<T> all, Predicate<T> settled) {
    if (all == null) {
      return List.of();
    }
    long tooMany = all.stream().filter(settled).count() - KEPT;
    List<T> kept = new ArrayList<>(all);
    for (int i = 0; i < kept.size() && tooMany > 0; ) {
      if (settled.test(kept.get(i))) {
        kept.remove(i);
        tooMany--;
      } else {
        i++;
      }
    }
    return List.copyOf(kept);
  }
}
