package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Restriction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds an entry to the journal, or to that of a restricted section; keepers write in their own.
 *
 * @param section whose journal; null where its author's place says it
 */
public record WriteJournal(ItemId id, FreeText text, @Nullable Restriction section)
    implements Change {

  public WriteJournal(ItemId id, FreeText text) {
    this(id, text, null);
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().changes(Section.JOURNAL, place(who.rights()));
  }

  private @Nullable Restriction place(Rights rights) {
    return rights.placeOf(Section.JOURNAL, section);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Restriction place = place(edit.who.rights());
    if (edit.journal(place).find(id).isPresent()) {
      return Optional.empty();
    }
    edit.put(place, edit.journal(place).with(id, text, edit.by(), edit.at()));
    return edit.note(place, Event.JOURNAL_WRITTEN, List.of());
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.JOURNAL);
  }

  @Override
  public Optional<ItemId> brings() {
    return Optional.of(id);
  }
}
