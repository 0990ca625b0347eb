package fr.filrouge.booklet.mongo;

import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.Journal;
import fr.filrouge.booklet.Page;
import fr.filrouge.booklet.Rights;
import fr.filrouge.situation.InvalidInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every entry of a journal and a history: those that the booklet holds, then the archive's. */
final class Entries {

  private final Archive archive;
  private final Booklet booklet;

  Entries(Archive archive, Booklet booklet) {
    this.archive = archive;
    this.booklet = booklet;
  }

  Journal wholeJournal() {
    List<Journal.Entry> all = new ArrayList<>(journal().toList());
    Collections.reverse(all);
    return new Journal(all, booklet.journal().count());
  }

  History wholeHistory() {
    List<History.Entry> all = new ArrayList<>(history().toList());
    Collections.reverse(all);
    History history = booklet.history();
    return new History(all, history.count(), history.counts(), history.touched());
  }

  /**
   * The latest first, of the common journal and of those of the restricted sections that the
   * booklet at hand holds. The cursor says how many entries of each are left.
   */
  Page<Journal.Entry> journal(int limit, @Nullable String before) {
    List<JournalReading> readings = readings(JournalPlace.parse(before));
    List<Journal.Entry> items = new ArrayList<>();
    while (items.size() < limit) {
      Optional<JournalReading> latest =
          readings.stream().filter(JournalReading::hasNext).max(JournalReading.BY_TIME);
      if (latest.isEmpty()) {
        return new Page<>(items, null);
      }
      items.add(latest.get().next());
    }
    boolean more = readings.stream().anyMatch(JournalReading::hasNext);
    return new Page<>(items, more ? JournalPlace.of(readings).text() : null);
  }

  private List<JournalReading> readings(JournalPlace from) {
    return List.of(
        new JournalReading(journal().iterator(), from.common()),
        new JournalReading(reversed(booklet.disability().journal()).iterator(), from.disability()),
        new JournalReading(reversed(booklet.detention().journal()).iterator(), from.detention()));
  }

  /** Entries are numbered as this reader sees them, so that what is hidden leaves no gap. */
  Page<History.Entry> history(Rights rights, int limit, @Nullable String before) {
    long first = parse(before);
    long number = booklet.history().countSeenBy(rights) + 1;
    List<History.Entry> items = new ArrayList<>();
    Iterator<History.Entry> entries = history().filter(entry -> rights.seesEntry(entry)).iterator();
    while (entries.hasNext() && items.size() <= limit) {
      History.Entry entry = entries.next();
      number--;
      if (number < first) {
        items.add(entry.numbered(number));
      }
    }
    return items.size() > limit
        ? new Page<>(items.subList(0, limit), Long.toString(items.get(limit - 1).sequence()))
        : new Page<>(items, null);
  }

  private Stream<Journal.Entry> journal() {
    Journal journal = booklet.journal();
    return latestFirst(journal.latest(), journal.count(), Archive.JOURNAL, Journal.Entry.class);
  }

  private Stream<History.Entry> history() {
    History history = booklet.history();
    return latestFirst(history.latest(), history.count(), Archive.HISTORY, History.Entry.class);
  }

  /**
   * What the archive holds twice, while a booklet lets go of a block, is taken from the booklet.
   */
  private <T> Stream<T> latestFirst(List<T> latest, long count, String list, Class<T> type) {
    long blocks = (count - latest.size()) / Archive.BLOCK;
    return Stream.concat(
        reversed(latest).stream(),
        LongStream.range(0, blocks)
            .map(i -> blocks - 1 - i)
            .boxed()
            .flatMap(number -> reversed(archive.block(booklet.id(), list, number, type)).stream()));
  }

  private static <T> List<T> reversed(List<T> entries) {
    List<T> reversed = new ArrayList<>(entries);
    Collections.reverse(reversed);
    return reversed;
  }

  private static long parse(@Nullable String before) {
    if (before == null) {
      return Long.MAX_VALUE;
    }
    if (!before.matches("\\d{1,18}")) {
      throw new InvalidInput("?cursor", "Le curseur « next » de la page précédente est attendu.");
    }
    return Long.parseLong(before);
  }
}
