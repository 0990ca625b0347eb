package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import java.util.Optional;

/** Closes the pathway with a last review; the referent's mission ends with it. */
public record CloseBooklet(Closing.Reason reason, FreeText review) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.REFERENT);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    edit.closing = new Closing(reason, review, edit.by(), edit.at());
    edit.people = edit.people.withoutReferent(edit.at());
    return edit.note(Event.CLOSED);
  }
}
