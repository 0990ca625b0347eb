package fr.filrouge.policy.impact;

import fr.filrouge.rules.Difference;

/** How a draft reaches a measure, by the rules alone, whoever there is. */
public enum Touch {
  /** What its own rows ask is not the same. */
  ROWS,
  /** Only what it rests on is not the same: it changes because another measure does. */
  CHAINING,
  NONE;

  static Touch of(Difference.Change change) {
    if (change.same()) {
      return NONE;
    }
    return change.byItsRows() ? ROWS : CHAINING;
  }
}
