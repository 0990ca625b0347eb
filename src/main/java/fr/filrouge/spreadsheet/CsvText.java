package fr.filrouge.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CSV as French spreadsheets write it: semicolons or commas, UTF-8 or the code page of Windows. */
final class CsvText {

  /** So that a spreadsheet reads the accents. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** First signs that make a spreadsheet see a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private CsvText() {}

  static Table read(byte[] file, Limits limits) {
    String text = decoded(file);
    List<Line> lines = new ArrayList<>();
    Workbook.Characters characters = new Workbook.Characters(limits);
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      for (CsvRecord read : csv) {
        BoundedTime.check();
        line(read, limits, characters, lines);
      }
    } catch (CsvParseException e) {
      throw new UnreadableFile(
          "Ligne "
              + (lines.isEmpty() ? 1 : lines.get(lines.size() - 1).number() + 1)
              + " ou après : un guillemet n’est pas fermé, ou est suivi d’autre chose.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Table("", false, Set.of(), lines);
  }

  private static void line(
      CsvRecord read, Limits limits, Workbook.Characters characters, List<Line> lines) {
    int number = Math.toIntExact(read.getStartingLineNumber());
    List<Cell> cells = new ArrayList<>();
    for (String field : read.getFields()) {
      Cell cell = Cell.text(withoutMark(field));
      if (cell.text().length() > limits.cellCharacters()) {
        throw UnreadableFile.at(
            "", cells.size(), number, "plus de " + limits.cellCharacters() + " caractères.");
      }
      characters.add(cell.text());
      cells.add(cell);
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    if (cells.size() > limits.columns()) {
      throw UnreadableFile.at(
          "", limits.columns(), number, "plus de " + limits.columns() + " colonnes.");
    }
    if (!cells.isEmpty()) {
      lines.add(new Line(number, false, cells));
    }
    if (lines.size() > limits.lines()) {
      throw new UnreadableFile("Ce fichier a plus de " + limits.lines() + " lignes.");
    }
  }

  private static String decoded(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      text = new String(file, Charset.forName("windows-1252"));
    }
    return text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
  }

  /** The one that the headings hold more of. */
  private static char separator(String text) {
    String headings = text.lines().findFirst().orElse("");
    return count(headings, ';') >= count(headings, ',') ? ';' : ',';
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  static String write(Table table) {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
      for (Line line : table.lines()) {
        csv.writeRecord(line.cells().stream().map(Cell::text).map(CsvText::neutral).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String neutral(String cell) {
    return looksLikeFormula(bare(cell)) ? "'" + cell : cell;
  }

  static boolean looksLikeFormula(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
  }

  /** Without the mark that {@link #neutral} sets, one and no more. */
  private static String withoutMark(String field) {
    return field.startsWith("'") && looksLikeFormula(bare(field)) ? field.substring(1) : field;
  }

  /** Without the apostrophes before it, those of its own included. */
  private static String bare(String text) {
    int from = 0;
    while (from < text.length() && text.charAt(from) == '\'') {
      from++;
    }
    return text.substring(from);
  }
}
