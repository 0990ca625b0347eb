package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.Locale;

/** A whole number with its unit: 9 months, 16 years, level 3. */
record Amount(int value, Unit unit) {

  enum Unit {
    NONE(""),
    YEARS("ans"),
    MONTHS("mois"),
    DAYS("jours"),
    LEVEL("niveau");

    private final String french;

    Unit(String french) {
      this.french = french;
    }

    static Unit of(String french) {
      String word = french.strip().toLowerCase(Locale.ROOT);
      for (Unit unit : values()) {
        if (unit.french.equals(word)) {
          return unit;
        }
      }
      return switch (word) {
        case "an" -> YEARS;
        case "jour" -> DAYS;
        default -> throw new IllegalArgumentException(word);
      };
    }

    boolean isDuration() {
      return this == YEARS || this == MONTHS || this == DAYS;
    }
  }

  /**
   * The day on which this duration is reached from a date: the same day of the month, or the last
   * of that month when it does not exist (domain §2).
   */
  LocalDate reachedFrom(LocalDate date) {
    return switch (unit) {
      case YEARS -> date.plusYears(value);
      case MONTHS -> date.plusMonths(value);
      case DAYS -> date.plusDays(value);
      case NONE, LEVEL -> throw new IllegalStateException("not a duration: " + this);
    };
  }

  @Override
  public String toString() {
    return switch (unit) {
      case NONE, LEVEL -> Integer.toString(value);
      case YEARS -> value + (value == 1 ? " an" : " ans");
      case MONTHS -> value + " mois";
      case DAYS -> value + (value == 1 ? " jour" : " jours");
    };
  }
}
