package fr.filrouge.booklet;

import static java.util.stream.Collectors.toList;

import fr.filrouge.pathway.Author;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, and when. It names fields and never repeats a value.
 *
 * @param latest the latest entries; older ones are in the archive
 * @param count how many there are in all: the version of the booklet
 * @param counts how many there are of each ledger but the common one
 * @param touched the last entry of a ledger that touched a section, counted in that ledger, by
 *     {@code SECTION/LEDGER}
 */
public record History(
    List<Entry> latest, long count, Map<Ledger, Long> counts, Map<String, Long> touched) {

  public static final History EMPTY = new History(List.of(), 0, Map.of(), Map.of());

  /**
   * One change, by one person.
   *
   * @param ledger what it tells of; absent when anyone of the booklet may see it
   */
  public record Entry(
      long sequence,
      Instant at,
      Author by,
      Event event,
      List<String> fields,
      @Nullable Ledger ledger) {

    public Entry {
      fields = fields == null ? List.of() : List.copyOf(fields);
    }

    public Ledger tellsOf() {
      return ledger == null ? Ledger.COMMON : ledger;
    }

    /** The section that was changed. */
    public Section section() {
      return event.section(tellsOf().restriction());
    }

    public Entry numbered(long number) {
      return new Entry(number, at, by, event, fields, ledger);
    }
  }

  public History {
    latest = latest == null ? List.of() : List.copyOf(latest);
    counts = counts == null ? Map.of() : Map.copyOf(counts);
    touched = touched == null ? Map.of() : Map.copyOf(touched);
  }

  History with(Instant at, Author by, Event event, List<String> fields, Ledger ledger) {
    List<Entry> entries = new ArrayList<>(latest);
    entries.add(
        new Entry(count + 1, at, by, event, fields, ledger == Ledger.COMMON ? null : ledger));
    Map<Ledger, Long> numbers = new EnumMap<>(Ledger.class);
    numbers.putAll(counts);
    if (ledger != Ledger.COMMON) {
      numbers.merge(ledger, 1L, Long::sum);
    }
    History next = new History(entries, count + 1, numbers, touched);
    Map<String, Long> marks = new TreeMap<>(touched);
    marks.put(mark(event.section(ledger.restriction()), ledger), next.count(ledger));
    return new History(entries, count + 1, numbers, marks);
  }

  private static String mark(Section section, Ledger ledger) {
    return section + "/" + ledger;
  }

  /** How many entries there are of a ledger. */
  public long count(Ledger ledger) {
    return ledger == Ledger.COMMON
        ? count - counts.values().stream().mapToLong(Long::longValue).sum()
        : counts.getOrDefault(ledger, 0L);
  }

  /** The last entry of a ledger that touched a section; 0 when none did. */
  long lastTouch(Section section, Ledger ledger) {
    return touched.getOrDefault(mark(section, ledger), 0L);
  }

  /** How many entries somebody with these rights may see. */
  public long countSeenBy(Rights rights) {
    return Arrays.stream(Ledger.values()).filter(rights::sees).mapToLong(this::count).sum();
  }

  /** As somebody with these rights sees it: numbered without a gap. */
  History seenBy(Rights rights) {
    List<Entry> seen =
        latest.stream().filter(entry -> rights.sees(entry.tellsOf())).collect(toList());
    long number = countSeenBy(rights) - seen.size();
    for (int i = 0; i < seen.size(); i++) {
      seen.set(i, seen.get(i).numbered(number + i + 1));
    }
    Map<Ledger, Long> numbers = new EnumMap<>(Ledger.class);
    counts.forEach(
        (ledger, number1) -> {
          if (rights.sees(ledger)) {
            numbers.put(ledger, number1);
          }
        });
    return new History(seen, countSeenBy(rights), numbers, Map.of());
  }

  /** Without its first entries, that the archive holds. */
  public History trimmedOf(int first) {
    return new History(latest.subList(first, latest.size()), count, counts, touched);
  }
}
