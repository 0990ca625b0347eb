package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Appointment;
import fr.filrouge.booklet.Appointment.Status;
import fr.filrouge.booklet.Section;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.situation.Restriction;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * An appointment in a list.
 *
 * @param toNote whether it has begun and nobody has said yet what became of it
 * @param changes whether the reader may say what becomes of it
 */
record MeetingRow(
    String id,
    DayInWords day,
    String time,
    String subject,
    boolean masked,
    Status status,
    String state,
    boolean toNote,
    @Nullable String reserved,
    String by,
    DayInWords at,
    boolean changes,
    @Nullable DayInWords movedFrom,
    @Nullable String movedFromTime) {

  /** Those to come, the next first. */
  static List<MeetingRow> ahead(Opened opened) {
    return rows(
        opened,
        a -> a.status() == Status.UPCOMING && a.startsAt().isAfter(opened.at()),
        Comparator.comparing(Appointment::startsAt));
  }

  /** Those that have begun and that nobody has noted, the latest first. */
  static List<MeetingRow> toNote(Opened opened) {
    return rows(
        opened,
        a -> a.status() == Status.UPCOMING && !a.startsAt().isAfter(opened.at()),
        Comparator.comparing(Appointment::startsAt).reversed());
  }

  /** The others, the latest first. */
  static List<MeetingRow> past(Opened opened) {
    return rows(
        opened,
        a -> a.status() != Status.UPCOMING,
        Comparator.comparing(Appointment::startsAt).reversed());
  }

  /** Those of a section that few may see, the latest first. */
  static List<MeetingRow> within(Restriction restriction, Opened opened) {
    return rows(
        opened,
        a -> a.restriction() == restriction,
        Comparator.comparing(Appointment::startsAt).reversed());
  }

  private static List<MeetingRow> rows(
      Opened opened, Predicate<Appointment> chosen, Comparator<Appointment> order) {
    return opened.booklet().appointments().stream()
        .filter(chosen)
        .sorted(order)
        .map(appointment -> of(appointment, opened))
        .toList();
  }

  static MeetingRow of(Appointment a, Opened opened) {
    return new MeetingRow(
        a.id().value(),
        DayInWords.of(a.startsAt(), opened.today()),
        DayInWords.time(a.startsAt()),
        a.subject().value(),
        a.masked() != null,
        a.status(),
        StringUtils.capitalize(a.status().label()),
        a.status() == Status.UPCOMING && !a.startsAt().isAfter(opened.at()),
        Labels.reserved(a.restriction()),
        a.by().name(),
        opened.day(a.at()),
        opened.isOpen() && opened.rights().changes(Section.APPOINTMENTS, a.restriction()),
        a.movedFrom() == null ? null : DayInWords.of(a.movedFrom(), opened.today()),
        a.movedFrom() == null ? null : DayInWords.time(a.movedFrom()));
  }
}
