package fr.filrouge.caseload.imports;

/** Where a line of an import stands, in the order in which somebody deals with them. */
enum RowState {
  TO_CORRECT("à corriger"),
  TWICE_IN_FILE("double dans le fichier"),
  PERHAPS_KNOWN("peut-être déjà suivie"),
  READY("prête"),
  OPENED("livret ouvert"),
  SKIPPED("laissée de côté");

  private final String label;

  RowState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether somebody has to look at it before a booklet is opened. */
  public boolean waits() {
    return this == TO_CORRECT || this == TWICE_IN_FILE || this == PERHAPS_KNOWN;
  }
}
