package fr.filrouge.rules;

import java.time.LocalDate;

/** What generated constraints call; public because Drools compiles them elsewhere. */
public final class DrlFunctions {

  private DrlFunctions() {}

  /** Whether a text begins with another. */
  public static boolean begins(String text, String prefix) {
    return text.startsWith(prefix);
  }

  /** Days since 1970-01-01. */
  public static long day(LocalDate date) {
    return date.toEpochDay();
  }
}
