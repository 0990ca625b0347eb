package fr.filrouge.policy;

import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One change of what a version says. It names the text it replaces, so that it can neither lay
 * itself over somebody else's change nor be undone over one.
 */
public sealed interface Edit {

  /** No sheet with more rows is read. */
  int MOST_ROWS = 500;

  /**
   * The files after the change.
   *
   * @throws PolicyRefusal when what stands there is not what it replaces
   */
  RuleFiles applyTo(RuleFiles files);

  /** The change that takes this one back. */
  Edit inverse();

  /**
   * The files after several changes; each sheet is read and written once for those that follow one
   * another there.
   *
   * @throws PolicyRefusal when what stands at one of them is not what it replaces
   */
  static RuleFiles applyAll(List<Edit> edits, RuleFiles files) {
    RuleFiles made = files;
    int next = 0;
    while (next < edits.size()) {
      int first = next++;
      if (edits.get(first) instanceof OnSheet one) {
        while (next < edits.size()
            && edits.get(next) instanceof OnSheet other
            && other.sheet().equals(one.sheet())) {
          next++;
        }
        made = onSheet(one.sheet(), edits.subList(first, next), made);
      } else {
        made = edits.get(first).applyTo(made);
      }
    }
    return made;
  }

  private static RuleFiles onSheet(String name, List<Edit> edits, RuleFiles files) {
    RuleSheets sheets = RuleSheets.of(files);
    if (!sheets.has(name)) {
      throw PolicyRefusal.missing("cette feuille");
    }
    Sheet before = sheets.sheet(name);
    Sheet made = before;
    for (Edit edit : edits) {
      made = ((OnSheet) edit).applyTo(made);
    }
    return made == before ? files : withHead(before.name(), files, sheets.with(name, made));
  }

  /** What comments say at the head of a file stays when its sheet is written anew. */
  private static RuleFiles withHead(String file, RuleFiles before, RuleFiles after) {
    String head =
        before
            .text(file)
            .lines()
            .takeWhile(line -> line.isBlank() || line.startsWith("#"))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return head.isBlank() || after.text(file).startsWith(head)
        ? after
        : after.with(file, head + after.text(file));
  }

  /** A change within one sheet. */
  sealed interface OnSheet extends Edit {

    String sheet();

    /** The sheet after the change. */
    Sheet applyTo(Sheet sheet);

    @Override
    default RuleFiles applyTo(RuleFiles files) {
      return applyAll(List.of(this), files);
    }
  }

  /** Another text in a cell. */
  record SetCell(String sheet, String row, String column, String before, String after)
      implements OnSheet {
    @Override
    public Sheet applyTo(Sheet found) {
      Sheet.Row place = found.row(row).orElseThrow(() -> PolicyRefusal.stale(sheet, row, null));
      if (!found.headings().contains(column)) {
        throw PolicyRefusal.missing("cette colonne");
      }
      String current = found.cell(place, column);
      if (!current.equals(before)) {
        throw PolicyRefusal.stale(sheet, row, current);
      }
      return found.with(row, column, after);
    }

    @Override
    public Edit inverse() {
      return new SetCell(sheet, row, column, after, before);
    }
  }

  /**
   * A row more.
   *
   * @param after the row it follows; {@code null} for the first place
   * @param cells what is not blank, by heading
   */
  record AddRow(String sheet, @Nullable String after, String row, Map<String, String> cells)
      implements OnSheet {

    public AddRow {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    @Override
    public Sheet applyTo(Sheet found) {
      if (found.row(row).isPresent()) {
        throw PolicyRefusal.stale(sheet, row, null);
      }
      if (!found.headings().containsAll(cells.keySet())) {
        throw PolicyRefusal.missing("cette colonne");
      }
      if (found.rows().size() >= MOST_ROWS) {
        throw PolicyRefusal.conflict(
            "too-many-rows", "Une feuille a au plus " + MOST_ROWS + " lignes.", Map.of());
      }
      return found.withRow(after, row, cells);
    }

    @Override
    public Edit inverse() {
      return new RemoveRow(sheet, after, row, cells);
    }
  }

  /** A row less, that held these cells. */
  record RemoveRow(String sheet, @Nullable String after, String row, Map<String, String> cells)
      implements OnSheet {

    public RemoveRow {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    @Override
    public Sheet applyTo(Sheet found) {
      Sheet.Row place = found.row(row).orElseThrow(() -> PolicyRefusal.stale(sheet, row, null));
      if (!found.cells(place).equals(cells)) {
        throw PolicyRefusal.stale(sheet, row, null);
      }
      return found.withoutRow(row);
    }

    @Override
    public Edit inverse() {
      return new AddRow(sheet, after, row, cells);
    }
  }

  /** A column more, blank on every row. */
  record AddColumn(String sheet, String column) implements OnSheet {
    @Override
    public Sheet applyTo(Sheet found) {
      return found.headings().contains(column) ? found : found.withColumn(column);
    }

    @Override
    public Edit inverse() {
      return new RemoveColumn(sheet, column);
    }
  }

  /** A column less, that was blank on every row. */
  record RemoveColumn(String sheet, String column) implements OnSheet {
    @Override
    public Sheet applyTo(Sheet found) {
      for (Sheet.Row row : found.rows()) {
        if (!found.cell(row, column).isEmpty()) {
          throw PolicyRefusal.stale(sheet, row.id(), found.cell(row, column));
        }
      }
      return found.withoutColumn(column);
    }

    @Override
    public Edit inverse() {
      return new AddColumn(sheet, column);
    }
  }

  /** A whole file that stands beside the rules; {@code null} where there is none. */
  record PutFile(String file, @Nullable String before, @Nullable String after) implements Edit {
    @Override
    public RuleFiles applyTo(RuleFiles files) {
      String current = files.has(file) ? files.text(file) : null;
      if (!Objects.equals(current, before)) {
        throw PolicyRefusal.stale(file, "", null);
      }
      return after == null ? files.without(file) : files.with(file, after);
    }

    @Override
    public Edit inverse() {
      return new PutFile(file, after, before);
    }
  }
}
