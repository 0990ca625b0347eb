package fr.filrouge.spreadsheet;

import java.io.InputStream;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that has no document type, and so nothing from elsewhere. */
final class Xml {

  private Xml() {}

  static void read(InputStream xml, DefaultHandler handler) throws Exception {
    try (xml) {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.parse(new InputSource(xml));
    } catch (SAXException e) {
      throw UnreadableFile.damaged();
    }
  }
}
