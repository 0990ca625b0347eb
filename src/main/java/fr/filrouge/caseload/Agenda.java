package fr.filrouge.caseload;

import fr.filrouge.booklet.Appointment;
import fr.filrouge.booklet.Meeting;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.pathway.CivilDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One's own appointments.
 *
 * @param toNote those that have begun and of which nobody has said what became, the newest first
 * @param today the others of the day
 * @param week those of the seven days after it
 * @param later how many come after that
 */
record Agenda(List<Line> toNote, List<Line> today, List<Day> week, int later) {

  private static final int DAYS = 7;

  /** The appointments of one day. */
  record Day(DayInWords day, List<Line> lines) {}

  /** An appointment. */
  record Line(
      String id,
      String address,
      String settling,
      DayInWords day,
      Instant at,
      String time,
      String name,
      String subject,
      String status,
      boolean maySettle,
      @Nullable String moving) {

    private static Line of(Meeting meeting, LocalDate today) {
      Appointment appointment = meeting.appointment();
      String booklet = meeting.item().id().value();
      return new Line(
          appointment.id().value(),
          "/livrets/" + booklet + "#rendez-vous",
          "/agenda/" + booklet + "/" + appointment.id().value(),
          DayInWords.of(appointment.startsAt(), today),
          appointment.startsAt(),
          DayInWords.time(appointment.startsAt()),
          meeting.item().familyName().value() + " " + meeting.item().givenName().value(),
          appointment.subject().value(),
          appointment.status().label(),
          meeting.maySettle(),
          meeting.maySettle() && appointment.status() == Appointment.Status.UPCOMING
              ? "/livrets/"
                  + booklet
                  + "/rendez-vous/"
                  + appointment.id().value()
                  + "/autre-heure?from=agenda"
              : null);
    }
  }

  static Agenda of(List<Meeting> meetings, Instant now) {
    LocalDate today = CivilDay.of(now);
    List<Meeting> mine = meetings.stream().filter(Meeting::mine).toList();
    List<Line> toNote =
        new ArrayList<>(
            mine.stream().filter(m -> isToNote(m, now)).map(m -> Line.of(m, today)).toList());
    Collections.reverse(toNote);
    return new Agenda(
        toNote,
        mine.stream()
            .filter(m -> day(m).equals(today) && !isToNote(m, now))
            .map(m -> Line.of(m, today))
            .toList(),
        week(mine, today),
        (int) mine.stream().filter(m -> day(m).isAfter(today.plusDays(DAYS))).count());
  }

  private static boolean isToNote(Meeting meeting, Instant now) {
    return meeting.appointment().status() == Appointment.Status.UPCOMING
        && !meeting.appointment().startsAt().isAfter(now);
  }

  private static LocalDate day(Meeting meeting) {
    return CivilDay.of(meeting.appointment().startsAt());
  }

  private static List<Day> week(List<Meeting> meetings, LocalDate today) {
    Map<LocalDate, List<Meeting>> days =
        meetings.stream()
            .filter(m -> day(m).isAfter(today) && !day(m).isAfter(today.plusDays(DAYS)))
            .collect(Collectors.groupingBy(Agenda::day, LinkedHashMap::new, Collectors.toList()));
    return days.entrySet().stream()
        .map(
            day ->
                new Day(
                    DayInWords.of(day.getKey(), today),
                    day.getValue().stream().map(m -> Line.of(m, today)).toList()))
        .toList();
  }
}
