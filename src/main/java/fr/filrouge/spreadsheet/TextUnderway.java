package fr.filrouge.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cell as it is read, perhaps in several runs; how it is pronounced is left out. */
final class TextUnderway {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final StringBuilder text = new StringBuilder();
  private final int most;
  private boolean inText;
  private boolean pronounced;

  TextUnderway(int most) {
    this.most = most;
  }

  void clear() {
    text.setLength(0);
  }

  void start(String element) {
    pronounced |= element.equals("rPh");
    inText = !pronounced && (element.equals("t") || element.equals("v"));
  }

  void end(String element) {
    inText = false;
    if (element.equals("rPh")) {
      pronounced = false;
    }
  }

  void take(char[] characters, int start, int length) {
    if (inText && !isTooLong()) {
      text.append(characters, start, length);
    }
  }

  boolean isTooLong() {
    return text.length() > most;
  }

  /** Characters that XML cannot hold are written by their number. */
  String value() {
    String raw = text.toString();
    return raw.contains("_x")
        ? ESCAPED
            .matcher(raw)
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(code.group(1), 16))))
        : raw;
  }
}
