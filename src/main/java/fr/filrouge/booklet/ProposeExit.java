package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the person about an end of the follow-up. One proposal waits at a time. */
public record ProposeExit(ItemId id, Closing.Reason reason, @Nullable FreeText words)
    implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.REFERENT);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    ProposedExit before = edit.people.exit();
    if (before != null && before.id().equals(id)) {
      return Optional.empty();
    }
    if (edit.people.beneficiary() == null) {
      return Optional.of(Refusal.NOBODY_TO_ANSWER);
    }
    if (before != null && before.isWaiting()) {
      return Optional.of(Refusal.OFFER_PENDING);
    }
    edit.people =
        edit.people.withExit(new ProposedExit(id, reason, words, edit.by(), edit.at(), null));
    return edit.note(Event.EXIT_PROPOSED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.REFERENT);
  }
}
