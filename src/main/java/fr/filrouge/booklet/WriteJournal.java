package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.util.Optional;

/** Adds an entry to the journal. */
public record WriteJournal(ItemId id, FreeText text) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.JOURNAL);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.journal.has(id)) {
      return Optional.empty();
    }
    edit.journal = edit.journal.with(id, text, edit.by(), edit.at());
    return edit.note(Event.JOURNAL_WRITTEN);
  }
}
