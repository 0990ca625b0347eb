package fr.filrouge.booklet;

/** What an account is to a booklet at an instant. */
public enum Relation {
  /** The person whose booklet it is. */
  SELF("bénéficiaire"),
  /** The one active referent, in charge or covering. */
  REFERENT("référent de parcours"),
  /** Was referent, or is being covered. */
  FORMER_REFERENT("ancien référent"),
  /** A member while the pathway has no referent: may invite, and name one. */
  STEWARD("membre, en l'absence de référent"),
  MEMBER("membre du livret"),
  /** Works in the structure of the referent or of a member. */
  COLLEAGUE("collègue"),
  NONE("sans lien");

  private final String label;

  Relation(String label) {
    this.label = label;
  }

  /** French name. */
  public String label() {
    return label;
  }
}
