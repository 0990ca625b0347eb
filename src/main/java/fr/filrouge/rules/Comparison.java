package fr.filrouge.rules;

import java.util.EnumSet;
import java.util.Set;

/** A sign between a value and a limit. */
enum Comparison {
  LESS("<", EnumSet.of(Compared.LESS)),
  AT_MOST("≤", EnumSet.of(Compared.LESS, Compared.EQUAL)),
  EQUAL("=", EnumSet.of(Compared.EQUAL)),
  AT_LEAST("≥", EnumSet.of(Compared.EQUAL, Compared.MORE)),
  MORE(">", EnumSet.of(Compared.MORE));

  private final String sign;
  private final Set<Compared> met;

  Comparison(String sign, Set<Compared> met) {
    this.sign = sign;
    this.met = met;
  }

  String sign() {
    return sign;
  }

  /** The sign as FEEL writes it. */
  String feel() {
    return sign.replace("≤", "<=").replace("≥", ">=");
  }

  /** The comparisons that satisfy it. */
  Set<Compared> met() {
    return met;
  }

  boolean holds(Compared compared) {
    return met.contains(compared);
  }
}
