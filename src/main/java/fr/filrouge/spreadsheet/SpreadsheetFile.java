package fr.filrouge.spreadsheet;

import java.util.List;

/** A file of a spreadsheet: an .xlsx workbook, or CSV. What it is is told by its content. */
public final class SpreadsheetFile {

  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  public static final String CSV_TYPE = "text/csv;charset=UTF-8";

  private SpreadsheetFile() {}

  /**
   * Reads the values of a file.
   *
   * @throws UnreadableFile when it holds something else than values, or too much of them
   */
  public static List<Table> read(byte[] file, Limits limits) {
    if (file.length == 0) {
      throw new UnreadableFile("Ce fichier est vide.");
    }
    if (file.length > limits.fileBytes()) {
      throw new UnreadableFile(
          "Ce fichier dépasse " + limits.fileBytes() / (1024 * 1024) + " Mo : partagez-le.");
    }
    return BoundedTime.within(
        limits.time(),
        () -> ZipParts.isZip(file) ? Workbook.read(file, limits) : readText(file, limits));
  }

  private static List<Table> readText(byte[] file, Limits limits) {
    OtherFormats.refuse(file);
    return List.of(CsvText.read(file, limits));
  }

  /** A workbook of text cells, which a spreadsheet shows as they are. */
  public static byte[] xlsx(List<Table> tables) {
    return XlsxWriting.write(tables);
  }

  /** A CSV file as a French spreadsheet reads it, with no formula in it. */
  public static String csv(Table table) {
    return CsvText.write(table);
  }
}
