package fr.filrouge.booklet;

import fr.filrouge.pathway.ItemId;
import java.util.Optional;
import java.util.Set;

/** A professional who may open booklets asks to join one for perhaps the same person. */
public record AskToJoin(ItemId id) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return Rights.mayOpen(who.account().roles());
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    boolean asked =
        edit.people.joinRequests().stream()
            .anyMatch(
                r -> r.id().equals(id) || r.isPending() && r.by().is(edit.who.account().id()));
    if (asked || edit.closing != null) {
      return Optional.empty();
    }
    edit.people =
        edit.people.asking(
            new JoinRequest(id, edit.party(), JoinRequest.State.PENDING, edit.at(), null));
    return edit.note(Event.JOINING_ASKED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.MEMBERS);
  }
}
