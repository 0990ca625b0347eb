package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.util.Optional;
import java.util.Set;

/**
 * Writes down a need or an obstacle, or changes or settles one.
 *
 * @param isNew whether it is added; otherwise there has to be one
 */
public record NoteNeed(ItemId id, Needs.Theme theme, FreeText text, boolean settled, boolean isNew)
    implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.NEEDS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Optional<Needs.Note> known = edit.needs.note(id);
    if (known.isEmpty() != isNew) {
      return isNew ? Optional.empty() : Optional.of(Refusal.UNKNOWN_ITEM);
    }
    if (known.filter(this::isSame).isPresent()) {
      return Optional.empty();
    }
    edit.needs =
        edit.needs.with(
            new Needs.Note(
                id,
                theme,
                text,
                settled,
                known.filter(note -> note.text().equals(text)).map(Needs.Note::masked).orElse(null),
                edit.by(),
                edit.at()));
    return edit.note(Event.NEEDS_ASSESSED, "notes");
  }

  private boolean isSame(Needs.Note note) {
    return note.theme() == theme && note.text().equals(text) && note.settled() == settled;
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.NEEDS);
  }

  @Override
  public Optional<ItemId> brings() {
    return isNew ? Optional.of(id) : Optional.empty();
  }
}
