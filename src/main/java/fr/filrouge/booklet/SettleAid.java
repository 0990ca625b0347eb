package fr.filrouge.booklet;

import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.PossibleDay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Says what became of a request for help. */
public record SettleAid(ItemId id, Aid.Status status, LocalDate decidedOn) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.AIDS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Optional<Aid> found = edit.aids.stream().filter(aid -> aid.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    Aid before = found.get();
    PossibleDay.past(decidedOn, edit.today(), "/decidedOn");
    PossibleDay.notBefore(
        decidedOn,
        before.requestedOn(),
        "/decidedOn",
        "Une aide ne se décide pas avant d'être demandée.");
    if (before.status() == status && decidedOn.equals(before.decidedOn())) {
      return Optional.empty();
    }
    edit.aids.replaceAll(
        aid -> aid == before ? aid.decided(status, decidedOn, edit.by(), edit.at()) : aid);
    return edit.note(Event.AID_CHANGED, "status");
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.AIDS);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
