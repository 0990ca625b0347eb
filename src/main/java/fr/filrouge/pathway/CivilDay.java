package fr.filrouge.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days as the people concerned count them. */
public final class CivilDay {

  private static final ZoneId NORMANDIE = ZoneId.of("Europe/Paris");

  private CivilDay() {}

  /** The day an instant falls on. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, NORMANDIE);
  }

  /** The time of that day, to the minute. */
  public static LocalTime timeOf(Instant instant) {
    return LocalTime.ofInstant(instant, NORMANDIE).truncatedTo(ChronoUnit.MINUTES);
  }

  /** The first instant of a day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(NORMANDIE).toInstant();
  }
}
