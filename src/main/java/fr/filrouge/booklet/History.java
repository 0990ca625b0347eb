package fr.filrouge.booklet;

import static java.util.stream.Collectors.toList;

import fr.filrouge.pathway.Author;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, and when. It names fields and never repeats a value.
 *
 * @param latest the latest entries; older ones are in the archive
 * @param count how many there are in all: the version of the booklet
 * @param restricted how many of them carry each restriction
 */
public record History(List<Entry> latest, long count, Map<Restriction, Long> restricted) {

  public static final History EMPTY = new History(List.of(), 0, Map.of());

  /** One change, by one person. */
  public record Entry(
      long sequence,
      Instant at,
      Author by,
      Event event,
      List<String> fields,
      @Nullable Restriction restriction) {

    public Entry {
      fields = fields == null ? List.of() : List.copyOf(fields);
    }

    public Entry numbered(long number) {
      return new Entry(number, at, by, event, fields, restriction);
    }
  }

  public History {
    latest = latest == null ? List.of() : List.copyOf(latest);
    restricted = restricted == null ? Map.of() : Map.copyOf(restricted);
  }

  History with(
      Instant at, Author by, Event event, List<String> fields, @Nullable Restriction restriction) {
    List<Entry> entries = new ArrayList<>(latest);
    entries.add(new Entry(count + 1, at, by, event, fields, restriction));
    if (restriction == null) {
      return new History(entries, count + 1, restricted);
    }
    Map<Restriction, Long> counts = new EnumMap<>(Restriction.class);
    counts.putAll(restricted);
    counts.merge(restriction, 1L, Long::sum);
    return new History(entries, count + 1, counts);
  }

  /** How many entries somebody with these rights may see. */
  public long countSeenBy(Rights rights) {
    long hidden =
        restricted.entrySet().stream()
            .filter(entry -> !rights.sees(entry.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return count - hidden;
  }

  /** As somebody with these rights sees it: numbered without a gap. */
  History seenBy(Rights rights) {
    List<Entry> seen =
        latest.stream().filter(entry -> rights.sees(entry.restriction())).collect(toList());
    long number = countSeenBy(rights) - seen.size();
    for (int i = 0; i < seen.size(); i++) {
      seen.set(i, seen.get(i).numbered(number + i + 1));
    }
    return new History(seen, countSeenBy(rights), Map.of());
  }

  /** Without its first entries, that the archive holds. */
  public History trimmedOf(int first) {
    return new History(latest.subList(first, latest.size()), count, restricted);
  }
}
