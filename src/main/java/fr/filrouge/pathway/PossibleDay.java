package fr.filrouge.pathway;

import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;

/** Days that can be true: what has happened is not to come, and nothing is out of a lifetime. */
public final class PossibleDay {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final int LONGEST_PLAN = 10;

  private PossibleDay() {}

  /**
   * A day on which something has happened, from 1900 on.
   *
   * @throws InvalidInput when it is to come, or too long ago
   */
  public static LocalDate past(LocalDate day, LocalDate today, String pointer) {
    if (day.isAfter(today)) {
      throw new InvalidInput(pointer, "Cette date est dans l'avenir.");
    }
    return notTooEarly(day, pointer);
  }

  /**
   * A day on which something is due or asked about, from 1900 to ten years ahead.
   *
   * @throws InvalidInput when it is out of these bounds
   */
  public static LocalDate planned(LocalDate day, LocalDate today, String pointer) {
    return notTooLate(notTooEarly(day, pointer), today, LONGEST_PLAN, pointer);
  }

  /**
   * A day that is not over, at most some years ahead.
   *
   * @throws InvalidInput when it is out of these bounds
   */
  public static LocalDate ahead(LocalDate day, LocalDate today, int years, String pointer) {
    if (day.isBefore(today)) {
      throw new InvalidInput(pointer, "Cette date est passée.");
    }
    return notTooLate(day, today, years, pointer);
  }

  /**
   * A day no earlier than another.
   *
   * @throws InvalidInput with this sentence when it is
   */
  public static LocalDate notBefore(
      LocalDate day, LocalDate other, String pointer, String sentence) {
    if (day.isBefore(other)) {
      throw new InvalidInput(pointer, sentence);
    }
    return day;
  }

  private static LocalDate notTooEarly(LocalDate day, String pointer) {
    return notBefore(day, EARLIEST, pointer, "Une date à partir du 1er janvier 1900 est attendue.");
  }

  private static LocalDate notTooLate(LocalDate day, LocalDate today, int years, String pointer) {
    LocalDate latest = today.plusYears(years);
    if (day.isAfter(latest)) {
      throw new InvalidInput(pointer, "Une date jusqu'au " + latest + " est attendue.");
    }
    return day;
  }
}
