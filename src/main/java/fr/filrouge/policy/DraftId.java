package fr.filrouge.policy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a draft; it tells nothing of it. */
public record DraftId(String value) {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  /** Where an id says of which kind it is. */
  private static final int VERSION = 14;

  public DraftId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the id of a draft");
    }
  }

  static DraftId fresh() {
    return new DraftId(UUID.randomUUID().toString());
  }

  /** The id of the one draft that has a reason to be of that name. */
  static DraftId named(String name) {
    String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    return new DraftId(id.substring(0, VERSION) + "4" + id.substring(VERSION + 1));
  }

  /** The id that a path holds; none when no draft can have it. */
  public static Optional<DraftId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new DraftId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
