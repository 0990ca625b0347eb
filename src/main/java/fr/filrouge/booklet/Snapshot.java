package fr.filrouge.booklet;

import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules answered on a day, kept as it was. It rests on what its author could see.
 *
 * @param ruleVersion version of the rules that took the decisions
 * @param restriction the restricted facts among those it rests on
 */
public record Snapshot(
    ItemId id,
    LocalDate asOf,
    int ruleVersion,
    List<Decided> decisions,
    @Nullable Restriction restriction,
    Author by,
    Instant at) {

  /** The outcome for one measure. */
  public record Decided(String measure, String outcome) {}

  public Snapshot {
    decisions = decisions == null ? List.of() : List.copyOf(decisions);
  }
}
