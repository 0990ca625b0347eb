package fr.filrouge.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, part by part, for what no spreadsheet would write. */
public final class HostileFiles {

  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private HostileFiles() {
    with(
        "[Content_Types].xml",
        XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("/xl/workbook.xml", "spreadsheetml.sheet.main+xml")
            + override("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml")
            + override("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings+xml")
            + override("/xl/styles.xml", "spreadsheetml.styles+xml")
            + "</Types>");
    with("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    with("xl/workbook.xml", workbookXml(""));
    with(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + relation("rId2", "sharedStrings", "sharedStrings.xml")
                + relation("rId3", "styles", "styles.xml")));
    withShared("<si><t>bonjour</t></si>");
    with(
        "xl/styles.xml",
        XML
            + "<styleSheet "
            + MAIN
            + "><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"4\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"9\" applyNumberFormat=\"1\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
    withRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
  }

  /** One with a sheet "Liste" that says "bonjour" in A1: nothing is wrong with it yet. */
  public static HostileFiles aWorkbook() {
    return new HostileFiles();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPES + type + "\"/>";
  }

  public static String relations(String relations) {
    return XML
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATIONS
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String workbookXml(String more) {
    return XML
        + "<workbook "
        + MAIN
        + ">"
        + "<workbookPr/><sheets><sheet name=\"Liste\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
        + more
        + "</workbook>";
  }

  public HostileFiles with(String part, String content) {
    return with(part, content.getBytes(StandardCharsets.UTF_8));
  }

  public HostileFiles with(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  /** Text that stands somewhere in a part, replaced. */
  public HostileFiles changing(String part, String old, String by) {
    String before = new String(parts.get(part), StandardCharsets.UTF_8);
    if (!before.contains(old)) {
      throw new IllegalArgumentException(old + " is not in " + part);
    }
    return with(part, before.replace(old, by));
  }

  public HostileFiles withRows(String rows) {
    return withSheet("<sheetData>" + rows + "</sheetData>");
  }

  public HostileFiles withSheet(String content) {
    return with(
        "xl/worksheets/sheet1.xml", XML + "<worksheet " + MAIN + ">" + content + "</worksheet>");
  }

  public HostileFiles withShared(String items) {
    return with("xl/sharedStrings.xml", XML + "<sst " + MAIN + ">" + items + "</sst>");
  }

  /** More after the list of sheets. */
  public HostileFiles withWorkbook(String more) {
    return with("xl/workbook.xml", workbookXml(more));
  }

  public HostileFiles withDocumentType(String part, String type) {
    return changing(part, XML, XML + type);
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
