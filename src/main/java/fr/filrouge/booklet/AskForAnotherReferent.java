package fr.filrouge.booklet;

import java.util.Optional;
import java.util.Set;

/** The person asks for another referent; those who can act see it, until there is one. */
public record AskForAnotherReferent() implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.relation() == Relation.SELF && who.rights().any();
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.people.otherReferentAsked() != null) {
      return Optional.empty();
    }
    edit.people = edit.people.askingForAnotherReferent(edit.at());
    return edit.note(Event.OTHER_REFERENT_ASKED);
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
