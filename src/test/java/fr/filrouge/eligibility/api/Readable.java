package fr.filrouge.eligibility.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes JSON for people to read: what fits on a line stays on it. */
final class Readable {

  private static final int WIDTH = 230;

  private Readable() {}

  static String json(JsonNode node) {
    StringBuilder text = new StringBuilder();
    write(node, "", text);
    return text.append('\n').toString();
  }

  private static void write(JsonNode node, String indent, StringBuilder text) {
    String compact = node.toString();
    if (!node.isContainer() || indent.length() + compact.length() <= WIDTH) {
      text.append(compact);
      return;
    }
    String inner = indent + " ";
    List<String> parts = new ArrayList<>();
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        StringBuilder part = new StringBuilder("\"" + property.getKey() + "\":");
        write(property.getValue(), inner, part);
        parts.add(part.toString());
      }
    } else {
      for (JsonNode item : node) {
        StringBuilder part = new StringBuilder();
        write(item, inner, part);
        parts.add(part.toString());
      }
    }
    text.append(node.isObject() ? "{" : "[")
        .append("\n")
        .append(inner)
        .append(String.join(",\n" + inner, parts))
        .append("\n")
        .append(indent)
        .append(node.isObject() ? "}" : "]");
  }
}
