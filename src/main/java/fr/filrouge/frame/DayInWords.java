package fr.filrouge.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A day as people say it, and how far it is: "mardi 3 juin, dans 4 jours".
 *
 * @param date for programs
 * @param words for people
 */
public record DayInWords(LocalDate date, String words) {

  private static final ZoneId HERE = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

  /** The day alone, with its year when it is not this one. */
  public static String day(LocalDate date, LocalDate today) {
    String words = (date.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(date);
    return date.getDayOfMonth() == 1 ? words.replaceFirst(" 1 ", " 1er ") : words;
  }

  /** A date that may be years away, without its weekday: "12 avril 1995". */
  public static String date(LocalDate date) {
    return date.getDayOfMonth() == 1
        ? DATE.format(date).replaceFirst("^1 ", "1er ")
        : DATE.format(date);
  }

  /** The day, and how far it is. */
  public static DayInWords of(LocalDate date, LocalDate today) {
    return new DayInWords(date, day(date, today) + ", " + distance(date, today));
  }

  /** The day by which something is due. */
  public static DayInWords due(LocalDate date, LocalDate today) {
    long late = ChronoUnit.DAYS.between(date, today);
    return late > 0
        ? new DayInWords(date, day(date, today) + ", en retard de " + days(late))
        : of(date, today);
  }

  /** The day of an instant, and how far it is. */
  public static DayInWords of(Instant at, LocalDate today) {
    return of(LocalDate.ofInstant(at, HERE), today);
  }

  /** The time of an instant: "9 h 30". */
  public static String time(Instant at) {
    ZonedDateTime here = at.atZone(HERE);
    return here.getMinute() == 0
        ? here.getHour() + " h"
        : "%d h %02d".formatted(here.getHour(), here.getMinute());
  }

  public static String distance(LocalDate date, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, date);
    if (days == 0) {
      return "aujourd'hui";
    }
    if (Math.abs(days) == 1) {
      return days > 0 ? "demain" : "hier";
    }
    return (days > 0 ? "dans " : "il y a ") + days(Math.abs(days));
  }

  private static String days(long days) {
    return days == 1 ? "1 jour" : days + " jours";
  }
}
