package fr.filrouge.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An appointment in a calendar")
class CalendarFileTest {

  private static final Instant START = Instant.parse("2026-07-01T07:30:00Z");
  private static final Instant MADE = Instant.parse("2026-06-01T08:00:00Z");

  private static CalendarEvent event(Instant changedAt, boolean cancelled) {
    return new CalendarEvent(
        "3f0c", START, changedAt, cancelled, URI.create("http://127.0.0.1/livrets/x#rendez-vous"));
  }

  @Test
  @DisplayName("keeps its UID and gets a higher SEQUENCE when it changes, and CANCEL in the end")
  void changes() {
    String made = CalendarFile.of(event(MADE, false));
    String off = CalendarFile.of(event(MADE.plusSeconds(90), true));

    assertThat(made).contains("UID:3f0c@fil-rouge", "METHOD:PUBLISH", "STATUS:CONFIRMED");
    assertThat(off).contains("UID:3f0c@fil-rouge", "METHOD:CANCEL", "STATUS:CANCELLED");
    assertThat(sequence(off)).isEqualTo(sequence(made) + 90);
  }

  private static int sequence(String file) {
    return Integer.parseInt(
        file.lines().filter(l -> l.startsWith("SEQUENCE:")).findFirst().orElseThrow().substring(9));
  }

  @Test
  @DisplayName("stands at the hour of the clock on the wall, with the zone that says so")
  void zone() {
    assertThat(CalendarFile.of(event(MADE, false)))
        .contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Paris:20260701T093000");
  }

  @Test
  @DisplayName("can be read again, and breaks no rule of the format")
  void valid() throws Exception {
    Calendar read =
        new CalendarBuilder()
            .build(
                new StringReader(
                    CalendarFile.feed(List.of(event(MADE, false), event(MADE, true)))));

    assertThat(read.validate().hasErrors()).isFalse();
    assertThat(read.getComponents("VEVENT")).hasSize(2);
  }
}
