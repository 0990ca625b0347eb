package fr.filrouge.pathway;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.filrouge.situation.InvalidInput;

/**
 * Text somebody typed. It is kept as typed: quotes, emoji, right-to-left text and line breaks
 * survive. Control characters other than line feed and tab are refused, and so is a broken one.
 */
public record FreeText(@JsonValue String value) {

  private static final int LINE = 200;
  private static final int TEXT = 5_000;
  private static final int DOCUMENT = 20_000;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public FreeText {
    value = oneLineBreak(value);
    check(value, DOCUMENT, "");
  }

  /** A browser sends CR LF for each line break of a form. */
  private static String oneLineBreak(String value) {
    return value.indexOf('\r') < 0 ? value : value.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** A name or a title: one line of at most 200 characters. */
  public static FreeText line(String value, String pointer) {
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      throw new InvalidInput(pointer, "Une seule ligne est attendue.");
    }
    return checked(value, LINE, pointer);
  }

  /** Its beginning, as a title. */
  public FreeText firstLine() {
    String line = value.lines().filter(l -> !l.isBlank()).findFirst().orElse(value).strip();
    int end = line.offsetByCodePoints(0, Math.min(LINE, line.codePointCount(0, line.length())));
    return new FreeText(line.substring(0, end));
  }

  /** A note of at most 5 000 characters. */
  public static FreeText text(String value, String pointer) {
    return checked(value, TEXT, pointer);
  }

  /** A document of at most 20 000 characters. */
  public static FreeText document(String value, String pointer) {
    return checked(value, DOCUMENT, pointer);
  }

  private static FreeText checked(String value, int longest, String pointer) {
    String text = oneLineBreak(value);
    check(text, longest, pointer);
    return new FreeText(text);
  }

  private static void check(String value, int longest, String pointer) {
    if (value.isBlank()) {
      throw new InvalidInput(pointer, "Un texte est attendu.");
    }
    if (value.codePointCount(0, value.length()) > longest) {
      throw new InvalidInput(pointer, "Ce texte dépasse " + longest + " caractères.");
    }
    if (value.codePoints().anyMatch(FreeText::refused)) {
      throw new InvalidInput(
          pointer,
          "Ce texte contient un caractère de contrôle ; seuls le saut de ligne et la tabulation sont admis.");
    }
  }

  private static boolean refused(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t'
        || Character.getType(character) == Character.SURROGATE;
  }

  /** Never the text itself, so that it cannot reach a log. */
  @Override
  public String toString() {
    return "FreeText[" + value.length() + "]";
  }
}
