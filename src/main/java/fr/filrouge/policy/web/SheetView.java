package fr.filrouge.policy.web;

import fr.filrouge.frame.Form;
import fr.filrouge.policy.InWords;
import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sheet as its pages show it, with the faults of its cells. */
final class SheetView {

  /**
   * A cell of the table.
   *
   * @param was what stood there in the version that the draft comes from, where that has changed
   */
  record CellView(String heading, String text, @Nullable String was, @Nullable String fault) {}

  /**
   * A row of the table.
   *
   * @param mark what the draft has done to it, {@code null} for nothing
   */
  record RowView(String id, String name, @Nullable String mark, List<CellView> cells) {}

  /** A code that can be ticked. */
  record Tick(String code, String label, boolean ticked) {}

  /** A cell as the row's form asks for it. */
  record FieldView(
      String heading,
      String old,
      String text,
      String hint,
      List<Tick> ticks,
      boolean wide,
      @Nullable String fault) {}

  private final RuleSheets sheets;
  private final String name;
  private final Sheet sheet;
  private final RuleBook book;
  private final ChangedCells changed;
  private final List<Fault> faults;

  SheetView(
      RuleSheets sheets, String name, RuleBook book, ChangedCells changed, List<Fault> faults) {
    this.sheets = sheets;
    this.name = name;
    this.sheet = sheets.sheet(name);
    this.book = book;
    this.changed = changed;
    this.faults = faults.stream().filter(f -> f.file().equals(sheet.name())).toList();
  }

  /** Every column of a table; of another sheet, those that some row fills or filled. */
  List<String> shownColumns() {
    return sheet.headings().stream()
        .filter(
            heading ->
                sheets.isTable(name)
                    || changed.filled(heading)
                    || sheet.rows().stream().anyMatch(row -> !sheet.cell(row, heading).isEmpty()))
        .toList();
  }

  Sheet sheet() {
    return sheet;
  }

  List<String> headings() {
    return sheet.headings();
  }

  List<Field> factsToAdd() {
    return sheets.factsToAdd(name, book);
  }

  List<String> rowIds() {
    return sheet.rows().stream().map(Sheet.Row::id).toList();
  }

  List<RowView> rows() {
    List<String> columns = shownColumns();
    return sheet.rows().stream().map(row -> row(row, columns)).toList();
  }

  private RowView row(Sheet.Row row, List<String> columns) {
    List<CellView> cells = columns.stream().map(heading -> cell(row, heading)).toList();
    boolean touched = cells.stream().anyMatch(cell -> cell.was() != null);
    String mark = changed.adds(row.id()) ? "ajoutée" : touched ? "changée" : null;
    return new RowView(row.id(), InWords.name(sheet, row), mark, cells);
  }

  private CellView cell(Sheet.Row row, String heading) {
    String text = sheet.cell(row, heading);
    return new CellView(heading, text, changed.was(row.id(), heading, text), fault(row, heading));
  }

  /** The names of the rows that the draft takes away. */
  List<String> goneRows() {
    return changed.gone(sheet);
  }

  private @Nullable String fault(Sheet.Row row, String heading) {
    return faults.stream()
        .filter(fault -> fault.row() == row.number() && fault.column().equals(heading))
        .map(fault -> "Attendu : " + fault.expected() + ".")
        .findFirst()
        .orElse(null);
  }

  private Sheet.Row row(String id) {
    return sheet.row(id).orElseThrow(WorkbenchDesk::missing);
  }

  String name(String row) {
    return InWords.name(sheet, row(row));
  }

  String cell(String row, String heading) {
    return sheet.cell(row(row), heading);
  }

  Map<String, String> cells(String row) {
    return sheet.cells(row(row));
  }

  /**
   * The cells of a row as its form asks for them.
   *
   * @param form what was typed, when it was refused
   */
  List<FieldView> fields(String id, @Nullable Form form) {
    Sheet.Row row = row(id);
    List<FieldView> fields = new ArrayList<>();
    for (int i = 0; i < sheet.headings().size(); i++) {
      String heading = sheet.headings().get(i);
      String text = sheet.cell(row, heading);
      String typed = form == null ? text : form.typed().getOrDefault(heading, text);
      Field fact = sheets.fact(name, heading, book);
      String told = form == null ? fault(row, heading) : form.fault("c" + i);
      fields.add(
          new FieldView(
              heading,
              text,
              typed,
              fact == null ? CellHints.ofText(heading, book) : CellHints.of(fact, book),
              fact == null ? List.of() : ticks(fact, typed),
              fact == null && typed.length() > 60,
              told));
    }
    return fields;
  }

  /** The codes of a fact, when the cell is blank or a plain list of them. */
  private static List<Tick> ticks(Field fact, String text) {
    boolean listed = fact.type() == FieldType.CODE || fact.type() == FieldType.CODES;
    List<String> ticked = text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*"));
    List<String> codes = fact.codes().stream().map(Field.Code::code).toList();
    if (!listed || !codes.containsAll(ticked)) {
      return List.of();
    }
    return fact.codes().stream()
        .map(
            code ->
                new Tick(
                    code.code(),
                    Objects.requireNonNullElse(code.description(), code.label()),
                    ticked.contains(code.code())))
        .toList();
  }
}
