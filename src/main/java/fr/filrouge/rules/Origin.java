package fr.filrouge.rules;

/**
 * Where a row stands.
 *
 * @param file its sheet
 * @param number the row as a spreadsheet counts it
 * @param id its name that never changes
 */
public record Origin(String file, long number, String id) {

  @Override
  public String toString() {
    return file + ", ligne " + number;
  }
}
