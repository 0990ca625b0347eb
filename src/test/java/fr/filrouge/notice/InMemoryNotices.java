package fr.filrouge.notice;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notices that last as long as a test. */
final class InMemoryNotices implements Notices {

  private final Map<String, Notice> kept = new LinkedHashMap<>();
  private final Set<String> settled = new HashSet<>();

  @Override
  public void add(Collection<Notice> notices) {
    notices.forEach(notice -> kept.putIfAbsent(notice.id(), notice));
  }

  @Override
  public List<AccountId> waited() {
    return kept.values().stream().filter(this::waits).map(Notice::to).distinct().toList();
  }

  @Override
  public List<Notice> waiting(AccountId to) {
    return kept.values().stream()
        .filter(this::waits)
        .filter(notice -> notice.to().equals(to))
        .sorted(Comparator.comparing(Notice::at))
        .toList();
  }

  private boolean waits(Notice notice) {
    return !settled.contains(notice.id());
  }

  @Override
  public void settle(Collection<Notice> notices) {
    notices.forEach(notice -> settled.add(notice.id()));
  }

  @Override
  public void forgetBefore(Instant instant) {
    kept.values().removeIf(notice -> notice.at().isBefore(instant));
  }
}
