package fr.filrouge.rules;

/**
 * One thing in a sheet that cannot be read, for policy staff, in French.
 *
 * @param row the row as a spreadsheet counts it (1 is the heading), or the line of a text file; 0
 *     when it is about the whole file
 * @param column heading of the column, empty when it is about the whole row
 * @param found what stands there, shortened
 * @param expected what would be right
 */
public record Fault(String file, long row, String column, String found, String expected) {

  private static final int LONGEST = 120;

  public Fault {
    found = shortened(found);
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
    return line.codePointCount(0, line.length()) > LONGEST
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
        : line;
  }

  /** The whole as one sentence. */
  public String message() {
    return file
        + (row > 0 ? ", ligne " + row : "")
        + (column.isEmpty() ? "" : ", colonne « " + column + " »")
        + " : "
        + said();
  }

  /** What is wrong, wherever it is. */
  public String said() {
    return (found.isEmpty() ? "rien trouvé" : "« " + found + " » trouvé")
        + " ; attendu : "
        + expected;
  }
}
