package fr.filrouge.spreadsheet;

import fr.filrouge.spreadsheet.Workbook.Characters;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that cells name by their number. One that is too long is cut just beyond what a cell
 * may hold: it is refused where a cell names it, and does no harm where none does.
 */
final class SharedTexts extends DefaultHandler {

  private final List<String> texts = new ArrayList<>();
  private final TextUnderway text;

  SharedTexts(Characters characters) {
    this.text = new TextUnderway(characters.mostInCell());
  }

  List<String> all() {
    return texts;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (name.equals("si")) {
      BoundedTime.check();
      text.clear();
    }
    text.start(name);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.take(characters, start, length);
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    text.end(name);
    if (name.equals("si")) {
      texts.add(text.value());
    }
  }
}
