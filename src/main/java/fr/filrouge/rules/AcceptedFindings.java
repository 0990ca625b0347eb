package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that policy staff accept, with a reason, in a file beside the table. An acceptance holds
 * the hash of the rows it speaks of, and ends when they change.
 */
final class AcceptedFindings {

  private static final List<String> HEADINGS = List.of("constat", "raison", "lignes");

  private record Acceptance(String reason, String rowsHash) {}

  private final Map<String, Acceptance> acceptances = new LinkedHashMap<>();

  private AcceptedFindings() {}

  /**
   * @param told each fault of these files
   */
  static AcceptedFindings read(RuleFiles files, List<Fault> told) {
    AcceptedFindings accepted = new AcceptedFindings();
    Faults faults = new Faults();
    for (String name : files.names("tables", RuleFiles.ACCEPTED)) {
      Sheet sheet = CsvDoor.read(name, files.text(name), faults);
      Headings.require(sheet, HEADINGS, faults);
      String table = name.replace(RuleFiles.ACCEPTED, ".csv");
      for (RowReader row : RowReader.of(sheet, faults)) {
        accepted.acceptances.put(
            table + " " + row.required("constat", "le nom du constat accepté"),
            new Acceptance(row.required("raison", "la raison de l'accepter"), row.text("lignes")));
      }
    }
    told.addAll(faults.told());
    return accepted;
  }

  /** The findings with the reasons given, and one more for each acceptance that has ended. */
  List<Finding> applyTo(List<Finding> findings) {
    List<Finding> all = new ArrayList<>();
    Map<String, Acceptance> unused = new LinkedHashMap<>(acceptances);
    for (Finding finding : findings) {
      Acceptance acceptance = acceptances.get(finding.table() + " " + finding.code());
      if (acceptance != null && acceptance.rowsHash().equals(finding.rowsHash())) {
        all.add(finding.accepted(acceptance.reason()));
      } else {
        all.add(finding);
      }
      unused.remove(finding.table() + " " + finding.code());
    }
    unused.keySet().forEach(key -> all.add(ended(key)));
    return all;
  }

  private static Finding ended(String key) {
    String table = key.substring(0, key.indexOf(' '));
    String code = key.substring(table.length() + 1);
    return new Finding(
        table,
        "sans objet/" + code,
        List.of(),
        "Le constat accepté « " + code + " » n'existe plus : retirez cette acceptation.",
        "",
        null,
        null);
  }
}
