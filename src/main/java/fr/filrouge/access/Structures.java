package fr.filrouge.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organisations that people act for. */
public interface Structures {

  Optional<Structure> find(StructureId id);

  /** Adds the structure or replaces the one of the same id. */
  void put(Structure structure);

  /**
   * @return false when the id is another's
   */
  boolean add(Structure structure);

  /**
   * @return false when the structure is not as it was seen any more
   */
  boolean rename(Structure seen, String name);

  /** All of them, in the order of their ids. */
  Page all(int limit, @Nullable StructureId after);

  /** Some structures; {@code next} is the last of them, null when there are no more. */
  record Page(List<Structure> items, @Nullable StructureId next) {}
}
