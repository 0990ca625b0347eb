package fr.filrouge.spreadsheet;

import fr.filrouge.spreadsheet.Workbook.Characters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one sheet from its beginning to its end, and stops at the first cell that will not do. */
final class SheetReading extends DefaultHandler {

  private final SheetNames.Named sheet;
  private final CellValues values;
  private final Characters characters;
  private final Limits limits;
  private final TextUnderway text;
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final Set<Integer> hiddenLines = new HashSet<>();
  private final Set<Integer> begun = new HashSet<>();
  private final NavigableMap<Integer, NavigableMap<Integer, Cell>> cells = new TreeMap<>();
  private CellPlace at = CellPlace.BEFORE_THE_FIRST;
  private @Nullable String type;
  private @Nullable String style;

  SheetReading(SheetNames.Named sheet, CellValues values, Characters characters, Limits limits) {
    this.sheet = sheet;
    this.values = values;
    this.characters = characters;
    this.limits = limits;
    this.text = new TextUnderway(limits.cellCharacters());
  }

  Table table() {
    List<Line> lines = new ArrayList<>();
    cells.forEach((line, row) -> lines.add(new Line(line, hiddenLines.contains(line), list(row))));
    return new Table(sheet.name(), sheet.hidden(), hiddenColumns, lines);
  }

  private static List<Cell> list(NavigableMap<Integer, Cell> row) {
    List<Cell> list = new ArrayList<>(Collections.nCopies(row.lastKey() + 1, Cell.BLANK));
    row.forEach(list::set);
    return list;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "col" -> column(attributes);
      case "row" -> line(attributes);
      case "c" -> cell(attributes);
      case "f" -> throw refused("une formule. Remplacez-la par sa valeur (collage spécial).");
      case "mergeCell" ->
          throw new UnreadableFile(
              "Feuille « "
                  + sheet.name()
                  + " » : des cellules sont fusionnées. Défusionnez-les, une valeur par cellule.");
      default -> text.start(name);
    }
  }

  private void column(Attributes attributes) {
    if (SheetNames.isTrue(attributes.getValue("hidden"))) {
      int first = CellPlace.number(attributes.getValue("min"));
      int last = Math.min(CellPlace.number(attributes.getValue("max")), limits.columns());
      for (int column = first; column <= last; column++) {
        hiddenColumns.add(column - 1);
      }
    }
  }

  private void line(Attributes attributes) {
    BoundedTime.check();
    String number = attributes.getValue("r");
    at = number == null ? at.nextLine() : at.onLine(CellPlace.number(number));
    if (!begun.add(at.line())) {
      throw refused("cette ligne est écrite deux fois dans le fichier.");
    }
    if (SheetNames.isTrue(attributes.getValue("hidden"))) {
      hiddenLines.add(at.line());
    }
  }

  private void cell(Attributes attributes) {
    String place = attributes.getValue("r");
    at = place == null ? at.nextColumn() : at.read(place);
    type = attributes.getValue("t");
    style = attributes.getValue("s");
    text.clear();
  }

  @Override
  public void characters(char[] read, int start, int length) {
    text.take(read, start, length);
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    text.end(name);
    if (name.equals("c")) {
      Cell read = value();
      if (!read.isBlank()) {
        keep(read);
      }
    }
  }

  private Cell value() {
    try {
      return values.of(type, style, text.value());
    } catch (CellValues.NoValue none) {
      throw refused(none.sentence());
    }
  }

  private void keep(Cell read) {
    if (text.isTooLong() || read.text().length() > limits.cellCharacters()) {
      throw refused("plus de " + limits.cellCharacters() + " caractères.");
    }
    if (at.line() > limits.lines()) {
      throw new UnreadableFile(
          "Feuille « " + sheet.name() + " » : plus de " + limits.lines() + " lignes.");
    }
    if (at.column() >= limits.columns()) {
      throw refused("plus de " + limits.columns() + " colonnes.");
    }
    characters.add(read.text());
    if (cells.computeIfAbsent(at.line(), line -> new TreeMap<>()).put(at.column(), read) != null) {
      throw refused("cette cellule est écrite deux fois dans le fichier.");
    }
  }

  private UnreadableFile refused(String sentence) {
    return UnreadableFile.at(sheet.name(), at.column(), at.line(), sentence);
  }
}
