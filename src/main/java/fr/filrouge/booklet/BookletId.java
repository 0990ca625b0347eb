package fr.filrouge.booklet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.filrouge.access.AccountId;
import fr.filrouge.pathway.ItemId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a booklet for ever; says nothing of the person. */
public record BookletId(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BookletId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a booklet id");
    }
  }

  public static BookletId fresh() {
    return new BookletId(UUID.randomUUID().toString());
  }

  /** The same id for the same request of the same account, so that sending it twice opens one. */
  public static BookletId of(AccountId account, String idempotencyKey, String content) {
    return new BookletId(ItemId.of(account, idempotencyKey, content).value());
  }

  /** The id that a path holds; none when no booklet can have it. */
  public static Optional<BookletId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new BookletId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
