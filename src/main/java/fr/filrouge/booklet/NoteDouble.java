package fr.filrouge.booklet;

import java.util.Optional;
import java.util.Set;

/** Notes that somebody opened another booklet for perhaps the same person, having been told. */
public record NoteDouble() implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return Rights.mayOpen(who.account().roles());
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    return edit.note(Event.DOUBLE_OPENED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.MEMBERS);
  }

  @Override
  public boolean worksWhenClosed() {
    return true;
  }
}
