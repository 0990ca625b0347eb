package fr.filrouge.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads sheets that stand beside the rules and decide nothing. */
public final class Sheets {

  private Sheets() {}

  /**
   * The cells of each row by heading, by the number of the row.
   *
   * @param told each fault
   */
  public static Map<Long, Map<String, String>> read(
      RuleFiles files, String name, List<Fault> told) {
    Faults faults = new Faults();
    Map<Long, Map<String, String>> rows = new LinkedHashMap<>();
    String text = files.text(name, faults);
    if (text != null) {
      Sheet sheet = CsvDoor.read(name, text, faults);
      for (Sheet.Row row : sheet.rows()) {
        Map<String, String> cells = new LinkedHashMap<>();
        sheet.headings().forEach(heading -> cells.put(heading, sheet.cell(row, heading)));
        rows.put(row.number(), cells);
      }
    }
    told.addAll(faults.told());
    return rows;
  }

  /** Such a sheet as a file, without names of rows. */
  public static String write(String name, List<String> headings, List<Map<String, String>> rows) {
    Sheet sheet = new Sheet(name, headings, List.of());
    for (int i = rows.size() - 1; i >= 0; i--) {
      sheet = sheet.withRow(null, "l" + (i + 1), rows.get(i));
    }
    return CsvDoor.writeWithoutIds(sheet);
  }
}
