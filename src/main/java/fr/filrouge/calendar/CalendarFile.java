package fr.filrouge.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes iCalendar (RFC 5545). The title names nobody, nobody is invited, so that no calendar
 * writes to anyone; a change has the same UID and a higher SEQUENCE, so that it replaces what was
 * there.
 */
public final class CalendarFile {

  public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";
  static final String TITLE = "Rendez-vous Fil rouge";

  /** The booklet knows when a meeting starts, not when it ends. */
  private static final Duration LENGTH = Duration.ofHours(1);

  private static final String ZONE = "Europe/Paris";

  /** Seconds since then fit in a SEQUENCE for decades. */
  private static final Instant COUNTED_FROM = Instant.parse("2020-01-01T00:00:00Z");

  private CalendarFile() {}

  /** One appointment, to be added to a calendar or, once cancelled, taken out. */
  public static String of(CalendarEvent event) {
    return write(
        List.of(event), event.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
  }

  /** A feed that a calendar reads again and again. */
  public static String feed(List<CalendarEvent> events) {
    return write(events, ImmutableMethod.PUBLISH);
  }

  private static String write(List<CalendarEvent> events, Method method) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Fil rouge//Rendez-vous//FR"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(method);
    TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
    calendar.add(zones.getTimeZone(ZONE).getVTimeZone());
    events.forEach(event -> calendar.add(event(event)));
    return calendar.toString();
  }

  private static VEvent event(CalendarEvent told) {
    VEvent event =
        new VEvent(
            told.startsAt().atZone(ZoneId.of(ZONE)),
            told.startsAt().plus(LENGTH).atZone(ZoneId.of(ZONE)),
            TITLE);
    event.replace(new DtStamp(told.changedAt()));
    event.add(new Uid(told.id() + "@fil-rouge"));
    event.add(
        new Sequence(
            Math.toIntExact(
                Math.max(0, Duration.between(COUNTED_FROM, told.changedAt()).toSeconds()))));
    event.add(new LastModified(told.changedAt()));
    event.add(
        told.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    event.add(new Description("Le lieu et le sujet se lisent dans Fil rouge : " + told.page()));
    event.add(new Url(told.page()));
    event.add(organizer(told));
    return event;
  }

  /** Asked for by those who publish and cancel; an address to which no mail can be sent. */
  private static Organizer organizer(CalendarEvent told) {
    Organizer organizer = new Organizer(told.page());
    organizer.add(new Cn("Fil rouge"));
    return organizer;
  }
}
