package fr.filrouge.caseload;

import fr.filrouge.booklet.Meeting;
import fr.filrouge.calendar.CalendarEvent;
import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses of pages, for what is read elsewhere than in them. */
final class Addresses {

  private Addresses() {}

  /** A path and query of this site under the name it was asked by. */
  static URI of(String place) {
    return URI.create(
        ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + place);
  }

  static CalendarEvent event(Meeting meeting) {
    return meeting.appointment().inCalendar(of("/livrets/" + meeting.item().id() + "#rendez-vous"));
  }
}
