package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.util.Optional;

/** Writes down a need or an obstacle, or settles it. */
public record NoteNeed(ItemId id, Needs.Theme theme, FreeText text, boolean settled)
    implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.NEEDS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Needs.Note note = new Needs.Note(id, theme, text, settled, edit.by(), edit.at());
    boolean known =
        edit.needs.notes().stream()
            .anyMatch(
                other ->
                    other.id().equals(id)
                        && other.theme() == theme
                        && other.text().equals(text)
                        && other.settled() == settled);
    if (known) {
      return Optional.empty();
    }
    edit.needs = edit.needs.with(note);
    return edit.note(Event.NEEDS_ASSESSED, "notes");
  }
}
