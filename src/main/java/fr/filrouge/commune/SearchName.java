package fr.filrouge.commune;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name as it is compared: without accents, case, hyphens, abbreviations or leading article; the
 * spaces between its words do not count either.
 */
final class SearchName {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");
  private static final Pattern ON = Pattern.compile("\\bs/");
  private static final Pattern ARTICLE = Pattern.compile("^(le|la|les|l) (?=.)");

  private final String plain;
  private final String withoutArticle;
  private final String joined;
  private final List<String> words;

  SearchName(String name) {
    String text = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    text = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    text = ON.matcher(text).replaceAll(" sur ");
    text = SEPARATORS.matcher(text).replaceAll(" ").strip();
    plain = SAINT.matcher(text).replaceAll("saint$1");
    withoutArticle = ARTICLE.matcher(plain).replaceFirst("");
    joined = plain.replace(" ", "");
    words = List.of(plain.split(" "));
  }

  boolean isEmpty() {
    return plain.isEmpty();
  }

  /**
   * How well this name answers what was typed: 0 the very name, 1 begins so, 2 goes on so from one
   * of its words, 3 has all the words, or their beginnings, in whatever order.
   */
  Optional<Integer> rank(SearchName typed) {
    if (withoutArticle.equals(typed.withoutArticle) || joined.equals(typed.joined)) {
      return Optional.of(0);
    }
    if (withoutArticle.startsWith(typed.withoutArticle) || joined.startsWith(typed.joined)) {
      return Optional.of(1);
    }
    if (plain.contains(" " + typed.withoutArticle)) {
      return Optional.of(2);
    }
    return typed.words.stream().allMatch(this::hasWordFrom) ? Optional.of(3) : Optional.empty();
  }

  private boolean hasWordFrom(String beginning) {
    return words.stream().anyMatch(word -> word.startsWith(beginning));
  }
}
