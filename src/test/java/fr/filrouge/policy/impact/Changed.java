package fr.filrouge.policy.impact;

import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.rules.Rules;

/** The project's own rules beside one change of an officer, built once for all tests. */
public final class Changed {

  public static final RuleVersion IN_FORCE = Rules.VERSION;

  /** Category E too, for the five Socle measures that take B and C. */
  public static final RuleVersion CATEGORY_E = changed("tables/socle.csv", "B, C", "B, C, E");

  private Changed() {}

  static RuleVersion changed(String file, String old, String text) {
    return RuleVersion.build(2, files(file, old, text));
  }

  static RuleFiles files(String file, String old, String text) {
    String before = Rules.FILES.text(file);
    if (!before.contains(old)) {
      throw new IllegalArgumentException(file + " does not hold " + old);
    }
    return Rules.FILES.with(file, before.replace(old, text));
  }
}
