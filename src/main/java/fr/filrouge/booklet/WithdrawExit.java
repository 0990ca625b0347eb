package fr.filrouge.booklet;

import fr.filrouge.pathway.ItemId;
import java.util.Optional;
import java.util.Set;

/** Takes a proposed end of the follow-up back, answered or not: the follow-up goes on. */
public record WithdrawExit(ItemId id) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.REFERENT);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    ProposedExit exit = edit.people.exit();
    if (exit == null || !exit.id().equals(id)) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    edit.people = edit.people.withExit(null);
    return edit.note(Event.EXIT_WITHDRAWN);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.REFERENT);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
