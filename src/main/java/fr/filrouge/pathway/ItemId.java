package fr.filrouge.pathway;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.filrouge.access.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names one thing inside a booklet. It is never a running number: a gap would tell a reader that
 * something is hidden from them.
 */
public record ItemId(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ItemId {
    if (value.isEmpty() || value.length() > 64) {
      throw new IllegalArgumentException("an item id has 1 to 64 characters");
    }
  }

  public static ItemId fresh() {
    return new ItemId(UUID.randomUUID().toString());
  }

  /** The same id for the same request of the same account, so that sending it twice adds once. */
  public static ItemId of(AccountId account, String idempotencyKey) {
    String name = account.value() + '\n' + idempotencyKey;
    return new ItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
