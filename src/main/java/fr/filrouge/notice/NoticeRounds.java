package fr.filrouge.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.annotations.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes round now and then: finds what is to be told, writes it, sends it. One at a time does, of
 * all who run this program; a round that is cut short anywhere is made good by the next.
 */
@Component
public class NoticeRounds {

  /** A round that shows no sign of life for so long is over. */
  private static final Duration TURN = Duration.ofMinutes(3);

  /** Long enough for a step that stays late not to be told of again. */
  private static final Duration NOTICES_KEPT = Duration.ofDays(400);

  private static final Duration MAILS_KEPT = Duration.ofDays(90);

  private static final Logger log = LoggerFactory.getLogger(NoticeRounds.class);

  private final String me = UUID.randomUUID().toString();
  private final TellPeople telling;
  private final SendNotices sending;
  private final Notices notices;
  private final Mails mails;
  private final Progress progress;
  private final Clock clock;

  NoticeRounds(
      TellPeople telling,
      SendNotices sending,
      Notices notices,
      Mails mails,
      Progress progress,
      Clock clock) {
    this.telling = telling;
    this.sending = sending;
    this.notices = notices;
    this.mails = mails;
    this.progress = progress;
    this.clock = clock;
  }

  /** Never fails: it is not to be tried again before the next one comes. */
  @Recurring(id = "notices", cron = "* * * * *")
  @Job(name = "Tell people what waits for them", retries = 0)
  public void round() {
    if (mine()) {
      try {
        goRound();
      } catch (RuntimeException e) {
        log.warn("A round of notices was cut short: {}", e.getClass().getName());
      } finally {
        progress.endTurn(me);
      }
    }
  }

  private void goRound() {
    telling.sweep();
    telling.remind();
    write();
    send();
    forget();
  }

  private void write() {
    for (var to : notices.waited()) {
      if (mine()) {
        sending.write(to, clock.instant());
      }
    }
  }

  private void send() {
    if (sending.leaves()) {
      for (Mail mail : mails.toSend(clock.instant())) {
        if (mine()) {
          sending.send(mail, clock.instant());
        }
      }
    }
  }

  private void forget() {
    Instant now = clock.instant();
    mails.forgetBefore(now.minus(MAILS_KEPT));
    notices.forgetBefore(now.minus(NOTICES_KEPT));
  }

  /** By the clock of the machine: whose turn it is has to do with no day of any booklet. */
  private boolean mine() {
    Instant now = Instant.now();
    return progress.holdTurn(me, now, now.plus(TURN));
  }
}
