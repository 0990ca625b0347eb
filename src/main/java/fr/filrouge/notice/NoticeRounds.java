package fr.filrouge.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Goes round now and then: finds what is to be told, writes it, sends it. One at a time does, of
 * all who run this program; a round that is cut short anywhere is made good by the next.
 */
@Component
class NoticeRounds {

  /** A round that shows no sign of life for so long is over. */
  private static final Duration TURN = Duration.ofMinutes(3);

  /** Long enough for a step that stays late not to be told of again. */
  private static final Duration NOTICES_KEPT = Duration.ofDays(400);

  private static final Duration MAILS_KEPT = Duration.ofDays(90);

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

  @Scheduled(cron = "${filrouge.mail.rounds:0 * * * * *}")
  void round() {
    if (mine()) {
      try {
        telling.sweep();
        telling.remind();
        write();
        send();
        forget();
      } finally {
        progress.endTurn(me);
      }
    }
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
