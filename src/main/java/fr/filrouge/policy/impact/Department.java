package fr.filrouge.policy.impact;

import fr.filrouge.situation.Situation;

/** Where a person is counted: one of the five departments of the Region, or elsewhere. */
public enum Department {
  CALVADOS("14", "Calvados (14)"),
  EURE("27", "Eure (27)"),
  MANCHE("50", "Manche (50)"),
  ORNE("61", "Orne (61)"),
  SEINE_MARITIME("76", "Seine-Maritime (76)"),
  ELSEWHERE("", "hors de Normandie, ou inconnu");

  private final String prefix;
  private final String label;

  Department(String prefix, String label) {
    this.prefix = prefix;
    this.label = label;
  }

  public String label() {
    return label;
  }

  static Department of(Situation facts) {
    String commune = facts.text("residenceCommune");
    for (Department one : values()) {
      if (commune != null && commune.startsWith(one.prefix)) {
        return one;
      }
    }
    return ELSEWHERE;
  }
}
