package fr.filrouge.policy;

import fr.filrouge.rules.RuleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays what a draft changes upon a newer version, cell by cell. Changes of different cells go
 * together; of the same cell, somebody has to choose.
 *
 * @param edits what the draft changes there
 * @param conflicts cells that both have changed, and nobody has chosen yet
 */
record Merging(List<Edit> edits, List<Conflict> conflicts) {

  /**
   * A place that the draft and the newer version both changed.
   *
   * @param place names it
   * @param words names it in French
   * @param theirs what the newer version says; {@code null} where a row is gone
   */
  record Conflict(
      String place,
      String words,
      String sheet,
      String row,
      String base,
      String mine,
      @Nullable String theirs) {}

  /**
   * @param kept places where the draft's text is kept
   * @param left places where the newer version's text is kept
   */
  static Merging of(
      RuleFiles base, RuleFiles mine, RuleFiles theirs, Set<String> kept, Set<String> left) {
    List<Edit> edits = new ArrayList<>();
    List<Conflict> conflicts = new ArrayList<>();
    RuleFiles merged = theirs;
    for (Edit edit : Differences.between(base, mine)) {
      try {
        merged = edit.applyTo(merged);
        edits.add(edit);
      } catch (PolicyRefusal refusal) {
        if (standsAlready(edit, merged)) {
          continue;
        }
        String place = place(edit);
        Object current = refusal.details().get("current");
        Edit over = current == null ? null : over(edit, current.toString());
        if (kept.contains(place) && over != null) {
          merged = over.applyTo(merged);
          edits.add(over);
        } else if (!left.contains(place)) {
          conflicts.add(
              conflict(
                  edit,
                  place,
                  new InWords(base, mine),
                  current == null ? null : current.toString()));
        }
      }
    }
    return new Merging(edits, conflicts);
  }

  /** Whether both changed it to the same: what takes it back could be done. */
  private static boolean standsAlready(Edit edit, RuleFiles files) {
    if (edit instanceof Edit.RemoveColumn) {
      return false;
    }
    try {
      edit.inverse().applyTo(files);
      return true;
    } catch (PolicyRefusal somethingElse) {
      return false;
    }
  }

  private static @Nullable Edit over(Edit edit, String current) {
    return edit instanceof Edit.SetCell cell
        ? new Edit.SetCell(cell.sheet(), cell.row(), cell.column(), current, cell.after())
        : null;
  }

  private static Conflict conflict(
      Edit edit, String place, InWords words, @Nullable String theirs) {
    return edit instanceof Edit.SetCell cell
        ? new Conflict(
            place,
            words.place(cell.sheet(), cell.row()) + ", « " + cell.column() + " »",
            cell.sheet(),
            cell.row(),
            cell.before(),
            cell.after(),
            theirs)
        : new Conflict(
            place, words.tell(List.of(edit)).get(0).sentence(), place, "", "", "", theirs);
  }

  private static String place(Edit edit) {
    if (edit instanceof Edit.SetCell cell) {
      return cell.sheet() + "/" + cell.row() + "/" + cell.column();
    } else if (edit instanceof Edit.AddRow row) {
      return row.sheet() + "/" + row.row();
    } else if (edit instanceof Edit.RemoveRow row) {
      return row.sheet() + "/" + row.row();
    } else if (edit instanceof Edit.AddColumn column) {
      return column.sheet() + "//" + column.column();
    } else if (edit instanceof Edit.RemoveColumn column) {
      return column.sheet() + "//" + column.column();
    }
    return ((Edit.PutFile) edit).file();
  }
}
