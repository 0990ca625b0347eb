package fr.filrouge.policy;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What nobody may write in a cell of a draft, whatever its column: signs that deceive a reader, and
 * what a page, a template or a spreadsheet would take for code. None of these would run it; they
 * have no business there either.
 */
final class CellText {

  /** Letters that a reader does not see, or that change the order of those they see. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");

  /** Markup, addresses that run, and what templates evaluate. */
  private static final Pattern CODE =
      Pattern.compile("<[!/?a-zA-Z]|(?i:(java|vb)script:|data:text)|[$#*@~]\\{|\\[\\[|\\[\\(|__");

  private static final Pattern FORMULA = Pattern.compile("=.*|[+@-].*[|!(].*");

  private static final int MOST_CHARACTERS = 500;
  private static final int MOST_OF_A_TEXT = 1_000;

  private CellText() {}

  /**
   * What was expected instead of a text that no cell may hold, {@code null} for a plain one.
   *
   * @param aboutFact whether the column is about a fact, where a small grammar of its own says more
   */
  static @Nullable String fault(String text, boolean aboutFact) {
    if (text.length() > (aboutFact ? MOST_CHARACTERS : MOST_OF_A_TEXT)) {
      return (aboutFact ? MOST_CHARACTERS : MOST_OF_A_TEXT) + " caractères au plus";
    }
    return aboutFact ? faultOfSigns(text) : faultOfLine(text);
  }

  /**
   * A text as a sheet keeps it: spaces that a paste brings are plain ones, and none stand around.
   */
  static String kept(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
  }

  /** The same of a line of any length. */
  static @Nullable String faultOfLine(String text) {
    String expected = faultOfSigns(text);
    return expected == null && FORMULA.matcher(text).matches()
        ? "un texte, et non une formule de tableur"
        : expected;
  }

  private static @Nullable String faultOfSigns(String text) {
    if (UNSEEN.matcher(text).find()) {
      return "des lettres et des signes visibles, sur une seule ligne";
    }
    return CODE.matcher(text).find() ? "un texte simple, sans balise ni code" : null;
  }
}
