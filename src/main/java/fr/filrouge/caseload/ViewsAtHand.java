package fr.filrouge.caseload;

import fr.filrouge.access.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * The views of those who are at work, read once a minute at most: the page that shows them is the
 * one that is opened most. Who changes them sees it at once.
 */
@Component
final class ViewsAtHand {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int ATTEMPTS = 5;

  private final SavedViews kept;
  private final Clock clock;
  private final Map<AccountId, Read> read = new ConcurrentHashMap<>();

  ViewsAtHand(SavedViews kept, Clock clock) {
    this.kept = kept;
    this.clock = clock;
  }

  private record Read(Views views, Instant at) {}

  Views of(AccountId account) {
    Instant oldest = clock.instant().minus(FRESH);
    read.values().removeIf(known -> known.at().isBefore(oldest));
    return read.computeIfAbsent(account, this::read).views();
  }

  private Read read(AccountId account) {
    return new Read(kept.of(account), clock.instant());
  }

  /** Changes them as they stand, whoever has changed them since they were read. */
  void change(AccountId account, UnaryOperator<Views> change) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Views before = kept.of(account);
      Views after = change.apply(before);
      if (kept.replace(account, before, after)) {
        read.put(account, new Read(after, clock.instant()));
        return;
      }
    }
    throw new IllegalStateException("the views of an account change faster than they can be read");
  }
}
