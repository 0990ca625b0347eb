package fr.filrouge.notice;

/** When somebody wishes to be told. */
public enum Pace {
  AT_ONCE("Tout de suite"),
  /** With all the others of that day, in one mail. */
  MORNING("Une fois le matin"),
  NONE("Jamais");

  private final String label;

  Pace(String label) {
    this.label = label;
  }

  /** French name. */
  public String label() {
    return label;
  }
}
