package fr.filrouge.commune;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name as it is compared: without accents, case, hyphens, abbreviations or leading article. */
record SearchName(String text) {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");
  private static final Pattern ARTICLE = Pattern.compile("^(le|la|les|l) (?=.)");

  SearchName {
    String plain = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    plain = SEPARATORS.matcher(plain).replaceAll(" ").strip();
    plain = SAINT.matcher(plain).replaceAll("saint$1");
    text = ARTICLE.matcher(plain).replaceFirst("");
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** How well this name answers what was typed: 0 the very name, 1 begins so, 2 a word does. */
  Optional<Integer> rank(SearchName typed) {
    if (text.equals(typed.text)) {
      return Optional.of(0);
    }
    if (text.startsWith(typed.text)) {
      return Optional.of(1);
    }
    return text.contains(" " + typed.text) ? Optional.of(2) : Optional.empty();
  }
}
