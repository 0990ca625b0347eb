package fr.filrouge.rules;

import java.math.BigDecimal;

/**
 * A limit of a number.
 *
 * @param strict whether the value itself is left out
 */
record Bound(BigDecimal value, boolean strict) {

  /** The number in words, with a comma and without useless zeros. */
  String words() {
    return words(value);
  }

  static String words(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped)
        .toPlainString()
        .replace('.', ',');
  }
}
