package fr.filrouge.booklet;

import java.util.Optional;
import java.util.Set;

/**
 * Opens a closed pathway again: those who led it may, as long as they read it. Its last referent is
 * in charge again; a counsellor has a referent to name.
 */
public record ReopenBooklet() implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().any()
        && (booklet.closing() == null
            ? who.rights().writes(Section.REFERENT)
            : who.relation() == Relation.LAST_REFERENT
                || who.relation() == Relation.LAST_COUNSELLOR);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.closing == null) {
      return Optional.of(Refusal.BOOKLET_OPEN);
    }
    edit.closing = null;
    if (edit.who.relation() == Relation.LAST_REFERENT) {
      edit.people = edit.people.led(edit.party(), edit.at());
    }
    return edit.note(Event.REOPENED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.REFERENT);
  }

  @Override
  public boolean worksWhenClosed() {
    return true;
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
