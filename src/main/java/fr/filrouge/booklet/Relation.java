package fr.filrouge.booklet;

/** What an account is to a booklet at an instant. */
public enum Relation {
  /** The person whose booklet it is. */
  SELF("bénéficiaire"),
  /** The referent in charge, whom nobody covers. */
  REFERENT("référent de parcours"),
  /** The referent in charge, while somebody stands in: reads, and may take the place back. */
  COVERED("référent remplacé"),
  /** Stands in for the referent in charge until a day. */
  STAND_IN("remplaçant du référent"),
  /** A member while nobody is in charge: may invite, offer the place of referent, close. */
  STEWARD("membre, en l'absence de référent"),
  MEMBER("membre du livret"),
  /** Was in charge when the pathway was closed, not long ago. */
  LAST_REFERENT("référent du parcours clos"),
  /** A counsellor of a pathway closed not long ago. */
  LAST_COUNSELLOR("conseiller du parcours clos"),
  FORMER_REFERENT("ancien référent"),
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
