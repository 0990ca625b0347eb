package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Sheets as sections of a YAML file: an item of a list is a row, numbered by its line, a property a
 * column; a list of texts is a cell with commas, an object inside a row gives columns « when.x »,
 * and a list of objects inside a row is a sheet of its own that names that row.
 */
final class YamlDoor {

  /** Heading of the column that names the row to which the rows of an inner list belong. */
  static final String OF = "de";

  static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final Faults faults;
  private final Map<String, List<Map<String, String>>> sections = new LinkedHashMap<>();

  /** Heading of the column that names a row of most sections. */
  static final String CODE = "code";

  private static final String LINE = "\n";

  private YamlDoor(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The sheets of a file by section, as far as they can be read; what cannot is told. */
  static Map<String, Sheet> read(String file, String text, Faults faults) {
    YamlDoor door = new YamlDoor(file, faults);
    long line = 1;
    try (JsonParser parser = YAML.createParser(text)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          line = line(parser);
          door.section(parser.currentName(), parser);
        }
      } else {
        door.fault(1, "", "", "des rubriques : « nom : » puis une liste");
      }
    } catch (JacksonException e) {
      long place = e.getLocation() == null ? line : e.getLocation().getLineNr();
      boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
      door.fault(
          place,
          "",
          "",
          twice
              ? "chaque mot une seule fois dans une ligne"
              : "un fichier YAML bien formé : vérifiez les retraits, les deux-points et les guillemets");
    }
    return door.sheets();
  }

  private static long line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private void section(String name, JsonParser parser) {
    JsonToken token = parser.nextToken();
    sections.putIfAbsent(name, new ArrayList<>());
    if (token == JsonToken.START_ARRAY) {
      items(name, "", parser);
    } else if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        Map<String, String> row = row(parser);
        row.put(CODE, parser.currentName());
        parser.nextToken();
        row.put("label", text(parser));
        add(name, row);
      }
    } else {
      Map<String, String> row = row(parser);
      row.put("text", text(parser));
      add(name, row);
    }
  }

  private void items(String section, String of, JsonParser parser) {
    sections.putIfAbsent(section, new ArrayList<>());
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.END_ARRAY) {
      if (token == JsonToken.START_OBJECT) {
        Map<String, String> row = row(parser);
        row.put(OF, of);
        add(section, row);
        properties(section, "", row, parser);
      } else {
        fault(line(parser), section, text(parser), "une ligne : « - code: … »");
      }
      token = parser.nextToken();
    }
  }

  private void properties(
      String section, String prefix, Map<String, String> row, JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = prefix + parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT && prefix.isEmpty()) {
        properties(section, name + ".", row, parser);
      } else if (token == JsonToken.START_ARRAY && prefix.isEmpty()) {
        list(section, name, row, parser);
      } else {
        row.put(name, text(parser));
      }
    }
  }

  private void list(String section, String name, Map<String, String> row, JsonParser parser) {
    List<String> texts = new ArrayList<>();
    String inner = section + "." + name;
    String of = row.getOrDefault(CODE, "");
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.END_ARRAY) {
      if (token == JsonToken.START_OBJECT) {
        Map<String, String> child = row(parser);
        child.put(OF, of);
        add(inner, child);
        properties(inner, "", child, parser);
      } else {
        texts.add(text(parser));
      }
      token = parser.nextToken();
    }
    if (!texts.isEmpty()) {
      row.put(name, String.join(", ", texts));
    }
  }

  /** The text of a single value as it is written; a deeper structure is told and passed over. */
  private String text(JsonParser parser) {
    if (parser.currentToken().isStructStart()) {
      fault(line(parser), String.valueOf(parser.currentName()), "", "un texte, sur une ligne");
      parser.skipChildren();
      return "";
    }
    String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
    return text == null ? "" : text.strip();
  }

  private static Map<String, String> row(JsonParser parser) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put(LINE, Long.toString(line(parser)));
    return row;
  }

  private void add(String section, Map<String, String> row) {
    sections.computeIfAbsent(section, s -> new ArrayList<>()).add(row);
  }

  private Map<String, Sheet> sheets() {
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    sections.forEach((name, rows) -> sheets.put(name, sheet(rows)));
    return sheets;
  }

  private Sheet sheet(List<Map<String, String>> rows) {
    Set<String> headings = new LinkedHashSet<>();
    rows.forEach(row -> headings.addAll(row.keySet()));
    headings.removeAll(List.of(LINE, Sheet.ID));
    Set<String> ids = new LinkedHashSet<>();
    List<Sheet.Row> read = new ArrayList<>();
    for (Map<String, String> row : rows) {
      String id = id(row, ids);
      ids.add(id);
      read.add(
          new Sheet.Row(
              id,
              Long.parseLong(row.getOrDefault(LINE, "0")),
              headings.stream().map(heading -> row.getOrDefault(heading, "")).toList()));
    }
    return new Sheet(file, List.copyOf(headings), read);
  }

  private static String id(Map<String, String> row, Set<String> taken) {
    @Nullable String own = row.getOrDefault(Sheet.ID, row.get(CODE));
    return own == null || own.isEmpty() || taken.contains(own) ? Sheet.freeId(taken) : own;
  }

  private void fault(long row, String column, String found, String expected) {
    faults.add(new Fault(file, row, column, found, expected));
  }
}
