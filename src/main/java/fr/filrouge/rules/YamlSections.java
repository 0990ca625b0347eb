package fr.filrouge.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the sheets of a YAML file, so that {@link YamlDoor} reads the same sheets again. */
final class YamlSections {

  private final Map<String, Sheet> sections;

  private YamlSections(Map<String, Sheet> sections) {
    this.sections = sections;
  }

  /** The sections as a file, always the same for the same content. */
  static String write(Map<String, Sheet> sections) {
    YamlSections file = new YamlSections(sections);
    Map<String, Object> content = new LinkedHashMap<>();
    sections.forEach(
        (name, sheet) -> {
          if (name.indexOf('.') < 0) {
            content.put(
                name,
                sheet.headings().contains(YamlDoor.OF)
                    ? sheet.rows().stream().map(row -> file.item(name, sheet, row)).toList()
                    : labels(sheet));
          }
        });
    return YamlDoor.YAML.writeValueAsString(content);
  }

  /** A section that only gives codes their label. */
  private static Map<String, String> labels(Sheet sheet) {
    Map<String, String> labels = new LinkedHashMap<>();
    sheet
        .rows()
        .forEach(row -> labels.put(sheet.cell(row, YamlDoor.CODE), sheet.cell(row, "label")));
    return labels;
  }

  private Map<String, Object> item(String section, Sheet sheet, Sheet.Row row) {
    Map<String, Object> item = new LinkedHashMap<>();
    String code = sheet.cell(row, YamlDoor.CODE);
    if (!row.id().equals(code)) {
      item.put(Sheet.ID, row.id());
    }
    for (String heading : sheet.headings()) {
      String text = sheet.cell(row, heading);
      if (!text.isEmpty() && !heading.equals(YamlDoor.OF)) {
        put(item, heading, text);
      }
    }
    sections.forEach(
        (name, inner) -> {
          if (name.startsWith(section + ".")) {
            List<Map<String, Object>> rows = rowsOf(code, name, inner);
            if (!rows.isEmpty()) {
              item.put(name.substring(section.length() + 1), rows);
            }
          }
        });
    return item;
  }

  private List<Map<String, Object>> rowsOf(String owner, String name, Sheet sheet) {
    return sheet.rows().stream()
        .filter(row -> sheet.cell(row, YamlDoor.OF).equals(owner))
        .map(row -> item(name, sheet, row))
        .toList();
  }

  /** A column « when.x » is a property of an object inside the row. */
  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> item, String heading, String text) {
    int dot = heading.indexOf('.');
    if (dot < 0) {
      item.put(heading, text);
    } else {
      Object inner =
          item.computeIfAbsent(
              heading.substring(0, dot), key -> new LinkedHashMap<String, Object>());
      ((Map<String, Object>) inner).put(heading.substring(dot + 1), text);
    }
  }
}
