package fr.filrouge.spreadsheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What a workbook says of its sheets. */
final class SheetNames extends DefaultHandler {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final List<Named> named = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final StringBuilder definition = new StringBuilder();
  private final int most;
  private boolean from1904;
  private boolean defining;

  SheetNames(int most) {
    this.most = most;
  }

  /** A sheet, and the relation that leads to it. */
  record Named(String name, boolean hidden, String relation) {}

  List<Named> named() {
    return named;
  }

  /** Whether days are counted from 1904, as old computers of Apple did. */
  boolean from1904() {
    return from1904;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "workbookPr" -> from1904 = isTrue(attributes.getValue("date1904"));
      case "sheet" -> sheet(attributes);
      case "definedName" -> {
        defining = true;
        definition.setLength(0);
      }
      default -> {}
    }
  }

  static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private void sheet(Attributes attributes) {
    String name = attributes.getValue("name");
    String relation = attributes.getValue(RELATIONS, "id");
    if (name == null || relation == null) {
      throw UnreadableFile.damaged();
    }
    if (named.size() == most) {
      throw new UnreadableFile("Ce classeur a plus de " + most + " feuilles.");
    }
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      throw new UnreadableFile("Ce classeur a deux feuilles du même nom.");
    }
    String state = attributes.getValue("state");
    named.add(new Named(name, state != null && !state.equals("visible"), relation));
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (defining) {
      definition.append(characters, start, length);
    }
  }

  /** A name may stand for cells, and for nothing that is computed. */
  @Override
  public void endElement(String uri, String name, String qName) {
    if (name.equals("definedName")) {
      defining = false;
      String outsideQuotes = definition.toString().replaceAll("'[^']*'", "");
      if (outsideQuotes.chars().anyMatch(c -> "([|\"".indexOf(c) >= 0)) {
        throw new UnreadableFile(
            "Ce classeur contient une formule cachée dans un nom défini : supprimez ce nom.");
      }
    }
  }
}
