package fr.filrouge.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A number with its unit: 9 months, 16 years, level 3, 12,5 km.
 *
 * @param unit French word in the plural ("ans"), empty for none
 */
public record Amount(BigDecimal value, String unit) {

  private static final Map<String, String> PLURALS =
      Map.of("an", "ans", "jour", "jours", "heure", "heures", "€", "euros", "euro", "euros");
  private static final Set<String> DURATIONS = Set.of("ans", "mois", "jours");
  private static final BigDecimal LONGEST = BigDecimal.valueOf(36_500);

  static Amount of(BigDecimal value, String unit) {
    String word = unit.strip().toLowerCase(Locale.ROOT);
    return new Amount(value, PLURALS.getOrDefault(word, word));
  }

  /** Whether it can be counted from a date: whole days, months or years. */
  boolean isDuration() {
    return DURATIONS.contains(unit)
        && value.stripTrailingZeros().scale() <= 0
        && value.compareTo(LONGEST) <= 0;
  }

  /**
   * The day on which this duration is reached from a date: the same day of the month, or the last
   * of that month when it does not exist (domain §2).
   */
  LocalDate reachedFrom(LocalDate date) {
    return moved(date, value.longValueExact());
  }

  /** A date close to those from which this duration is reached on a day. */
  LocalDate before(LocalDate day) {
    return moved(day, -value.longValueExact());
  }

  private LocalDate moved(LocalDate date, long by) {
    return switch (unit) {
      case "ans" -> date.plusYears(by);
      case "mois" -> date.plusMonths(by);
      case "jours" -> date.plusDays(by);
      default -> throw new IllegalStateException("not a duration: " + this);
    };
  }

  @Override
  public String toString() {
    String number = Bound.words(value);
    if (unit.isEmpty() || unit.equals("niveau")) {
      return number;
    }
    boolean singular = value.abs().compareTo(BigDecimal.ONE) == 0 && !unit.equals("mois");
    return number
        + " "
        + (singular && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit);
  }
}
