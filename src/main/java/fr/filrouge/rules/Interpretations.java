package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the column « interprétation » says: « colonne : pourquoi », several separated by « | ».
 *
 * @param general what is said of no column
 */
record Interpretations(@Nullable String general, Map<String, String> byHeading) {

  static Interpretations of(String text, Set<String> headings) {
    Map<String, String> byHeading = new LinkedHashMap<>();
    List<String> general = new ArrayList<>();
    for (String part : text.split("\\|")) {
      String said = part.strip();
      int colon = said.indexOf(" : ");
      String heading = colon < 0 ? "" : said.substring(0, colon);
      if (headings.contains(heading)) {
        byHeading.put(heading, said.substring(colon + 3));
      } else if (heading.equals("du") || heading.equals("au")) {
        general.add("date : " + said.substring(colon + 3));
      } else if (!said.isEmpty()) {
        general.add(said);
      }
    }
    return new Interpretations(general.isEmpty() ? null : String.join(" ; ", general), byHeading);
  }

  @Nullable String of(String heading) {
    return byHeading.get(heading);
  }
}
