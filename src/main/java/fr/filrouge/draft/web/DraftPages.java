package fr.filrouge.draft.web;

import fr.filrouge.access.CurrentAccount;
import fr.filrouge.draft.DraftPlace;
import fr.filrouge.draft.Drafts;
import fr.filrouge.frame.DayInWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Takes a long text as it is typed, and answers when it was kept. */
@Controller
class DraftPages {

  private static final int LONGEST = 20_000;
  private static final Duration KEPT = Duration.ofDays(30);

  private final Drafts drafts;
  private final CurrentAccount current;
  private final Clock clock;

  DraftPages(Drafts drafts, CurrentAccount current, Clock clock) {
    this.drafts = drafts;
    this.current = current;
    this.clock = clock;
  }

  @PostMapping(path = "/brouillons", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  @ResponseBody
  String keep(@RequestParam String place, @RequestParam String text) {
    DraftPlace at =
        DraftPlace.parse(place)
            .filter(known -> text.length() <= LONGEST)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Instant now = clock.instant();
    drafts.keep(current.get().id(), at, text, now);
    return text.isBlank() ? "" : "Brouillon enregistré à " + DayInWords.time(now);
  }

  /** What nobody has come back to for a month. */
  @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
  void forget() {
    drafts.forgetBefore(clock.instant().minus(KEPT));
  }
}
