package fr.filrouge.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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
}
