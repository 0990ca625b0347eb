package fr.filrouge.policy.impact;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** Names a run by all that its figures hang on: whoever asks the same gets the same run. */
public record RunId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public RunId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the id of a run");
    }
  }

  /** The id that a path holds; none when no run can have it. */
  public static Optional<RunId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new RunId(text)) : Optional.empty();
  }

  static RunId of(Question question) {
    return new RunId(DigestUtils.sha256Hex(question.toString()));
  }

  @Override
  public String toString() {
    return value;
  }
}
