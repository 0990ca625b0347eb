package fr.filrouge.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** Reads the sheets of an .xlsx workbook one after the other, without building it in memory. */
final class Workbook {

  private static final int LARGEST_STYLES = 1024 * 1024;

  private Workbook() {}

  static List<Table> read(byte[] file, Limits limits) throws Exception {
    Map<String, byte[]> parts = ZipParts.of(file, limits);
    WorkbookParts.check(parts);
    if (parts.getOrDefault("xl/styles.xml", new byte[0]).length > LARGEST_STYLES) {
      throw UnreadableFile.damaged();
    }
    try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(ZipParts.packed(parts)))) {
      return tables(new XSSFReader(opened), limits);
    }
  }

  private static List<Table> tables(XSSFReader workbook, Limits limits) throws Exception {
    SheetNames sheets = new SheetNames(limits.sheets());
    Xml.read(workbook.getWorkbookData(), sheets);
    Characters characters = new Characters(limits);
    CellValues values =
        new CellValues(
            sharedTexts(workbook, characters), workbook.getStylesTable(), sheets.from1904());
    List<Table> tables = new ArrayList<>();
    for (SheetNames.Named sheet : sheets.named()) {
      SheetReading reading = new SheetReading(sheet, values, characters, limits);
      Xml.read(workbook.getSheet(sheet.relation()), reading);
      tables.add(reading.table());
    }
    return tables;
  }

  private static List<String> sharedTexts(XSSFReader workbook, Characters characters)
      throws Exception {
    InputStream shared = workbook.getSharedStringsData();
    if (shared == null) {
      return List.of();
    }
    SharedTexts texts = new SharedTexts(characters);
    Xml.read(shared, texts);
    return texts.all();
  }

  /** Counts the text of all the cells of a workbook: many cells may share one. */
  static final class Characters {

    private final Limits limits;
    private int count;

    Characters(Limits limits) {
      this.limits = limits;
    }

    int mostInCell() {
      return limits.cellCharacters();
    }

    void add(String text) {
      count += text.length();
      if (count > limits.allCharacters()) {
        throw new UnreadableFile("Ce classeur contient trop de texte.");
      }
    }
  }
}
