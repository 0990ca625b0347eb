package fr.filrouge.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a cell stands.
 *
 * @param column from 0; -1 before the first
 * @param line from 1
 */
record CellPlace(int column, int line) {

  static final CellPlace BEFORE_THE_FIRST = new CellPlace(-1, 0);

  private static final int MOST = 1 << 20;
  private static final int MOST_COLUMNS = 1 << 14;
  private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  CellPlace nextLine() {
    return new CellPlace(-1, line + 1);
  }

  CellPlace onLine(int number) {
    return new CellPlace(-1, number);
  }

  CellPlace nextColumn() {
    return new CellPlace(column + 1, line);
  }

  /** Reads {@code B7}, on the line that is being read. */
  CellPlace read(String place) {
    Matcher form = FORM.matcher(place);
    if (!form.matches() || number(form.group(2)) != line) {
      throw UnreadableFile.damaged();
    }
    int letters =
        form.group(1).chars().reduce(0, (before, letter) -> before * 26 + letter - 'A' + 1);
    if (letters > MOST_COLUMNS) {
      throw UnreadableFile.damaged();
    }
    return new CellPlace(letters - 1, line);
  }

  /** A number of a line or column, from 1. */
  static int number(@Nullable String text) {
    if (text == null || !text.matches("[1-9]\\d{0,6}") || Integer.parseInt(text) > MOST) {
      throw UnreadableFile.damaged();
    }
    return Integer.parseInt(text);
  }
}
