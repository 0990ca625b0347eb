package fr.filrouge.access;

/** An organisation that people act for. */
public record Structure(StructureId id, String name, Kind kind) {

  /** What an organisation is there for. */
  public enum Kind {
    TRAINING_ORGANISATION("Organisme de formation"),
    CEP_OPERATOR("Opérateur du conseil en évolution professionnelle"),
    DISABILITY_RESOURCE("Ressource Handicap Formation"),
    PRISON_SERVICE("Service pénitentiaire d’insertion ou enseignement en détention"),
    REGION("Région");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
