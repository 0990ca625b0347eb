package fr.filrouge.policy;

import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One change of what a version says. It names the text it replaces, so that it can neither lay
 * itself over somebody else's change nor be undone over one.
 */
public sealed interface Edit {

  /**
   * The files after the change.
   *
   * @throws PolicyRefusal when what stands there is not what it replaces
   */
  RuleFiles applyTo(RuleFiles files);

  /** The change that takes this one back. */
  Edit inverse();

  /** Another text in a cell. */
  record SetCell(String sheet, String row, String column, String before, String after)
      implements Edit {
    @Override
    public RuleFiles applyTo(RuleFiles files) {
      RuleSheets sheets = RuleSheets.of(files);
      Sheet found = Edit.sheet(sheets, sheet);
      Sheet.Row place = found.row(row).orElseThrow(() -> PolicyRefusal.stale(sheet, row, null));
      if (!found.headings().contains(column)) {
        throw PolicyRefusal.missing("cette colonne");
      }
      String current = found.cell(place, column);
      if (!current.equals(before)) {
        throw PolicyRefusal.stale(sheet, row, current);
      }
      return Edit.with(files, sheets, sheet, found.with(row, column, after));
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
      implements Edit {

    public AddRow {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    @Override
    public RuleFiles applyTo(RuleFiles files) {
      RuleSheets sheets = RuleSheets.of(files);
      Sheet found = Edit.sheet(sheets, sheet);
      if (found.row(row).isPresent()) {
        throw PolicyRefusal.stale(sheet, row, null);
      }
      if (!found.headings().containsAll(cells.keySet())) {
        throw PolicyRefusal.missing("cette colonne");
      }
      return Edit.with(files, sheets, sheet, found.withRow(after, row, cells));
    }

    @Override
    public Edit inverse() {
      return new RemoveRow(sheet, after, row, cells);
    }
  }

  /** A row less, that held these cells. */
  record RemoveRow(String sheet, @Nullable String after, String row, Map<String, String> cells)
      implements Edit {

    public RemoveRow {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    @Override
    public RuleFiles applyTo(RuleFiles files) {
      RuleSheets sheets = RuleSheets.of(files);
      Sheet found = Edit.sheet(sheets, sheet);
      Sheet.Row place = found.row(row).orElseThrow(() -> PolicyRefusal.stale(sheet, row, null));
      if (!found.cells(place).equals(cells)) {
        throw PolicyRefusal.stale(sheet, row, null);
      }
      return Edit.with(files, sheets, sheet, found.withoutRow(row));
    }

    @Override
    public Edit inverse() {
      return new AddRow(sheet, after, row, cells);
    }
  }

  /** A column more, blank on every row. */
  record AddColumn(String sheet, String column) implements Edit {
    @Override
    public RuleFiles applyTo(RuleFiles files) {
      RuleSheets sheets = RuleSheets.of(files);
      Sheet found = Edit.sheet(sheets, sheet);
      return found.headings().contains(column)
          ? files
          : Edit.with(files, sheets, sheet, found.withColumn(column));
    }

    @Override
    public Edit inverse() {
      return new RemoveColumn(sheet, column);
    }
  }

  /** A column less, that was blank on every row. */
  record RemoveColumn(String sheet, String column) implements Edit {
    @Override
    public RuleFiles applyTo(RuleFiles files) {
      RuleSheets sheets = RuleSheets.of(files);
      Sheet found = Edit.sheet(sheets, sheet);
      for (Sheet.Row row : found.rows()) {
        if (!found.cell(row, column).isEmpty()) {
          throw PolicyRefusal.stale(sheet, row.id(), found.cell(row, column));
        }
      }
      return Edit.with(files, sheets, sheet, found.withoutColumn(column));
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

  /** The files with another sheet; what comments say at the head of its file stays. */
  private static RuleFiles with(RuleFiles files, RuleSheets sheets, String name, Sheet changed) {
    String file = sheets.sheet(name).name();
    RuleFiles after = sheets.with(name, changed);
    String head =
        files
            .text(file)
            .lines()
            .takeWhile(line -> line.isBlank() || line.startsWith("#"))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return head.isBlank() || after.text(file).startsWith(head)
        ? after
        : after.with(file, head + after.text(file));
  }

  private static Sheet sheet(RuleSheets sheets, String name) {
    if (!sheets.has(name)) {
      throw PolicyRefusal.missing("cette feuille");
    }
    return sheets.sheet(name);
  }
}
