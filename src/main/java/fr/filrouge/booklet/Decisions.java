package fr.filrouge.booklet;

import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Restriction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules answered, each time somebody kept it.
 *
 * @param latest the latest of each restriction; older ones are in the archive
 * @param archived how many of each are there
 * @param opened what the latest version that opened something did open
 */
public record Decisions(
    List<Snapshot> latest, Map<Ledger, Long> archived, @Nullable NewRights opened) {

  public static final Decisions NONE = new Decisions(List.of(), Map.of(), null);

  /** How many of each restriction a booklet holds. */
  static final int KEPT = 50;

  public Decisions {
    latest = latest == null ? List.of() : List.copyOf(latest);
    archived = archived == null ? Map.of() : Map.copyOf(archived);
  }

  public Optional<Snapshot> find(ItemId id) {
    return latest.stream().filter(kept -> kept.id().equals(id)).findFirst();
  }

  Decisions with(Snapshot snapshot) {
    List<Snapshot> all = new ArrayList<>(latest);
    all.add(snapshot);
    return new Decisions(all, archived, opened);
  }

  Decisions opening(NewRights rights) {
    return new Decisions(latest, archived, rights);
  }

  /** Those that may be seen, without what they were taken on. */
  Decisions keeping(Predicate<@Nullable Restriction> sees) {
    Map<Ledger, Long> seen = new EnumMap<>(Ledger.class);
    archived.forEach(
        (ledger, count) -> {
          if (sees.test(ledger.restriction())) {
            seen.put(ledger, count);
          }
        });
    return new Decisions(
        latest.stream()
            .filter(d -> sees.test(d.restriction()))
            .map(Snapshot::withoutGround)
            .toList(),
        seen,
        opened);
  }

  /** The oldest of a restriction that there is no room for. */
  public Optional<Snapshot> beyondKept(Ledger ledger) {
    List<Snapshot> own =
        latest.stream().filter(d -> Objects.equals(d.restriction(), ledger.restriction())).toList();
    return own.size() > KEPT ? Optional.of(own.get(0)) : Optional.empty();
  }

  /** Without one that the archive holds. */
  public Decisions without(Snapshot old) {
    Map<Ledger, Long> counts = new EnumMap<>(Ledger.class);
    counts.putAll(archived);
    counts.merge(Ledger.of(old.restriction()), 1L, Long::sum);
    return new Decisions(latest.stream().filter(d -> d != old).toList(), counts, opened);
  }

  /** With those of the archive before them. */
  public Decisions following(List<Snapshot> old) {
    List<Snapshot> all = new ArrayList<>(old);
    all.addAll(latest);
    return new Decisions(all, Map.of(), opened);
  }
}
