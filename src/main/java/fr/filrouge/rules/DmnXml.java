package fr.filrouge.rules;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of a DMN 1.5 document, one a line; every text is escaped. */
final class DmnXml {

  static final String DMN = "https://www.omg.org/spec/DMN/20230324/MODEL/";
  private static final String SPACES = " ".repeat(40);
  private static final int REPLACEMENT = 0xFFFD;

  private final StringWriter written = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;
  private boolean leaf;

  DmnXml() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Something that writes. */
  private interface Act {
    void write() throws XMLStreamException;
  }

  private static void did(Act act) {
    try {
      act.write();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory cannot be written", e);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values, in turn
   */
  DmnXml open(String name, String... attributes) {
    did(
        () -> {
          line();
          xml.writeStartElement(name);
          if (depth == 0) {
            xml.writeDefaultNamespace(DMN);
          }
          for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
          }
        });
    depth++;
    leaf = true;
    return this;
  }

  DmnXml close() {
    depth--;
    did(
        () -> {
          if (!leaf) {
            line();
          }
          xml.writeEndElement();
        });
    leaf = false;
    return this;
  }

  /** An element without content. */
  DmnXml empty(String name, String... attributes) {
    return open(name, attributes).close();
  }

  /** An element that holds only a text. */
  DmnXml text(String name, String text) {
    open(name);
    did(() -> xml.writeCharacters(allowed(text)));
    return close();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + SPACES.substring(0, Math.min(SPACES.length(), 2 * depth)));
  }

  /** The text without the signs that no XML document may hold. */
  private static String allowed(String text) {
    return text.codePoints()
        .map(c -> mayStand(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean mayStand(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  @Override
  public String toString() {
    did(
        () -> {
          xml.writeEndDocument();
          xml.flush();
        });
    return written + "\n";
  }
}
