package fr.filrouge.rules;

import java.util.Set;

/** What each entitlement may be worth. */
final class EntitlementValues {

  private EntitlementValues() {}

  static boolean admits(String name, Object value, Set<String> variants) {
    return switch (name) {
      case "minHalfDaysPerWeek" -> value instanceof Integer days && days > 0 && days <= 10;
      case "paid" -> value instanceof Boolean;
      case "variant" -> value instanceof String code && variants.contains(code);
      default -> false;
    };
  }
}
