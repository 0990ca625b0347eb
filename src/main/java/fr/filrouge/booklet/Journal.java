package fr.filrouge.booklet;

import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What everyone wrote, in order.
 *
 * @param latest the latest entries; older ones are in the archive
 * @param count how many there are in all
 */
public record Journal(List<Entry> latest, long count) {

  public static final Journal EMPTY = new Journal(List.of(), 0);

  /** What one person wrote. */
  public record Entry(long sequence, ItemId id, FreeText text, Author by, Instant at) {}

  public Journal {
    latest = latest == null ? List.of() : List.copyOf(latest);
  }

  Journal with(ItemId id, FreeText text, Author by, Instant at) {
    List<Entry> entries = new ArrayList<>(latest);
    entries.add(new Entry(count + 1, id, text, by, at));
    return new Journal(entries, count + 1);
  }

  boolean has(ItemId id) {
    return latest.stream().anyMatch(entry -> entry.id().equals(id));
  }

  public Optional<Instant> lastEntryAt() {
    return latest.isEmpty() ? Optional.empty() : Optional.of(latest.get(latest.size() - 1).at());
  }

  /** Without its first entries, that the archive holds. */
  public Journal trimmedOf(int first) {
    return new Journal(latest.subList(first, latest.size()), count);
  }
}
