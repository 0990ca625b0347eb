package fr.filrouge.rules;

import java.util.List;

/**
 * How a known value compares with a limit that a cell names. It is worked out before Drools
 * decides; public because Drools compiles the rules elsewhere.
 */
public enum Compared {
  LESS,
  EQUAL,
  MORE,
  /** What never happened compares with nothing. */
  NEVER;

  static final List<Compared> ALL = List.of(values());

  static Compared of(int sign) {
    return sign < 0 ? LESS : sign == 0 ? EQUAL : MORE;
  }
}
