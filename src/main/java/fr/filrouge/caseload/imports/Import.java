package fr.filrouge.caseload.imports;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody brings in, for them alone.
 *
 * @param columns place of each column among the headings; empty until they were matched
 * @param savingSince when its author last asked to open its booklets, until that is done
 */
public record Import(
    ImportId id,
    AccountId author,
    Instant at,
    List<String> headings,
    Map<Column, Integer> columns,
    @Nullable Instant savingSince) {

  public Import {
    headings = List.copyOf(headings);
    columns = Map.copyOf(columns);
  }

  boolean isMatched() {
    return columns.size() == Column.values().length;
  }

  boolean isSaving() {
    return savingSince != null;
  }

  Import matching(Map<Column, Integer> places) {
    return new Import(id, author, at, headings, places, savingSince);
  }
}
