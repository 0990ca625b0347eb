package fr.filrouge.booklet;

import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.PossibleDay;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what the rules answered on a day, as it was. */
public record KeepDecisions(
    ItemId id,
    LocalDate asOf,
    int ruleVersion,
    List<Snapshot.Decided> decisions,
    @Nullable Ground ground,
    @Nullable Restriction restriction)
    implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().changes(Section.DECISIONS, restriction);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    PossibleDay.planned(asOf, edit.today(), "/asOf");
    if (edit.decisions.find(id).isPresent()) {
      return Optional.empty();
    }
    edit.decisions =
        edit.decisions.with(
            new Snapshot(
                id, asOf, ruleVersion, decisions, ground, restriction, edit.by(), edit.at()));
    return edit.note(restriction, Event.DECISIONS_KEPT, List.of());
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.DECISIONS);
  }

  @Override
  public Optional<ItemId> brings() {
    return Optional.of(id);
  }
}
