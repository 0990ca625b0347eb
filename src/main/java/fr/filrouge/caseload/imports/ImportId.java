package fr.filrouge.caseload.imports;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names an import; says nothing of the people in it. */
public record ImportId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  public ImportId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an import id");
    }
  }

  static ImportId fresh() {
    return new ImportId(UUID.randomUUID().toString());
  }

  static Optional<ImportId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ImportId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
