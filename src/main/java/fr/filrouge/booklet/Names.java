package fr.filrouge.booklet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names as they are sorted, looked for and compared: without case, accents or marks. */
public final class Names {

  private static final int SORTED_LENGTH = 120;

  private Names() {}

  /** Family name first, one space between words. */
  public static String sorted(Identity identity) {
    String name = plain(identity.familyName().value() + ' ' + identity.givenName().value());
    return name.length() > SORTED_LENGTH ? name.substring(0, SORTED_LENGTH) : name;
  }

  /** Both names without a space, in which any word of a search is to be found. */
  public static String squashed(Identity identity) {
    return squash(identity.familyName().value()) + ' ' + squash(identity.givenName().value());
  }

  /** The same for both names in either order and the same birth date. */
  public static String person(Identity identity) {
    return Stream.of(identity.givenName(), identity.familyName())
            .map(name -> squash(name.value()))
            .sorted()
            .collect(Collectors.joining(" "))
        + ' '
        + identity.birthDate();
  }

  /** The words of a search; none when nothing is left of it. */
  public static List<String> words(String text) {
    return Arrays.stream(plain(text).split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static String squash(String name) {
    return plain(name).replace(" ", "");
  }

  /** Lower case without accents, one space between words. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ß", "ss")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
