package fr.filrouge.spreadsheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What stands in a cell, as text.
 *
 * @param text without spaces around it; a day is {@code 1990-05-31}, a number has a point, a
 *     percentage of 30 is {@code 0.3}, a boolean is {@code VRAI} or {@code FAUX}
 */
public record Cell(Kind kind, String text) {

  /** What the spreadsheet took the content for. In a CSV file everything is text. */
  public enum Kind {
    BLANK,
    TEXT,
    WHOLE,
    DECIMAL,
    PERCENT,
    DATE,
    DATE_AND_TIME,
    TIME,
    BOOLEAN
  }

  public static final Cell BLANK = new Cell(Kind.BLANK, "");

  private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  static Cell of(Kind kind, String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? BLANK : new Cell(kind, stripped);
  }

  public static Cell text(String text) {
    return of(Kind.TEXT, text);
  }

  public boolean isBlank() {
    return kind == Kind.BLANK;
  }

  /** As a French spreadsheet shows it by default: a day is {@code 31/05/1990}. */
  public String shown() {
    return switch (kind) {
      case DATE -> LocalDate.parse(text).format(FRENCH_DAY);
      case DECIMAL -> text.replace('.', ',');
      default -> text;
    };
  }

  /** Never the text itself, so that it cannot reach a log. */
  @Override
  public String toString() {
    return "Cell[" + kind + "]";
  }
}
