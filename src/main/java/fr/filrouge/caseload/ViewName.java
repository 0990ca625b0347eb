package fr.filrouge.caseload;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.situation.InvalidInput;
import java.util.Locale;

/** What somebody calls a view of theirs: a few words on one line. */
public record ViewName(String value) {

  private static final int LONGEST = 40;

  /**
   * @throws InvalidInput it is blank, too long or no line
   */
  static ViewName typed(String text) {
    if (text.isBlank()) {
      throw new InvalidInput("/nom", "Donnez un nom à cette vue, par exemple « À appeler ».");
    }
    String name = FreeText.line(text.strip(), "/nom").value().replaceAll("\\s+", " ");
    if (name.codePointCount(0, name.length()) > LONGEST) {
      throw new InvalidInput("/nom", "Un nom de " + LONGEST + " caractères au plus est attendu.");
    }
    return new ViewName(name);
  }

  /** Whether two names are one to who reads them. */
  boolean readsLike(ViewName other) {
    return value.toLowerCase(Locale.FRENCH).equals(other.value.toLowerCase(Locale.FRENCH));
  }
}
