package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.situation.Restriction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Closes the pathway with a last review; the referent's mission ends with it, and so do consents
 * and what keepers may see.
 */
public record CloseBooklet(Closing.Reason reason, FreeText review) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.REFERENT);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    for (Restriction section : Restriction.values()) {
      edit.before
          .consent(section)
          .filter(Consent::granted)
          .ifPresent(
              consent -> {
                edit.consents.replaceAll(c -> c == consent ? c.withdrawn(edit.at()) : c);
                edit.note(section, Event.CONSENT_WITHDRAWN, List.of());
              });
      boolean kept =
          edit.people.members().stream().anyMatch(m -> m.as().contains(Rights.keeperOf(section)));
      if (kept) {
        edit.note(Ledger.ofKeepers(section), Event.MEMBER_REMOVED, List.of());
      }
    }
    edit.closing = new Closing(reason, review, edit.by(), edit.at());
    edit.people = edit.people.closing(edit.at());
    return edit.note(Event.CLOSED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.REFERENT);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
