package fr.filrouge.booklet;

import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what the rules answered on a day, as it was. */
public record KeepDecisions(
    ItemId id,
    LocalDate asOf,
    int ruleVersion,
    List<Snapshot.Decided> decisions,
    @Nullable Restriction restriction)
    implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().changes(Section.DECISIONS, restriction);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.decisions.stream().anyMatch(kept -> kept.id().equals(id))) {
      return Optional.empty();
    }
    edit.decisions.add(
        new Snapshot(id, asOf, ruleVersion, decisions, restriction, edit.by(), edit.at()));
    return edit.note(restriction, Event.DECISIONS_KEPT, List.of());
  }
}
