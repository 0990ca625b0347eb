package fr.filrouge.policy.impact;

import fr.filrouge.situation.Situation;

/**
 * Whom a person is counted with: the first of these that they are. It is fixed, and no version of
 * the rules can change it: a breakdown that a draft could write would be a question about whoever
 * it singles out.
 */
public enum Public {
  YOUNG("jeunes suivis par une Mission Locale") {
    @Override
    boolean takes(Situation facts) {
      return Boolean.TRUE.equals(facts.flag("missionLocaleFollowUp"));
    }
  },
  IN_WORK("personnes en activité") {
    @Override
    boolean takes(Situation facts) {
      return isKnownOtherThanNone(facts, "employment");
    }
  },
  JOBSEEKER("demandeurs d'emploi sans activité") {
    @Override
    boolean takes(Situation facts) {
      return Boolean.TRUE.equals(facts.flag("seekingEmployment"))
          || isKnownOtherThanNone(facts, "jobseekerCategory");
    }
  },
  OTHER("autres publics, ou situation inconnue") {
    @Override
    boolean takes(Situation facts) {
      return true;
    }
  };

  private final String label;

  Public(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  abstract boolean takes(Situation facts);

  private static boolean isKnownOtherThanNone(Situation facts, String field) {
    String code = facts.text(field);
    return code != null && !code.equals("NONE");
  }

  static Public of(Situation facts) {
    for (Public one : values()) {
      if (one.takes(facts)) {
        return one;
      }
    }
    return OTHER;
  }
}
