package fr.filrouge.booklet;

import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Mask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What everyone wrote, in order.
 *
 * @param latest the latest entries; older ones are in the archive
 * @param count how many there are in all
 */
public record Journal(List<Entry> latest, long count) {

  public static final Journal EMPTY = new Journal(List.of(), 0);

  /**
   * What one person wrote.
   *
   * @param masked set when the text was taken back
   */
  public record Entry(
      long sequence, ItemId id, FreeText text, @Nullable Mask masked, Author by, Instant at) {

    Entry masked(Mask mask) {
      return new Entry(sequence, id, Mask.TEXT, mask, by, at);
    }
  }

  public Journal {
    latest = latest == null ? List.of() : List.copyOf(latest);
  }

  Journal with(ItemId id, FreeText text, Author by, Instant at) {
    List<Entry> entries = new ArrayList<>(latest);
    entries.add(new Entry(count + 1, id, text, null, by, at));
    return new Journal(entries, count + 1);
  }

  public Optional<Entry> find(ItemId id) {
    return latest.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /** In the place of the one that has its id. */
  Journal replacing(Entry entry) {
    List<Entry> entries = new ArrayList<>(latest);
    entries.replaceAll(other -> other.id().equals(entry.id()) ? entry : other);
    return new Journal(entries, count);
  }

  public Optional<Instant> lastEntryAt() {
    return latest.isEmpty() ? Optional.empty() : Optional.of(latest.get(latest.size() - 1).at());
  }

  /** With an old entry at hand again, that the archive holds. */
  public Journal recalling(Entry old) {
    List<Entry> entries = new ArrayList<>();
    entries.add(old);
    entries.addAll(latest);
    return new Journal(entries, count);
  }

  /** Without its first entries, that the archive holds. */
  public Journal trimmedOf(int first) {
    return new Journal(latest.subList(first, latest.size()), count);
  }

  boolean isEmpty() {
    return count == 0;
  }
}
