package fr.filrouge.rules;

import java.util.Collection;
import java.util.List;

/** Looks whether a sheet has the columns it must have, and no others. */
final class Headings {

  private Headings() {}

  static void require(Sheet sheet, List<String> required, Faults faults) {
    for (String heading : required) {
      if (!sheet.headings().isEmpty() && !sheet.headings().contains(heading)) {
        faults.add(new Fault(sheet.name(), 1, heading, "", "une colonne de ce nom"));
      }
    }
  }

  static void refuseOthers(Sheet sheet, Collection<String> known, Faults faults) {
    for (String heading : sheet.headings()) {
      if (!known.contains(heading)) {
        long row = isYaml(sheet) ? firstFilled(sheet, heading) : 1;
        faults.add(
            new Fault(
                sheet.name(), row, heading, heading, "un titre parmi " + String.join(", ", known)));
      }
    }
  }

  private static boolean isYaml(Sheet sheet) {
    return sheet.name().endsWith(".yaml");
  }

  private static long firstFilled(Sheet sheet, String heading) {
    return sheet.rows().stream()
        .filter(row -> !sheet.cell(row, heading).isEmpty())
        .mapToLong(Sheet.Row::number)
        .findFirst()
        .orElse(0);
  }
}
