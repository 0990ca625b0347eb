package fr.filrouge.commune;

import java.util.List;

/**
 * A commune as people name it: one of today, or one of former days.
 *
 * @param code INSEE code of the commune of today
 * @param currentName name of the commune of today
 */
public record Place(
    String name, List<String> postcodes, String code, String currentName, Standing standing) {

  /** What a place is today. */
  public enum Standing {
    COMMUNE,
    /** Keeps a name and a code within another commune. */
    PART_OF_ANOTHER,
    /** Was taken over by another commune. */
    GONE,
    /** Is a commune that had this name before. */
    FORMER_NAME;

    static Standing of(String type) {
      return switch (type) {
        case "commune-actuelle" -> COMMUNE;
        case "ancienne-commune" -> GONE;
        case "ancien-nom" -> FORMER_NAME;
        default -> PART_OF_ANOTHER;
      };
    }

    boolean isNamedToday() {
      return this == COMMUNE || this == PART_OF_ANOTHER;
    }
  }

  public Place {
    postcodes = List.copyOf(postcodes);
  }

  /** "Acqueville (14220), aujourd'hui dans Cesny-les-Sources". */
  public String label() {
    String label = postcodes.isEmpty() ? name : name + " (" + String.join(", ", postcodes) + ")";
    if (name.equals(currentName)) {
      return label;
    }
    String now = standing == Standing.FORMER_NAME ? ", aujourd'hui " : ", aujourd'hui dans ";
    return label + now + currentName;
  }
}
