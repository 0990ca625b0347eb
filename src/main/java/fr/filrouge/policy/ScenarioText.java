package fr.filrouge.policy;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The text of a file of scenarios, from which one can be taken without touching the others. */
final class ScenarioText {

  static final String LIST = "scénarios";
  static final String NAME = "nom";

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  /** Where a scenario stands: its first line, counted from 1. */
  private record Place(String name, int line) {}

  private final String text;
  private final List<Place> places = new ArrayList<>();

  private ScenarioText(String text) {
    this.text = text;
    try (JsonParser parser = YAML.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean scenarios = parser.currentName().equals(LIST);
        parser.nextToken();
        if (scenarios) {
          list(parser);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private void list(JsonParser parser) {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      int line = parser.currentTokenLocation().getLineNr();
      String name = "";
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean named = parser.currentName().equals(NAME);
        parser.nextToken();
        if (named) {
          name = parser.getString();
        } else {
          parser.skipChildren();
        }
      }
      places.add(new Place(name, line));
    }
  }

  /** The text without the scenario of that name; the same text when it has none. */
  static String without(String text, String name) {
    return new ScenarioText(text).without(name);
  }

  private String without(String name) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).name().equals(name)) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int from = places.get(i).line() - 1;
        int to = i + 1 < places.size() ? places.get(i + 1).line() - 1 : lines.size();
        while (i + 1 < places.size() && to > from + 1 && isAside(lines.get(to - 1))) {
          to--;
        }
        lines.subList(from, to).clear();
        return String.join("\n", lines) + "\n";
      }
    }
    return text;
  }

  /** Blank lines and comments before a scenario speak of the one that follows. */
  private static boolean isAside(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }
}
