package fr.filrouge.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes workbooks whose cells are all text: what a spreadsheet would take for a number, a date or
 * a formula stays as it was written, also in the cells that are still blank.
 */
final class XlsxWriting {

  private static final int WIDTH = 24 * 256;

  private final XSSFWorkbook workbook;
  private final CellStyle text;
  private final CellStyle quoted;
  private final CellStyle heading;

  private XlsxWriting(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.text = style(false, false);
    this.quoted = style(true, false);
    this.heading = style(false, true);
  }

  static byte[] write(List<Table> tables) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.getProperties().getCoreProperties().setCreator("Fil rouge");
      XlsxWriting writing = new XlsxWriting(workbook);
      tables.forEach(writing::add);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CellStyle style(boolean quote, boolean bold) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setQuotePrefixed(quote);
    if (bold) {
      XSSFFont font = workbook.createFont();
      font.setBold(true);
      style.setFont(font);
    }
    return style;
  }

  private void add(Table table) {
    XSSFSheet sheet = workbook.createSheet(table.name());
    int columns = table.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    for (int column = 0; column < columns; column++) {
      sheet.setColumnWidth(column, WIDTH);
      sheet.setDefaultColumnStyle(column, text);
      sheet.setColumnHidden(column, table.hiddenColumns().contains(column));
    }
    sheet.createFreezePane(0, 1);
    table.lines().forEach(line -> write(line, sheet.createRow(line.number() - 1)));
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), table.hidden());
  }

  private void write(Line line, Row row) {
    for (int column = 0; column < line.cells().size(); column++) {
      String written = line.textAt(column);
      if (!written.isEmpty()) {
        var cell = row.createCell(column);
        cell.setCellValue(written);
        cell.setCellStyle(
            CsvText.looksLikeFormula(written) ? quoted : line.number() == 1 ? heading : text);
      }
    }
  }
}
