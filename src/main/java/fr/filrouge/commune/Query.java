package fr.filrouge.commune;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What someone typed to find a commune: a name, a postcode or its beginning, or both, with or
 * without a space between them. A postcode alone finds no place that is gone: its postcodes are
 * those of the commune that took it over.
 */
record Query(SearchName name, List<String> postcodes) {

  private static final Pattern LETTERS_MEET_DIGITS =
      Pattern.compile("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");
  private static final Pattern SPLIT_POSTCODE = Pattern.compile("\\b(\\d{2})\\s(\\d{3})\\b");
  private static final Pattern CEDEX = Pattern.compile("(?i)\\bcedex\\b(\\s*\\d{1,2}\\b)?");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;()]+");

  static Query of(String typed) {
    String apart = LETTERS_MEET_DIGITS.matcher(typed.strip()).replaceAll(" ");
    apart = CEDEX.matcher(SPLIT_POSTCODE.matcher(apart).replaceAll("$1$2")).replaceAll(" ");
    List<String> words = new ArrayList<>(List.of(BETWEEN_WORDS.split(apart)));
    List<String> postcodes = words.stream().filter(word -> word.matches("\\d{2,}")).toList();
    words.removeAll(postcodes);
    return new Query(new SearchName(String.join(" ", words)), postcodes);
  }

  boolean isEmpty() {
    return name.isEmpty() && postcodes.isEmpty();
  }

  /** The same without the postcode, which people know less well than the name. */
  Query byNameAlone() {
    return new Query(name, List.of());
  }

  /** How well a place answers, smallest best; empty when it does not. */
  Optional<Integer> rank(Place place, SearchName placeName) {
    boolean there =
        postcodes.stream()
            .allMatch(typed -> place.postcodes().stream().anyMatch(code -> code.startsWith(typed)));
    if (!there) {
      return Optional.empty();
    }
    if (name.isEmpty()) {
      return place.standing().isNamedToday() ? Optional.of(0) : Optional.empty();
    }
    return placeName.rank(name);
  }
}
