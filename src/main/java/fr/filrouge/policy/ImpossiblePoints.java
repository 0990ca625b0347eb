package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.Sheets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Points of the rules that no person can show, in a sheet beside the scenarios, each with why. */
final class ImpossiblePoints {

  private static final String FILE = "scenarios/impossibles.csv";

  private ImpossiblePoints() {}

  static Set<String> read(RuleFiles files, List<Fault> faults) {
    Set<String> points = new LinkedHashSet<>();
    if (!files.has(FILE)) {
      return points;
    }
    Sheets.read(files, FILE, faults)
        .forEach(
            (row, cells) -> {
              String point = cells.getOrDefault("point", "");
              if (point.isEmpty() || cells.getOrDefault("raison", "").isEmpty()) {
                faults.add(
                    new Fault(
                        FILE, row, "point", point, "un point et la raison, sur chaque ligne"));
              }
              points.add(point);
            });
    return points;
  }
}
