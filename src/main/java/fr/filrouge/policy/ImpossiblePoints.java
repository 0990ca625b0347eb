package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.Sheets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Points of the rules that no person can show, in a sheet beside the scenarios, each with why. */
final class ImpossiblePoints {

  private static final String FILE = "scenarios/impossibles.csv";
  private static final String POINT = "point";
  private static final String REASON = "raison";

  private ImpossiblePoints() {}

  static Set<String> read(RuleFiles files, List<Fault> faults) {
    Set<String> points = new LinkedHashSet<>();
    if (!files.has(FILE)) {
      return points;
    }
    Sheets.read(files, FILE, faults)
        .forEach(
            (row, cells) -> {
              String point = cells.getOrDefault(POINT, "");
              if (point.isEmpty() || cells.getOrDefault(REASON, "").isEmpty()) {
                faults.add(
                    new Fault(FILE, row, POINT, point, "un point et la raison, sur chaque ligne"));
              }
              points.add(point);
            });
    return points;
  }

  /** The edit that says of a point that no person can show it. */
  static Edit excusing(RuleFiles files, String point, String reason) {
    List<Map<String, String>> rows = without(files, point);
    rows.add(Map.of(POINT, point, REASON, reason));
    return writing(files, rows);
  }

  /** The edit that says it of a point no more. */
  static Edit admitting(RuleFiles files, String point) {
    return writing(files, without(files, point));
  }

  private static List<Map<String, String>> without(RuleFiles files, String point) {
    List<Map<String, String>> rows = new ArrayList<>();
    if (files.has(FILE)) {
      Sheets.read(files, FILE, new ArrayList<>()).values().stream()
          .filter(row -> !point.equals(row.get(POINT)))
          .forEach(rows::add);
    }
    return rows;
  }

  private static Edit writing(RuleFiles files, List<Map<String, String>> rows) {
    return new Edit.PutFile(
        FILE,
        files.has(FILE) ? files.text(FILE) : null,
        rows.isEmpty() ? null : Sheets.write(FILE, List.of(POINT, REASON), rows));
  }
}
