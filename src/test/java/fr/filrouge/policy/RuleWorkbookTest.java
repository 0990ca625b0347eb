package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.filrouge.rules.RuleBookReader;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.spreadsheet.Cell;
import fr.filrouge.spreadsheet.Limits;
import fr.filrouge.spreadsheet.Line;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import fr.filrouge.spreadsheet.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The workbook of a version")
class RuleWorkbookTest {

  private static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));

  private static List<Edit> comesBack(UnaryOperator<Table> changed) {
    return comesBack("socle", changed);
  }

  private static List<Edit> comesBack(String sheet, UnaryOperator<Table> changed) {
    byte[] file = RuleWorkbook.write(FILES, "version 1");
    List<Table> tables =
        SpreadsheetFile.read(file, Limits.of(501, 61)).stream()
            .map(table -> table.name().equals(sheet) ? changed.apply(table) : table)
            .toList();
    return RuleWorkbook.edits(
        RuleWorkbook.open(SpreadsheetFile.xlsx(tables)),
        FILES,
        RuleBookReader.read(FILES).orThrow());
  }

  private static Table with(Table table, UnaryOperator<List<Line>> lines) {
    return new Table(
        table.name(), table.hidden(), Set.of(), lines.apply(new ArrayList<>(table.lines())));
  }

  private static Line cell(Line line, int column, Cell cell) {
    List<Cell> cells = new ArrayList<>(line.cells());
    while (cells.size() <= column) {
      cells.add(Cell.BLANK);
    }
    cells.set(column, cell);
    return new Line(line.number(), line.hidden(), cells);
  }

  @Test
  @DisplayName("that comes back as it was changes nothing")
  void nothing() {
    assertThat(comesBack(UnaryOperator.identity())).isEmpty();
    assertThat(RuleWorkbook.open(RuleWorkbook.write(FILES, "version 1")).origin())
        .isEqualTo("version 1");
  }

  @Test
  @DisplayName("changes nothing when its rows were sorted, or its columns moved")
  void sorted() {
    assertThat(
            comesBack(
                table ->
                    with(
                        table,
                        lines -> {
                          Collections.reverse(lines.subList(1, lines.size()));
                          return lines;
                        })))
        .isEmpty();
    assertThat(
            comesBack(
                table ->
                    with(
                        table,
                        lines ->
                            lines.stream()
                                .map(
                                    line -> {
                                      List<Cell> cells = new ArrayList<>(line.cells());
                                      Cell first = cells.remove(1);
                                      cells.add(1, cells.remove(1));
                                      cells.add(2, first);
                                      return new Line(line.number(), false, cells);
                                    })
                                .toList())))
        .isEmpty();
  }

  @Test
  @DisplayName("tells the one cell that was changed, and the row that was added")
  void changed() {
    List<Edit> edits =
        comesBack(
            table ->
                with(
                    table,
                    lines -> {
                      int source = lines.get(0).cells().indexOf(Cell.text("source"));
                      lines.set(2, cell(lines.get(2), source, Cell.text("Pacte §9")));
                      Line added = cell(lines.get(3), 0, Cell.BLANK);
                      lines.add(new Line(40, false, added.cells()));
                      return lines;
                    }));
    assertThat(edits).hasSize(2);
    assertThat(edits.get(0))
        .isInstanceOfSatisfying(
            Edit.SetCell.class, set -> assertThat(set.after()).isEqualTo("Pacte §9"));
    assertThat(edits.get(1)).isInstanceOf(Edit.AddRow.class);
  }

  @Test
  @DisplayName(
      "is refused, with the place of each, for a typed number, a strange row, a lost column")
  void refused() {
    PolicyRefusal refusal =
        catchThrowableOfType(
            PolicyRefusal.class,
            () ->
                comesBack(
                    table ->
                        with(
                            table,
                            lines -> {
                              int source = lines.get(0).cells().indexOf(Cell.text("source"));
                              lines.set(
                                  1,
                                  cell(
                                      lines.get(1), source, new Cell(Cell.Kind.DECIMAL, "1053.5")));
                              lines.set(2, cell(lines.get(2), 0, Cell.text("inconnue")));
                              lines.set(3, cell(lines.get(3), 0, lines.get(1).at(0)));
                              return lines;
                            })));
    assertThat(refusal.faults())
        .extracting(fault -> fault.row() + " " + fault.column())
        .contains("3 id", "4 id");
    assertThat(refusal.kind()).isEqualTo(PolicyRefusal.Kind.UNREADABLE);
  }

  @Test
  @DisplayName("loses no row in silence: one that names an owner that is not there is refused")
  void withoutOwner() {
    for (String sheet : List.of("fields.codes", "derived.rows")) {
      for (String owner : List.of("nobody", "")) {
        PolicyRefusal refusal =
            catchThrowableOfType(PolicyRefusal.class, () -> comesBack(sheet, belonging(owner)));
        assertThat(refusal).as("%s of « %s »", sheet, owner).isNotNull();
        assertThat(refusal.faults())
            .singleElement()
            .satisfies(
                fault -> {
                  assertThat(fault.file()).isEqualTo(sheet);
                  assertThat(fault.row()).isEqualTo(2);
                  assertThat(fault.expected()).contains("« de »");
                });
      }
    }
  }

  private static UnaryOperator<Table> belonging(String owner) {
    return table ->
        with(
            table,
            lines -> {
              int of = lines.get(0).cells().indexOf(Cell.text("de"));
              lines.set(1, cell(lines.get(1), of, Cell.text(owner)));
              return lines;
            });
  }

  @Test
  @DisplayName("that does not come from here is not guessed at")
  void notOurs() {
    byte[] other = SpreadsheetFile.xlsx(List.of(Table.ofTexts("socle", List.of(List.of("a")))));
    assertThat(catchThrowableOfType(PolicyRefusal.class, () -> RuleWorkbook.open(other)).kind())
        .isEqualTo(PolicyRefusal.Kind.UNREADABLE);
  }
}
