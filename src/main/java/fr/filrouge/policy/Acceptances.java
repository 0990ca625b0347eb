package fr.filrouge.policy;

import fr.filrouge.rules.Finding;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.Sheets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the acceptance of a finding beside its table, bound to the rows it speaks of. */
final class Acceptances {

  /** What the code of a finding begins with that is about an acceptance without an object. */
  private static final String ENDED = "sans objet/";

  private static final List<String> HEADINGS = List.of("constat", "raison", "lignes");

  private Acceptances() {}

  /**
   * The edit that accepts a finding; an older acceptance of the same finding is replaced. Where the
   * finding is that an acceptance has no object any more, the edit takes that acceptance away.
   */
  static Edit settling(RuleFiles files, Finding finding, String reason) {
    String file = finding.table().replace(".csv", RuleFiles.ACCEPTED);
    String before = files.has(file) ? files.text(file) : null;
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    if (before != null) {
      Sheets.read(files, file, new ArrayList<>())
          .values()
          .forEach(row -> rows.put(row.getOrDefault("constat", ""), row));
    }
    if (hasEnded(finding)) {
      rows.remove(finding.code().substring(ENDED.length()));
    } else {
      rows.put(
          finding.code(),
          Map.of("constat", finding.code(), "raison", reason, "lignes", finding.rowsHash()));
    }
    return new Edit.PutFile(
        file,
        before,
        rows.isEmpty() ? null : Sheets.write(file, HEADINGS, List.copyOf(rows.values())));
  }

  /** Whether the finding is that an acceptance has no object any more. */
  static boolean hasEnded(Finding finding) {
    return finding.code().startsWith(ENDED);
  }
}
