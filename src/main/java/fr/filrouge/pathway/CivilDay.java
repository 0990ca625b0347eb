package fr.filrouge.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the people concerned count them. */
public final class CivilDay {

  private static final ZoneId NORMANDIE = ZoneId.of("Europe/Paris");

  private CivilDay() {}

  /** The day an instant falls on. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, NORMANDIE);
  }

  /** The first instant of a day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(NORMANDIE).toInstant();
  }
}
