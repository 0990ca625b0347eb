package fr.filrouge.caseload;

import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Meeting;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.calendar.CalendarEvent;
import fr.filrouge.calendar.CalendarFile;
import fr.filrouge.calendar.Feeds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The private feed of somebody's appointments, for a calendar that cannot sign in. It tells when,
 * and nothing of whom or why; it ends with the secret, the account or the right to the booklet.
 */
@RestController
class FeedController {

  private static final Duration BEHIND = Duration.ofDays(31);

  private final Feeds feeds;
  private final Accounts accounts;
  private final Booklets booklets;
  private final CaseloadDesk desk;

  FeedController(Feeds feeds, Accounts accounts, Booklets booklets, CaseloadDesk desk) {
    this.feeds = feeds;
    this.accounts = accounts;
    this.booklets = booklets;
    this.desk = desk;
  }

  @GetMapping("/agenda.ics")
  ResponseEntity<String> feed(@RequestParam(defaultValue = "") String cle) {
    Account owner =
        feeds
            .ownerOf(cle)
            .flatMap(accounts::find)
            .filter(account -> !account.closed())
            .orElseThrow(PageDesk::missing);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
        .cacheControl(CacheControl.noStore())
        .body(CalendarFile.feed(events(owner)));
  }

  private List<CalendarEvent> events(Account owner) {
    Instant oldest = desk.now().minus(BEHIND);
    return booklets.meetings(owner).stream()
        .filter(Meeting::mine)
        .filter(meeting -> meeting.appointment().startsAt().isAfter(oldest))
        .map(Addresses::event)
        .toList();
  }
}
