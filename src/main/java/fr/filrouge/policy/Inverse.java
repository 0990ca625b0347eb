package fr.filrouge.policy;

import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What takes edits back. */
final class Inverse {

  private Inverse() {}

  /**
   * The edits that take others back, the last one first. A column that went with its last text
   * comes back before that text does.
   *
   * @param files what they are taken back from
   */
  static List<Edit> of(List<Edit> edits, RuleFiles files) {
    RuleSheets sheets = RuleSheets.of(files);
    List<Edit> back = new ArrayList<>();
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit inverse = edits.get(i).inverse();
      if (inverse instanceof Edit.OnSheet onSheet && sheets.has(onSheet.sheet())) {
        Collection<String> headings = sheets.sheet(onSheet.sheet()).headings();
        columns(inverse).stream()
            .filter(column -> !headings.contains(column))
            .map(column -> new Edit.AddColumn(onSheet.sheet(), column))
            .forEach(back::add);
      }
      back.add(inverse);
    }
    return back;
  }

  private static Set<String> columns(Edit edit) {
    if (edit instanceof Edit.SetCell cell) {
      return Set.of(cell.column());
    }
    return edit instanceof Edit.AddRow row ? row.cells().keySet() : Set.of();
  }
}
