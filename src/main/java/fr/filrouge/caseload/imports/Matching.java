package fr.filrouge.caseload.imports;

import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which heading of a file is which column. */
final class Matching {

  private Matching() {}

  /**
   * What the headings say by themselves, as far as it is sure: a column that two headings may be is
   * for somebody to choose.
   */
  static Map<Column, Integer> guess(List<String> headings, Map<String, Column> remembered) {
    Map<Column, List<Integer>> places = new EnumMap<>(Column.class);
    for (int place = 0; place < headings.size(); place++) {
      int here = place;
      String heading = headings.get(place);
      Optional.ofNullable(remembered.get(Column.plain(heading)))
          .or(() -> Column.named(heading))
          .ifPresent(c -> places.computeIfAbsent(c, none -> new ArrayList<>()).add(here));
    }
    Map<Column, Integer> sure = new EnumMap<>(Column.class);
    places.forEach(
        (column, found) -> {
          if (found.size() == 1) {
            sure.put(column, found.get(0));
          }
        });
    return sure;
  }

  /**
   * What was chosen in a form, by the name of each column.
   *
   * @throws InvalidInput when a column has no heading, or shares one
   */
  static Map<Column, Integer> chosen(Map<String, String> typed, int headings) {
    Map<Column, Integer> chosen = new EnumMap<>(Column.class);
    List<Problem> problems = new ArrayList<>();
    for (Column column : Column.values()) {
      String place = typed.getOrDefault(column.field(), "");
      String pointer = "/" + column.field();
      if (!place.matches("\\d{1,2}") || Integer.parseInt(place) >= headings) {
        problems.add(
            new Problem(pointer, column.label() + " : choisissez une colonne du fichier."));
      } else if (chosen.containsValue(Integer.parseInt(place))) {
        problems.add(new Problem(pointer, column.label() + " : cette colonne est déjà prise."));
      } else {
        chosen.put(column, Integer.parseInt(place));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return chosen;
  }

  /** What to remember of it. */
  static Map<String, Column> learned(List<String> headings, Map<Column, Integer> places) {
    Map<String, Column> learned = new HashMap<>();
    places.forEach((column, place) -> learned.put(Column.plain(headings.get(place)), column));
    learned.remove("");
    return learned;
  }
}
