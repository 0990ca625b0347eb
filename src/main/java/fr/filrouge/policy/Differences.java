package fr.filrouge.policy;

import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What has to be done to one content to make another of it, cell by cell. */
public final class Differences {

  private final RuleFiles before;
  private final RuleFiles after;
  private final List<Edit> edits = new ArrayList<>();

  private Differences(RuleFiles before, RuleFiles after) {
    this.before = before;
    this.after = after;
  }

  /** The edits that lead from one content to the other. */
  public static List<Edit> between(RuleFiles before, RuleFiles after) {
    Differences all = new Differences(before, after);
    all.sheets();
    all.otherFiles();
    return List.copyOf(all.edits);
  }

  private void sheets() {
    RuleSheets old = RuleSheets.of(before);
    RuleSheets now = RuleSheets.of(after);
    for (String name : now.names()) {
      if (old.has(name)) {
        sheet(name, old.sheet(name), now.sheet(name));
      }
    }
  }

  private void sheet(String name, Sheet old, Sheet now) {
    now.headings().stream()
        .filter(heading -> !old.headings().contains(heading))
        .forEach(heading -> edits.add(new Edit.AddColumn(name, heading)));
    for (Sheet.Row row : old.rows()) {
      if (now.row(row.id()).isEmpty()) {
        edits.add(new Edit.RemoveRow(name, previous(old, row), row.id(), old.cells(row)));
      }
    }
    for (Sheet.Row row : now.rows()) {
      old.row(row.id())
          .ifPresentOrElse(
              was -> cells(name, old, was, now, row),
              () -> edits.add(new Edit.AddRow(name, previous(now, row), row.id(), now.cells(row))));
    }
    old.headings().stream()
        .filter(heading -> !now.headings().contains(heading))
        .forEach(
            heading -> {
              old.rows().stream()
                  .filter(row -> now.row(row.id()).isPresent())
                  .filter(row -> !old.cell(row, heading).isEmpty())
                  .forEach(
                      row ->
                          edits.add(
                              new Edit.SetCell(
                                  name, row.id(), heading, old.cell(row, heading), "")));
              edits.add(new Edit.RemoveColumn(name, heading));
            });
  }

  private void cells(String name, Sheet old, Sheet.Row was, Sheet now, Sheet.Row is) {
    for (String heading : now.headings()) {
      String text = old.cell(was, heading);
      if (!text.equals(now.cell(is, heading))) {
        edits.add(new Edit.SetCell(name, is.id(), heading, text, now.cell(is, heading)));
      }
    }
  }

  /** The row that stands before another. */
  static @Nullable String previous(Sheet sheet, Sheet.Row row) {
    int place = sheet.rows().indexOf(row);
    return place == 0 ? null : sheet.rows().get(place - 1).id();
  }

  /** Whole files: those that no sheet shows, and those that one of the two does not have. */
  private void otherFiles() {
    SortedMap<String, String> old = before.texts();
    SortedMap<String, String> now = after.texts();
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      boolean bothSheets =
          old.containsKey(name) && now.containsKey(name) && !RuleFiles.standsBeside(name);
      if (!bothSheets && !Objects.equals(old.get(name), now.get(name))) {
        edits.add(new Edit.PutFile(name, old.get(name), now.get(name)));
      }
    }
  }
}
