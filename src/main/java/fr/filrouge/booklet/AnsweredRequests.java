package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.Map;

/** The creations that carried an {@code Idempotency-Key}, and what was answered to them. */
public interface AnsweredRequests {

  /**
   * Says what to do with a request.
   *
   * @param payload hash of what was sent, and where
   */
  Start begin(AccountId account, String key, String payload);

  /** Keeps the answer for when the request comes again. */
  void answered(AccountId account, String key, Answer answer);

  /** Nothing was created; the key may be used again. */
  void forget(AccountId account, String key);

  /** Forgets what began before an instant. */
  long forgetBefore(Instant instant);

  /** What was answered. */
  record Answer(int status, Map<String, String> headers, String body) {}

  /** What a request that carries a key finds. */
  sealed interface Start {

    /** It is the first one, or the one before is not answered yet: do it. */
    record First() implements Start {}

    /** It was done; answer the same. */
    record Done(Answer answer) implements Start {}

    /** The key came with something else first, of which this is the hash. */
    record OtherPayload(String first) implements Start {}
  }
}
