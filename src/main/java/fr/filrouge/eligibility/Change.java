package fr.filrouge.eligibility;

import fr.filrouge.situation.Field;
import java.util.List;

/**
 * A change that would help to open a measure.
 *
 * @param anyOf values of which one would do (of a set: codes to add); empty for numbers and dates
 * @param expected the same in French
 */
public record Change(Field field, List<Object> anyOf, String expected) {

  public Change {
    anyOf = List.copyOf(anyOf);
  }

  /** Whether this change asks at least as much as another on the same field. */
  boolean holds(Change other) {
    return field.code().equals(other.field.code())
        && (other.anyOf.isEmpty() || (!anyOf.isEmpty() && other.anyOf.containsAll(anyOf)));
  }
}
