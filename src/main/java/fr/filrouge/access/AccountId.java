package fr.filrouge.access;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names an account for ever, whatever the person's login or name become. */
public record AccountId(String value) {

  static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  public AccountId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an account id");
    }
  }

  /** The id that a path or a body holds; none when no account can have it. */
  public static Optional<AccountId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new AccountId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
