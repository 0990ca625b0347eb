package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings that policy staff accept, with a reason, in a file beside the table. */
final class AcceptedFindings {

  static final String SUFFIX = ".accepted.csv";

  private final Map<String, String> reasons = new HashMap<>();

  private AcceptedFindings() {}

  static AcceptedFindings read(RuleFiles files) {
    AcceptedFindings accepted = new AcceptedFindings();
    for (String name : files.names("tables", SUFFIX)) {
      CsvTable table = CsvTable.read(name, files.text(name), List.of("constat", "raison"));
      String of = name.replace(SUFFIX, ".csv");
      for (CsvTable.Row row : table.rows()) {
        accepted.reasons.put(
            of + " " + row.required("constat", "le nom du constat accepté"),
            row.required("raison", "la raison de l'accepter"));
      }
    }
    return accepted;
  }

  @Nullable String reason(String table, String code) {
    return reasons.get(table + " " + code);
  }

  /** The findings with the reasons given, and one more for each reason that matches nothing. */
  List<Finding> applyTo(List<Finding> findings) {
    List<Finding> all = new ArrayList<>();
    Map<String, String> unused = new HashMap<>(reasons);
    for (Finding finding : findings) {
      all.add(finding.accepted(reason(finding.table(), finding.code())));
      unused.remove(finding.table() + " " + finding.code());
    }
    for (String key : unused.keySet()) {
      String table = key.substring(0, key.indexOf(' '));
      String code = key.substring(table.length() + 1);
      all.add(
          new Finding(
              table,
              "sans objet/" + code,
              List.of(),
              "Le constat accepté « " + code + " » n'existe plus : retirez cette acceptation.",
              null));
    }
    return all;
  }
}
