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
 * @param ground what it was taken on; {@code null} of what was kept before grounds were, and for
 *     whoever reads
 * @param restriction the restricted facts among those it rests on
 */
public record Snapshot(
    ItemId id,
    LocalDate asOf,
    int ruleVersion,
    List<Decided> decisions,
    @Nullable Ground ground,
    @Nullable Restriction restriction,
    Author by,
    Instant at) {

  /** The outcome for one measure. */
  public record Decided(String measure, String outcome) {}

  public Snapshot {
    decisions = decisions == null ? List.of() : List.copyOf(decisions);
  }

  Snapshot withoutGround() {
    return new Snapshot(id, asOf, ruleVersion, decisions, null, restriction, by, at);
  }
}
