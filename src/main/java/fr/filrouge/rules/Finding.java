package fr.filrouge.rules;

import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something in a table that policy staff should look at.
 *
 * @param code stable name of the finding in its table, to accept it by
 * @param text the finding in a French sentence, with its rows
 * @param rowsHash what names the content of the rows it speaks of
 * @param witness an invented person and day that show it, {@code null} when it is about nobody
 * @param accepted why it was accepted, {@code null} while nobody has
 */
public record Finding(
    String table,
    String code,
    List<String> measures,
    String text,
    String rowsHash,
    @Nullable Witness witness,
    @Nullable String accepted) {

  /** An invented person, and the day on which they show a finding. */
  public record Witness(LocalDate asOf, Situation situation) {}

  Finding accepted(@Nullable String reason) {
    return new Finding(table, code, measures, text, rowsHash, witness, reason);
  }

  /** The same finding made of several rows or measures: one, about all of them. */
  static Finding joined(List<Finding> same) {
    Finding first = same.get(0);
    List<String> hashes = same.stream().map(Finding::rowsHash).distinct().toList();
    return new Finding(
        first.table,
        first.code,
        same.stream().flatMap(finding -> finding.measures.stream()).distinct().toList(),
        same.stream().map(Finding::text).distinct().collect(Collectors.joining(" ")),
        hashes.size() == 1 ? first.rowsHash : Told.hash(hashes.stream().sorted()),
        first.witness,
        first.accepted);
  }
}
