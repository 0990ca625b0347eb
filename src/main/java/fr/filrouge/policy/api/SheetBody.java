package fr.filrouge.policy.api;

import fr.filrouge.api.model.ColumnView;
import fr.filrouge.api.model.RowView;
import fr.filrouge.api.model.RuleDifference;
import fr.filrouge.api.model.RuleDifferences;
import fr.filrouge.api.model.SheetNames;
import fr.filrouge.api.model.SheetView;
import fr.filrouge.policy.Edit;
import fr.filrouge.policy.InWords;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import fr.filrouge.situation.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The sheets of a content as programs see them: a column about a fact goes by the code of the fact,
 * another one by its heading.
 */
final class SheetBody {

  private final RuleSheets sheets;
  private final RuleBook book;

  /**
   * @param book the vocabulary that the columns are named by
   */
  SheetBody(RuleFiles files, RuleBook book) {
    this.sheets = RuleSheets.of(files);
    this.book = book;
  }

  SheetNames names() {
    return new SheetNames().items(sheets.names());
  }

  SheetView view(String name) {
    Sheet sheet = sheet(name);
    Map<String, String> ids = columnIds(name, sheet);
    return new SheetView()
        .sheet(name)
        .columns(sheet.headings().stream().map(heading -> column(name, heading)).toList())
        .rows(sheet.rows().stream().map(row -> row(ids, sheet, row)).toList());
  }

  RowView row(String name, String id) {
    Sheet sheet = sheet(name);
    return row(columnIds(name, sheet), sheet, sheet.row(id).orElseThrow(PolicyRefusal::absent));
  }

  private Sheet sheet(String name) {
    if (!sheets.has(name)) {
      throw PolicyRefusal.absent();
    }
    return sheets.sheet(name);
  }

  private ColumnView column(String name, String heading) {
    Field fact = sheets.fact(name, heading, book);
    return new ColumnView()
        .id(fact == null ? heading : fact.code())
        .label(heading)
        .type(fact == null ? "text" : fact.type().code());
  }

  private Map<String, String> columnIds(String name, Sheet sheet) {
    Map<String, String> ids = new HashMap<>();
    sheet.headings().forEach(heading -> ids.put(heading, columnId(name, heading)));
    return ids;
  }

  private String columnId(String name, String heading) {
    Field fact = sheets.fact(name, heading, book);
    return fact == null ? heading : fact.code();
  }

  private static RowView row(Map<String, String> ids, Sheet sheet, Sheet.Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    sheet
        .cells(row)
        .forEach((heading, text) -> cells.put(ids.getOrDefault(heading, heading), text));
    return new RowView().id(row.id()).hash(hash(sheet.cells(row))).cells(cells);
  }

  /** Names what a row says. */
  static String hash(Map<String, String> cells) {
    return UUID.nameUUIDFromBytes(new TreeMap<>(cells).toString().getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** The heading of a column that a program names by its code or by its heading. */
  Optional<String> heading(String name, String column) {
    return sheet(name).headings().stream()
        .filter(heading -> heading.equals(column) || columnId(name, heading).equals(column))
        .findFirst();
  }

  /** The heading that a column more would have, for a fact named by its code or label. */
  Optional<String> headingToAdd(String name, String column) {
    sheet(name);
    return sheets.factsToAdd(name, book).stream()
        .filter(fact -> fact.code().equals(column) || fact.label().equals(column))
        .map(Field::label)
        .findFirst();
  }

  static RuleDifferences differences(RuleFiles before, RuleFiles after, List<Edit> edits) {
    return new RuleDifferences()
        .items(
            new InWords(before, after)
                .tell(edits).stream()
                    .map(
                        told ->
                            new RuleDifference()
                                .sheet(told.sheet())
                                .row(told.row())
                                .column(told.column())
                                .before(told.before())
                                .after(told.after())
                                .text(told.sentence()))
                    .toList());
  }
}
