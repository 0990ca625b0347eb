package fr.filrouge.booklet.mongo;

import fr.filrouge.booklet.Journal;
import java.util.Comparator;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads one journal from its latest entry on, from a place on. */
final class JournalReading {

  static final Comparator<JournalReading> BY_TIME = Comparator.comparing(r -> r.peek().at());

  private final Iterator<Journal.Entry> entries;
  private final long before;
  private Journal.@Nullable Entry next;

  /**
   * @param before sequence of the last entry that was read already
   */
  JournalReading(Iterator<Journal.Entry> entries, long before) {
    this.entries = entries;
    this.before = before;
    advance();
  }

  private void advance() {
    next = null;
    while (next == null && entries.hasNext()) {
      Journal.Entry entry = entries.next();
      next = entry.sequence() < before ? entry : null;
    }
  }

  boolean hasNext() {
    return next != null;
  }

  private Journal.Entry peek() {
    return java.util.Objects.requireNonNull(next);
  }

  Journal.Entry next() {
    Journal.Entry entry = peek();
    advance();
    return entry;
  }

  /** Sequence before which everything is still to be read. */
  long place() {
    return next == null ? 1 : next.sequence() + 1;
  }
}
