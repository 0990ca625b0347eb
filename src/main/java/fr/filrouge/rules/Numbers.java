package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.math.BigDecimal;

/** The values of number fields: an {@link Integer}, or a {@link BigDecimal} where decimals are. */
final class Numbers {

  private Numbers() {}

  static BigDecimal exact(Object value) {
    return value instanceof BigDecimal decimal
        ? decimal
        : BigDecimal.valueOf(((Number) value).longValue());
  }

  /** A value of the field as a {@link fr.filrouge.situation.Situation} holds it. */
  static Object of(Field field, BigDecimal value) {
    int decimals = field.limits().decimals();
    if (decimals > 0) {
      return value.setScale(decimals);
    }
    return value.intValueExact();
  }

  /** The smallest difference between two values of the field. */
  static BigDecimal step(Field field) {
    return BigDecimal.ONE.movePointLeft(field.limits().decimals());
  }

  static boolean within(Field field, BigDecimal value) {
    return (field.min() == null || value.compareTo(BigDecimal.valueOf(field.min())) >= 0)
        && (field.max() == null || value.compareTo(BigDecimal.valueOf(field.max())) <= 0);
  }
}
