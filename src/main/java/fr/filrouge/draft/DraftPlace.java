package fr.filrouge.draft;

import java.util.Optional;
import java.util.regex.Pattern;

/** The form that a draft is for, by the kind of text and the booklet it is about. */
public record DraftPlace(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z]{1,20}\\.[0-9a-f-]{36}");

  public DraftPlace {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the place of a draft");
    }
  }

  /**
   * @param kind what is being written, in small letters
   * @param booklet id of a booklet
   */
  public static DraftPlace of(String kind, String booklet) {
    return new DraftPlace(kind + "." + booklet);
  }

  public static Optional<DraftPlace> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new DraftPlace(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
