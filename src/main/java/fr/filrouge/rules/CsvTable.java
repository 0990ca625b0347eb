package fr.filrouge.rules;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A CSV file as French spreadsheets write it (semicolons), with its headings checked. */
record CsvTable(String file, List<String> headings, List<Row> rows) {

  /** A line of the file; {@code number} is the one a spreadsheet shows. */
  record Row(CsvTable table, long number, List<String> cells) {

    /** Content of a column, empty when blank or when the file does not have it. */
    String cell(String heading) {
      int index = table.headings().indexOf(heading);
      return index < 0 ? "" : cells.get(index);
    }

    String required(String heading, String expected) {
      String cell = cell(heading);
      if (cell.isEmpty()) {
        throw error(heading, expected);
      }
      return cell;
    }

    RuleFileError error(String heading, String expected) {
      return new RuleFileError(table.file(), number, heading, cell(heading), expected);
    }

    Period period() {
      Period period = new Period(day("du"), day("au"));
      if (period.isEmpty()) {
        throw error("au", "une date qui n'est pas avant « du »");
      }
      return period;
    }

    private java.time.@org.jspecify.annotations.Nullable LocalDate day(String heading) {
      try {
        return cell(heading).isEmpty() ? null : CellGrammar.day(cell(heading));
      } catch (CellGrammar.Refused refused) {
        throw error(heading, "une date (AAAA-MM-JJ ou JJ/MM/AAAA), ou rien");
      }
    }
  }

  static CsvTable read(String file, String text, List<String> required) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
      reader.forEach(records::add);
    } catch (CsvParseException e) {
      throw new RuleFileError(file, "le fichier CSV est mal formé : " + e.getMessage());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (records.isEmpty()) {
      throw new RuleFileError(file, "le fichier est vide");
    }
    List<String> headings = records.get(0).getFields().stream().map(String::strip).toList();
    for (String heading : required) {
      if (!headings.contains(heading)) {
        throw new RuleFileError(
            file,
            1,
            heading,
            String.join(" ; ", headings),
            "une colonne de ce nom, séparée par « ; »");
      }
    }
    if (new HashSet<>(headings).size() < headings.size()) {
      throw new RuleFileError(
          file, 1, "?", String.join(" ; ", headings), "chaque colonne une seule fois");
    }
    CsvTable table = new CsvTable(file, headings, new ArrayList<>());
    for (CsvRecord line : records.subList(1, records.size())) {
      if (line.getFieldCount() != headings.size()) {
        throw new RuleFileError(
            file,
            line.getStartingLineNumber(),
            headings.get(0),
            String.join(" ; ", line.getFields()),
            headings.size() + " cellules, comme l'en-tête");
      }
      List<String> cells = line.getFields().stream().map(CsvTable::cleaned).toList();
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        table.rows.add(new Row(table, line.getStartingLineNumber(), cells));
      }
    }
    return table;
  }

  /** Without the spaces around it, nor the no-break spaces that spreadsheets insert. */
  private static String cleaned(String cell) {
    return cell.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
  }
}
