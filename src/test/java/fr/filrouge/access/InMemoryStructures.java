package fr.filrouge.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Structures that last as long as a test. */
public final class InMemoryStructures implements Structures {

  private final Map<StructureId, Structure> structures = new ConcurrentHashMap<>();

  @Override
  public Optional<Structure> find(StructureId id) {
    return Optional.ofNullable(structures.get(id));
  }

  @Override
  public void put(Structure structure) {
    structures.put(structure.id(), structure);
  }

  @Override
  public boolean add(Structure structure) {
    return structures.putIfAbsent(structure.id(), structure) == null;
  }

  @Override
  public boolean rename(Structure seen, String name) {
    return structures.replace(seen.id(), seen, new Structure(seen.id(), name, seen.kind()));
  }

  @Override
  public Page all(int limit, @Nullable StructureId after) {
    List<Structure> rest =
        structures.values().stream()
            .sorted(Comparator.comparing(structure -> structure.id().value()))
            .filter(found -> after == null || found.id().value().compareTo(after.value()) > 0)
            .toList();
    return rest.size() <= limit
        ? new Page(rest, null)
        : new Page(rest.subList(0, limit), rest.get(limit - 1).id());
  }
}
