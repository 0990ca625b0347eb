package fr.filrouge.caseload.imports;

import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.BookletId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A line of an import.
 *
 * @param place among the lines of the import, from 0
 * @param number of its line in the file
 * @param cells by the place of their heading; those that are not taken are blank
 * @param perhapsKnown whether there turned out to be an open booklet of perhaps the same person
 * @param opened the booklet that was opened from it
 */
public record ImportedRow(
    int place,
    int number,
    List<String> cells,
    @Nullable Choice choice,
    boolean perhapsKnown,
    @Nullable BookletId opened) {

  /** What the author wants of a line that is perhaps a double. */
  public enum Choice {
    OPEN_ANYWAY,
    SKIP
  }

  public ImportedRow {
    cells = List.copyOf(cells);
  }

  static ImportedRow of(int place, int number, List<String> cells) {
    return new ImportedRow(place, number, cells, null, false, null);
  }

  /** The same for ever, so that running an import again opens nothing twice. */
  BookletId booklet(ImportId id, AccountId author) {
    return BookletId.of(author, id.value(), "line " + number);
  }

  Map<Column, String> texts(Map<Column, Integer> columns) {
    Map<Column, String> texts = new EnumMap<>(Column.class);
    columns.forEach(
        (column, place) -> texts.put(column, place < cells.size() ? cells.get(place) : ""));
    return texts;
  }

  /** Without what is not taken. */
  public ImportedRow only(Map<Column, Integer> columns) {
    return with(
        IntStream.range(0, cells.size())
            .mapToObj(place -> columns.containsValue(place) ? cells.get(place) : "")
            .toList());
  }

  /** With other texts: what was chosen or found out for those before no longer holds. */
  ImportedRow corrected(Map<Column, Integer> columns, Map<Column, String> texts) {
    List<String> corrected = new ArrayList<>(cells);
    columns.forEach(
        (column, place) -> {
          while (corrected.size() <= place) {
            corrected.add("");
          }
          corrected.set(place, texts.getOrDefault(column, ""));
        });
    return new ImportedRow(place, number, corrected, null, false, opened);
  }

  private ImportedRow with(List<String> others) {
    return new ImportedRow(place, number, others, choice, perhapsKnown, opened);
  }

  ImportedRow choosing(@Nullable Choice chosen) {
    return new ImportedRow(place, number, cells, chosen, perhapsKnown, opened);
  }

  ImportedRow toldOfDouble() {
    return new ImportedRow(place, number, cells, choice, true, opened);
  }

  ImportedRow opening(BookletId booklet) {
    return new ImportedRow(place, number, cells, choice, perhapsKnown, booklet);
  }

  /** Never what is in it. */
  @Override
  public String toString() {
    return "ImportedRow[" + number + "]";
  }
}
