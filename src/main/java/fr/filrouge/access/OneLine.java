package fr.filrouge.access;

import java.util.Optional;

/** A name: 1 to 200 characters on one line, without blanks around it. */
final class OneLine {

  static final String EXPECTED =
      "un texte d'une ligne est attendu, de 1 à 200 caractères, sans caractère de contrôle";

  private static final int LONGEST = 200;

  private OneLine() {}

  static Optional<String> of(String text) {
    String line = text.strip();
    return line.isEmpty() || line.codePointCount(0, line.length()) > LONGEST || broken(line)
        ? Optional.empty()
        : Optional.of(line);
  }

  /** Whether there is a control character, or half of a character. */
  static boolean broken(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }
}
