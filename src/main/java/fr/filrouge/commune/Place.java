package fr.filrouge.commune;

import java.util.List;

/**
 * A commune as people name it: one of today, or a former one that now lies within another.
 *
 * @param code INSEE code of the commune of today
 * @param currentName name of the commune of today
 */
public record Place(String name, List<String> postcodes, String code, String currentName) {

  public Place {
    postcodes = List.copyOf(postcodes);
  }

  /** "Acqueville (14220), aujourd'hui dans Cesny-les-Sources". */
  public String label() {
    String label = postcodes.isEmpty() ? name : name + " (" + String.join(", ", postcodes) + ")";
    return name.equals(currentName) ? label : label + ", aujourd'hui dans " + currentName;
  }
}
