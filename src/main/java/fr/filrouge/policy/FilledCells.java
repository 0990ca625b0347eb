package fr.filrouge.policy;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells that some edits have just filled. */
final class FilledCells {

  private static final long EVERY_ROW = -1;
  private static final long NO_ROW = -2;

  private record Place(String file, long row, String column) {}

  private final RuleSheets sheets;
  private final Map<String, Map<String, Long>> numbers = new HashMap<>();
  private final Set<Place> changed = new HashSet<>();
  private final Set<Place> added = new HashSet<>();

  private FilledCells(RuleSheets sheets) {
    this.sheets = sheets;
  }

  /**
   * @param sheets as they are after the edits
   */
  static FilledCells by(List<Edit> edits, RuleSheets sheets) {
    FilledCells filled = new FilledCells(sheets);
    edits.forEach(filled::add);
    return filled;
  }

  private void add(Edit edit) {
    if (edit instanceof Edit.SetCell cell) {
      changed.add(place(cell.sheet(), cell.row(), cell.column()));
    } else if (edit instanceof Edit.AddRow row) {
      row.cells().keySet().forEach(column -> added.add(place(row.sheet(), row.row(), column)));
    } else if (edit instanceof Edit.AddColumn column) {
      String file = sheets.sheet(column.sheet()).name();
      changed.add(new Place(file, EVERY_ROW, column.column()));
    }
  }

  private Place place(String sheet, String row, String column) {
    Long number = numbers.computeIfAbsent(sheet, this::numbers).get(row);
    return new Place(sheets.sheet(sheet).name(), number == null ? NO_ROW : number, column);
  }

  private Map<String, Long> numbers(String sheet) {
    Map<String, Long> byId = new HashMap<>();
    for (Sheet.Row row : sheets.sheet(sheet).rows()) {
      byId.putIfAbsent(row.id(), row.number());
    }
    return byId;
  }

  /** Whether a fault is in one of them; what a new row lacks as a whole is not. */
  boolean hold(Fault fault) {
    Place place = new Place(fault.file(), fault.row(), fault.column());
    return changed.contains(place)
        || changed.contains(new Place(fault.file(), EVERY_ROW, fault.column()))
        || added.contains(place) && !fault.found().isEmpty() && !RuleSheets.isAboutWholeRow(fault);
  }
}
