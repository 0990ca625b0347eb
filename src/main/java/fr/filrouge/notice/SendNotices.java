package fr.filrouge.notice;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts what each person is to be told in one mail, as they wish, and sends it. A mail that is
 * written is kept before what it tells counts as told, and tells nothing that an earlier one does.
 */
@Component
class SendNotices {

  private static final Logger log = LoggerFactory.getLogger(SendNotices.class);
  private static final ZoneId HERE = ZoneId.of("Europe/Paris");
  private static final int MOST_TRIES = 12;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

  /** By what is told alone, where several things came to be at once. */
  private static final Comparator<Notice> ORDER =
      Comparator.comparing(Notice::at).thenComparing(Notice::message).thenComparing(Notice::place);

  private final Notices notices;
  private final Mails mails;
  private final PreferencesOfPeople preferences;
  private final Accounts accounts;
  private final TellPeople telling;
  private final MailSettings settings;
  private final Optional<Post> post;

  SendNotices(
      Notices notices,
      Mails mails,
      PreferencesOfPeople preferences,
      Accounts accounts,
      TellPeople telling,
      MailSettings settings,
      ObjectProvider<Post> post) {
    this.notices = notices;
    this.mails = mails;
    this.preferences = preferences;
    this.accounts = accounts;
    this.telling = telling;
    this.settings = settings;
    this.post = Optional.ofNullable(post.getIfAvailable());
  }

  /** Whether mails leave this site. */
  boolean leaves() {
    return post.isPresent();
  }

  /** Writes what one person is to be told now. */
  void write(AccountId to, Instant now) {
    List<Notice> waiting = notices.waiting(to).stream().sorted(ORDER).toList();
    Set<String> told = mails.telling(waiting);
    Optional<Account> account = accounts.find(to).filter(known -> !known.closed());
    Preferences wishes = preferences.of(to);
    List<Notice> settled = new ArrayList<>();
    List<Notice> due = new ArrayList<>();
    for (Notice notice : waiting) {
      Pace pace = wishes.paceOf(notice.message().kind());
      if (told.contains(notice.id()) || pace == Pace.NONE || account.isEmpty()) {
        settled.add(notice);
      } else if (pace == Pace.AT_ONCE || !now.isBefore(morningAfter(notice.at()))) {
        (telling.stands(notice) ? due : settled).add(notice);
      }
    }
    if (!due.isEmpty()) {
      mails.add(mail(to, due, now), due);
      settled.addAll(due);
    }
    notices.settle(settled);
  }

  /** The first morning after something came to be. */
  private Instant morningAfter(Instant at) {
    ZonedDateTime there = at.atZone(HERE);
    ZonedDateTime morning = there.with(settings.morning());
    return (morning.isAfter(there) ? morning : morning.plusDays(1)).toInstant();
  }

  private Mail mail(AccountId to, List<Notice> due, Instant now) {
    String name = due.stream().map(Notice::id).sorted().collect(Collectors.joining("\n"));
    return new Mail(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
        to,
        now,
        due.stream().map(n -> new Mail.Item(n.message(), n.place())).distinct().toList(),
        leaves() ? Mail.State.TO_SEND : Mail.State.KEPT,
        0);
  }

  /** Hands over one mail, or says when to try again. */
  void send(Mail mail, Instant now) {
    Optional<MailAddress> address =
        accounts
            .find(mail.to())
            .filter(account -> !account.closed())
            .flatMap(account -> preferences.of(mail.to()).addressOf(account));
    if (address.isEmpty()) {
      mails.become(mail.became(Mail.State.NO_ADDRESS), now);
      return;
    }
    try {
      post.orElseThrow().send(mail, address.get());
      mails.become(mail.became(Mail.State.SENT), now);
    } catch (RuntimeException e) {
      Mail failed = mail.failed(MOST_TRIES);
      log.warn("Mail {} could not be sent: {}", mail.id(), e.getClass().getName());
      mails.become(failed, now.plus(FIRST_PAUSE.multipliedBy(1L << failed.tries())));
    }
  }
}
