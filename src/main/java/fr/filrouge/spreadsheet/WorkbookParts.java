package fr.filrouge.spreadsheet;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Refuses a workbook for what is packed in it beside its sheets, or for how it is written. */
final class WorkbookParts {

  private static final Pattern MACROS =
      Pattern.compile(".*(vbaproject|vbadata|macrosheets/|dialogsheets/|activex|customui).*");
  private static final Pattern LINKS =
      Pattern.compile(".*(externallinks/|connections\\.xml|querytables/|webextensions/|model/).*");
  private static final Pattern OBJECTS = Pattern.compile("xl/(embeddings|ctrlprops)/.*");
  private static final String HYPERLINK = "/relationships/hyperlink";

  private WorkbookParts() {}

  static void check(Map<String, byte[]> parts) throws Exception {
    if (!parts.containsKey("[Content_Types].xml") || !parts.containsKey("xl/workbook.xml")) {
      throw new UnreadableFile(
          "Ce fichier n’est pas un classeur .xlsx : enregistrez-le en .xlsx ou en CSV.");
    }
    parts.keySet().forEach(WorkbookParts::checkName);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (isXml(part.getKey())) {
        Xml.read(new ByteArrayInputStream(part.getValue()), new PartCheck());
      }
    }
  }

  private static void checkName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (MACROS.matcher(lower).matches()) {
      throw macros();
    }
    if (LINKS.matcher(lower).matches()) {
      throw links();
    }
    if (OBJECTS.matcher(lower).matches()) {
      throw new UnreadableFile("Ce classeur contient des objets incorporés : retirez-les.");
    }
  }

  private static boolean isXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
  }

  private static UnreadableFile macros() {
    return new UnreadableFile(
        "Ce classeur contient des macros : enregistrez-le en « Classeur Excel (.xlsx) ».");
  }

  private static UnreadableFile links() {
    return new UnreadableFile(
        "Ce classeur est lié à d’autres fichiers ou à des données externes : retirez ces liens.");
  }

  private static final class PartCheck extends DefaultHandler {

    private static final int DEEPEST = 60;

    private int depth;

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
      BoundedTime.check();
      if (++depth > DEEPEST) {
        throw UnreadableFile.damaged();
      }
      String type = attributes.getValue("ContentType");
      if (type != null && isOfMacros(type.toLowerCase(Locale.ROOT))) {
        throw macros();
      }
      String relation = attributes.getValue("Type");
      if ("External".equalsIgnoreCase(attributes.getValue("TargetMode"))
          && (relation == null || !relation.endsWith(HYPERLINK))) {
        throw links();
      }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
      depth--;
    }

    private static boolean isOfMacros(String type) {
      return type.contains("macroenabled") || type.contains("vba") || type.contains("activex");
    }
  }
}
