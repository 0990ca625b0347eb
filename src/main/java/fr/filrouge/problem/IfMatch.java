package fr.filrouge.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ETag;

/** The versions that somebody says they have seen, as RFC 9110 writes them. */
public record IfMatch(List<ETag> tags) {

  private static final String TAG = "(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"";
  private static final Pattern FORM =
      Pattern.compile("\\*|" + TAG + "([ \\t]*,[ \\t]*" + TAG + ")*");

  /** None when the field is not written as it should be. */
  public static Optional<IfMatch> parse(String field) {
    return FORM.matcher(field.strip()).matches()
        ? Optional.of(new IfMatch(ETag.parse(field)))
        : Optional.empty();
  }

  /** Whether any version will do. */
  public boolean isWildcard() {
    return tags.stream().anyMatch(ETag::isWildcard);
  }

  /** The versions, without quotes; a weak one is never the one that is stored. */
  public List<String> versions() {
    return tags.stream().filter(tag -> !tag.weak()).map(ETag::tag).toList();
  }

  public boolean matches(String version) {
    return isWildcard() || versions().contains(version);
  }
}
