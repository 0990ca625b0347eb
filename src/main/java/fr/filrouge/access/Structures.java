package fr.filrouge.access;

import java.util.Optional;

/** The organisations that people act for. */
public interface Structures {

  Optional<Structure> find(StructureId id);

  /** Adds the structure or replaces the one of the same id. */
  void put(Structure structure);
}
