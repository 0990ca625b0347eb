package fr.filrouge.rules;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sheets as CSV files of French spreadsheets: semicolons, quotes, UTF-8. */
final class CsvDoor {

  private static final int MOST_CHARACTERS = 500;
  private static final int MOST_ROWS = 500;

  /** First signs that make a spreadsheet see a formula. */
  private static final String FORMULA = "=+-@";

  private final String file;
  private final Faults faults;

  private CsvDoor(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The sheet, as far as it can be read; what cannot is told. */
  static Sheet read(String file, String text, Faults faults) {
    return new CsvDoor(file, faults).sheet(text);
  }

  private Sheet sheet(String text) {
    List<List<String>> records = records(text);
    if (records.isEmpty()) {
      fault(0, "", "", "une ligne de titres, puis une ligne par règle");
      return new Sheet(file, List.of(), List.of());
    }
    List<String> headings = headings(records.get(0));
    if (records.size() > MOST_ROWS + 1) {
      fault(0, "", records.size() + " lignes", MOST_ROWS + " lignes au plus");
      return new Sheet(file, headings, List.of());
    }
    List<Sheet.Row> rows = new ArrayList<>();
    Set<String> ids = ids(headings, records);
    for (int i = 1; i < records.size(); i++) {
      List<String> cells = cells(i + 1L, headings, records.get(i));
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(row(i + 1L, headings, cells, ids));
      }
    }
    return new Sheet(file, without(headings, headings.indexOf(Sheet.ID)), rows);
  }

  private List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(';')
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord csv : reader) {
        records.add(csv.getFields().stream().map(CsvDoor::cleaned).toList());
      }
    } catch (CsvParseException e) {
      fault(
          records.size() + 1L,
          "",
          "",
          "un fichier CSV bien formé : chaque guillemet ouvert est refermé");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  private List<String> headings(List<String> first) {
    List<String> headings = new ArrayList<>(first);
    while (!headings.isEmpty() && headings.get(headings.size() - 1).isEmpty()) {
      headings.remove(headings.size() - 1);
    }
    if (headings.size() == 1 && headings.get(0).contains(",")) {
      fault(1, "", headings.get(0), "des colonnes séparées par « ; », et non par des virgules");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i);
      if (heading.isEmpty()) {
        fault(1, letter(i), "", "le titre de la colonne");
        headings.set(i, letter(i));
      } else if (!seen.add(heading)) {
        fault(1, heading, heading, "chaque colonne une seule fois");
        headings.set(i, letter(i));
      }
    }
    return headings;
  }

  private List<String> cells(long number, List<String> headings, List<String> read) {
    List<String> cells = new ArrayList<>(read);
    while (cells.size() > headings.size()) {
      String last = cells.remove(cells.size() - 1);
      if (!last.isEmpty()) {
        fault(number, letter(cells.size()), last, "rien : cette colonne n'a pas de titre");
      }
    }
    while (cells.size() < headings.size()) {
      cells.add("");
    }
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).length() > MOST_CHARACTERS) {
        fault(number, headings.get(i), cells.get(i), MOST_CHARACTERS + " caractères au plus");
        cells.set(i, "");
      }
    }
    return cells;
  }

  private Set<String> ids(List<String> headings, List<List<String>> records) {
    int column = headings.indexOf(Sheet.ID);
    Set<String> ids = new HashSet<>();
    for (int i = 1; column >= 0 && i < records.size(); i++) {
      String id = column < records.get(i).size() ? records.get(i).get(column) : "";
      if (!id.isEmpty() && !ids.add(id)) {
        fault(i + 1L, Sheet.ID, id, "un nom de ligne que n'a aucune autre ; videz la cellule");
      } else if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,40}")) {
        fault(i + 1L, Sheet.ID, id, "rien, ou le nom que la ligne avait");
      }
    }
    return ids;
  }

  private static Sheet.Row row(
      long number, List<String> headings, List<String> cells, Set<String> ids) {
    int column = headings.indexOf(Sheet.ID);
    String id = column < 0 ? "" : cells.get(column);
    if (id.isEmpty()) {
      id = Sheet.freeId(ids);
      ids.add(id);
    }
    return new Sheet.Row(id, number, without(cells, column));
  }

  private static List<String> without(List<String> texts, int index) {
    List<String> others = new ArrayList<>(texts);
    if (index >= 0) {
      others.remove(index);
    }
    return others;
  }

  /** Without the spaces around it, nor the no-break spaces that spreadsheets insert. */
  private static String cleaned(String cell) {
    String text = cell.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
    boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && isFormula(text.substring(1));
    return guarded ? text.substring(1) : text;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  /** The letter a spreadsheet gives to a column. */
  static String letter(int index) {
    return index < 26
        ? String.valueOf((char) ('A' + index))
        : letter(index / 26 - 1) + letter(index % 26);
  }

  /** The sheet as a file, always the same for the same content. */
  static String write(Sheet sheet) {
    return records(
        Stream.concat(
            Stream.of(prepend(Sheet.ID, sheet.headings())),
            sheet.rows().stream().map(row -> prepend(row.id(), row.cells()))));
  }

  /** The same without the names of its rows. */
  static String writeWithoutIds(Sheet sheet) {
    return records(
        Stream.concat(Stream.of(sheet.headings()), sheet.rows().stream().map(Sheet.Row::cells)));
  }

  private static List<String> prepend(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private static String records(Stream<List<String>> records) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.LF).build(text)) {
      for (List<String> record : (Iterable<List<String>>) records::iterator) {
        csv.writeRecord(
            record.stream()
                .map(cell -> isFormula(cell) ? "'" + cell : cell)
                .collect(Collectors.toList()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void fault(long row, String column, String found, String expected) {
    faults.add(new Fault(file, row, column, found, expected));
  }
}
