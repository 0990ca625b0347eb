package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person says yes or no to a proposed end of the follow-up, and may change their mind until the
 * booklet is closed or the proposal is taken back.
 *
 * @param why what the person adds, if anything: an entry of theirs in the journal
 * @param entry id of that entry
 */
public record AnswerExit(ItemId id, boolean accepted, @Nullable FreeText why, ItemId entry)
    implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.relation() == Relation.SELF && who.rights().any();
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    ProposedExit exit = edit.people.exit();
    if (exit == null || !exit.id().equals(id)) {
      return Optional.of(Refusal.OFFER_SETTLED);
    }
    if (why != null && edit.journal.find(entry).isEmpty()) {
      edit.journal = edit.journal.with(entry, why, edit.by(), edit.at());
      edit.note(Event.JOURNAL_WRITTEN);
    }
    if (exit.answer() != null && exit.answer().accepted() == accepted) {
      return Optional.empty();
    }
    edit.people = edit.people.withExit(exit.answered(accepted, edit.at()));
    return edit.note(accepted ? Event.EXIT_ACCEPTED : Event.EXIT_REFUSED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.REFERENT);
  }

  /** A yes or a no always finds room; what goes with it is an entry like another. */
  @Override
  public boolean obeysLimits() {
    return why != null;
  }
}
