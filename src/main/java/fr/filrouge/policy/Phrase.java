package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What officers write beside the cells: the title of a draft, a reason, remarks, the name of a
 * scenario. It goes into pages and files like the text of a cell, and is held to the same.
 */
final class Phrase {

  private static final int LINE = 200;

  private Phrase() {}

  /**
   * One line that says something.
   *
   * @param what what it is, in French
   * @throws PolicyRefusal when it says nothing, or more than plain text
   */
  static String line(String what, String text) {
    refuse(what, text, saysNothing(text) ? "un texte" : faultOfLine(text));
    return text;
  }

  /**
   * Some lines that say something.
   *
   * @throws PolicyRefusal when they say nothing, or more than plain text, or are too long
   */
  static void words(String what, String text, int most) {
    refuse(what, text, saysNothing(text) ? "un texte" : faultOfLines(text, most));
  }

  /**
   * Some lines, or none.
   *
   * @throws PolicyRefusal when one of them is more than plain text, or all are too long
   */
  static void lines(String what, String text, int most) {
    refuse(what, text, faultOfLines(text, most));
  }

  private static boolean saysNothing(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static @Nullable String faultOfLines(String text, int most) {
    return text.length() > most
        ? most + " caractères au plus"
        : text.lines().map(CellText::faultOfLine).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static @Nullable String faultOfLine(String line) {
    return line.length() > LINE ? LINE + " caractères au plus" : CellText.faultOfLine(line);
  }

  private static void refuse(String what, String text, @Nullable String expected) {
    if (expected != null) {
      throw PolicyRefusal.unreadable(List.of(new Fault(what, 0, "", text, expected)));
    }
  }
}
