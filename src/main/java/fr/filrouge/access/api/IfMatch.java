package fr.filrouge.access.api;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/** The versions that somebody says they have seen, as RFC 9110 writes them. */
record IfMatch(List<ETag> tags) {

  private static final String TAG = "(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"";
  private static final Pattern FORM =
      Pattern.compile("\\*|" + TAG + "([ \\t]*,[ \\t]*" + TAG + ")*");

  static IfMatch of(@Nullable String header) {
    if (header == null) {
      throw AdministrationFault.ifMatchRequired();
    }
    if (!FORM.matcher(header.strip()).matches()) {
      throw AdministrationFault.ifMatchMalformed();
    }
    return new IfMatch(ETag.parse(header));
  }

  /** Whether this version is among them; a weak one never is. */
  boolean matches(String version) {
    return tags.stream()
        .anyMatch(tag -> tag.isWildcard() || !tag.weak() && tag.tag().equals(version));
  }
}
