package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answered requests in memory; while {@link #broken} they take no answer. */
public final class InMemoryAnsweredRequests implements AnsweredRequests {

  private record Kept(String payload, @Nullable Answer answer) {}

  private final Map<String, Kept> requests = new HashMap<>();
  public boolean broken;

  @Override
  public Start begin(AccountId account, String key, String payload) {
    Kept known = requests.putIfAbsent(account + key, new Kept(payload, null));
    if (known == null || known.answer == null && known.payload.equals(payload)) {
      return new Start.First();
    }
    return known.payload.equals(payload)
        ? new Start.Done(known.answer)
        : new Start.OtherPayload(known.payload);
  }

  @Override
  public void answered(AccountId account, String key, Answer answer) {
    if (broken) {
      throw new IllegalStateException("the database is gone");
    }
    requests.computeIfPresent(account + key, (k, kept) -> new Kept(kept.payload, answer));
  }

  @Override
  public void forget(AccountId account, String key) {
    requests.remove(account + key);
  }

  @Override
  public long forgetBefore(Instant instant) {
    return 0;
  }
}
