package fr.filrouge.notice;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Mails that last as long as a test. */
final class InMemoryMails implements Mails {

  private final Map<String, Mail> kept = new LinkedHashMap<>();
  private final Map<String, Instant> next = new HashMap<>();
  private final Map<String, String> mailOfNotice = new HashMap<>();

  @Override
  public void add(Mail mail, Collection<Notice> notices) {
    if (kept.putIfAbsent(mail.id(), mail) == null) {
      next.put(mail.id(), mail.at());
      notices.forEach(notice -> mailOfNotice.put(notice.id(), mail.id()));
    }
  }

  @Override
  public Set<String> telling(Collection<Notice> notices) {
    return notices.stream()
        .map(Notice::id)
        .filter(mailOfNotice::containsKey)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Mail> to(AccountId account, int most) {
    return kept.values().stream().filter(m -> m.to().equals(account)).limit(most).toList();
  }

  @Override
  public List<Mail> toSend(Instant now) {
    return kept.values().stream()
        .filter(mail -> mail.state() == Mail.State.TO_SEND)
        .filter(mail -> !next.get(mail.id()).isAfter(now))
        .toList();
  }

  @Override
  public void become(Mail mail, Instant then) {
    kept.put(mail.id(), mail);
    next.put(mail.id(), then);
  }

  @Override
  public void forgetBefore(Instant instant) {
    kept.values().removeIf(mail -> mail.at().isBefore(instant));
  }
}
