package fr.filrouge.pathway;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.filrouge.access.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names one thing inside a booklet. It is never a running number: a gap would tell a reader that
 * something is hidden from them.
 */
public record ItemId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ItemId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an item id");
    }
  }

  /** The id that a path or a body holds; none when no item can have it. */
  public static Optional<ItemId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ItemId(text)) : Optional.empty();
  }

  public static ItemId fresh() {
    return new ItemId(UUID.randomUUID().toString());
  }

  /**
   * The same id for the same request of the same account, so that sending it twice adds once; the
   * same key with another content is another request.
   *
   * @param content hash of what was sent, and where
   */
  public static ItemId of(AccountId account, String idempotencyKey, String content) {
    String name = account.value() + '\n' + idempotencyKey + '\n' + content;
    return new ItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
