package fr.filrouge.policy.impact;

/** Of whom a draft's impact is asked. */
public enum Population {
  /** The people of all open booklets, as they were this morning, without names. */
  CASELOAD("les personnes suivies"),
  /** People made up, who resemble those who may come. */
  SYNTHETIC("une population fictive");

  private final String label;

  Population(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
