package fr.filrouge.policy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.filrouge.rules.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a text copied from a spreadsheet would change in a sheet, from one cell on. Rows past the
 * end are rows more; columns past the last are told, and left out of nothing in silence.
 */
public final class Pasting {

  private static final int MOST_CHARACTERS = 200_000;

  private final Sheet sheet;
  private final String name;
  private final List<String> columns;
  private final List<Edit> edits = new ArrayList<>();
  private int beyond;

  private Pasting(String name, Sheet sheet, List<String> columns) {
    this.name = name;
    this.sheet = sheet;
    this.columns = columns;
  }

  /**
   * The edits, row by row.
   *
   * @param columns those that the text is laid on, in the order in which they were seen
   * @param row the row of the first cell
   * @param column the column of the first cell
   * @throws PolicyRefusal when the text is no table, or reaches past the last column
   */
  public static List<Edit> of(
      String name, Sheet sheet, List<String> columns, String row, String column, String text) {
    Pasting pasting = new Pasting(name, sheet, columns);
    pasting.paste(row, column, records(text));
    if (pasting.beyond > 0) {
      throw PolicyRefusal.conflict(
          "beyond-last-column",
          "Le texte collé a "
              + pasting.beyond
              + " colonne(s) de trop : collez-le plus à gauche, ou ajoutez la colonne.",
          Map.of());
    }
    return List.copyOf(pasting.edits);
  }

  private static List<List<String>> records(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw PolicyRefusal.conflict(
          "too-long", "Collez au plus " + MOST_CHARACTERS + " signes à la fois.", Map.of());
    }
    List<List<String>> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator('\t')
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      reader.forEach(line -> records.add(line.getFields().stream().map(Pasting::clean).toList()));
    } catch (CsvParseException e) {
      throw PolicyRefusal.conflict(
          "not-a-table",
          "Le texte collé n'est pas un tableau : un guillemet reste ouvert.",
          Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  private static String clean(String cell) {
    return cell.replace('\u00A0', ' ').replace('\u202F', ' ').replaceAll("\\R", " ").strip();
  }

  private void paste(String row, String column, List<List<String>> records) {
    int y = sheet.row(row).map(sheet.rows()::indexOf).orElseThrow(PolicyRefusal::absent);
    int x = columns.indexOf(column);
    if (x < 0) {
      throw PolicyRefusal.absent();
    }
    if (y + records.size() > Edit.MOST_ROWS) {
      throw PolicyRefusal.conflict(
          "too-many-rows", "Une feuille a au plus " + Edit.MOST_ROWS + " lignes.", Map.of());
    }
    Set<String> ids = sheet.rows().stream().map(Sheet.Row::id).collect(Collectors.toSet());
    String last = sheet.rows().get(sheet.rows().size() - 1).id();
    for (int i = 0; i < records.size(); i++) {
      List<String> texts = records.get(i);
      beyond = Math.max(beyond, x + texts.size() - columns.size());
      if (y + i < sheet.rows().size()) {
        change(sheet.rows().get(y + i), x, texts);
      } else if (texts.stream().anyMatch(text -> !text.isEmpty())) {
        last = add(last, x, texts, ids);
      }
    }
  }

  /** Spaces and line breaks that a paste cannot bring are no change. */
  private void change(Sheet.Row row, int x, List<String> texts) {
    for (int j = 0; j < texts.size() && x + j < columns.size(); j++) {
      String before = sheet.cell(row, columns.get(x + j));
      if (!clean(before).equals(texts.get(j))) {
        edits.add(new Edit.SetCell(name, row.id(), columns.get(x + j), before, texts.get(j)));
      }
    }
  }

  private String add(String after, int x, List<String> texts, Set<String> ids) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int j = 0; j < texts.size() && x + j < columns.size(); j++) {
      if (!texts.get(j).isEmpty()) {
        cells.put(columns.get(x + j), texts.get(j));
      }
    }
    int number = ids.size() + 1;
    while (!ids.add("l" + number)) {
      number++;
    }
    edits.add(new Edit.AddRow(name, after, "l" + number, cells));
    return "l" + number;
  }
}
