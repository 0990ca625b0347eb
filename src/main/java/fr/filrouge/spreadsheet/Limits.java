package fr.filrouge.spreadsheet;

import java.time.Duration;

/**
 * How much of a file is read before it is refused.
 *
 * @param fileBytes size of the file
 * @param inflatedBytes size of all that is packed in it
 * @param lines of a sheet, headings included
 * @param columns of a sheet
 * @param cellCharacters of one cell
 * @param allCharacters of all cells together: many may share one long text
 */
public record Limits(
    int fileBytes,
    int inflatedBytes,
    int sheets,
    int lines,
    int columns,
    int cellCharacters,
    int allCharacters,
    Duration time) {

  private static final int MEGABYTE = 1024 * 1024;

  /** The same for a workbook of so many sheets. */
  public Limits withSheets(int others) {
    return new Limits(
        fileBytes, inflatedBytes, others, lines, columns, cellCharacters, allCharacters, time);
  }

  /** What a list or a table of rules needs, with so many lines and columns. */
  public static Limits of(int lines, int columns) {
    return new Limits(
        2 * MEGABYTE, 10 * MEGABYTE, 20, lines, columns, 500, 4 * MEGABYTE, Duration.ofSeconds(20));
  }
}
