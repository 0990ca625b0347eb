package fr.filrouge.rules;

import org.jspecify.annotations.Nullable;

/** The three answers of Kleene's strong logic: unknown never counts as no (domain §4). */
public enum Kleene {
  MET,
  UNMET,
  UNKNOWN;

  static Kleene of(@Nullable Boolean value) {
    return value == null ? UNKNOWN : value ? MET : UNMET;
  }

  Kleene and(Kleene other) {
    if (this == UNMET || other == UNMET) {
      return UNMET;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : MET;
  }

  Kleene or(Kleene other) {
    if (this == MET || other == MET) {
      return MET;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : UNMET;
  }

  @Nullable Boolean toBoolean() {
    return this == UNKNOWN ? null : this == MET;
  }
}
