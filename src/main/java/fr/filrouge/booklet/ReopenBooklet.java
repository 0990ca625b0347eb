package fr.filrouge.booklet;

import java.util.Optional;

/** Opens a closed pathway again; a referent is then to be named. */
public record ReopenBooklet() implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.REFERENT);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.closing == null) {
      return Optional.of(Refusal.BOOKLET_OPEN);
    }
    edit.closing = null;
    return edit.note(Event.REOPENED);
  }

  @Override
  public boolean worksWhenClosed() {
    return true;
  }
}
