package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import java.util.Optional;
import java.util.Set;

/** Writes the text of the contract; another text has to be signed again by both. */
public record WriteContract(FreeText text) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.CONTRACT);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    boolean same =
        edit.contract
            .current()
            .filter(version -> version.ended() == null && version.text().equals(text))
            .isPresent();
    if (same) {
      return Optional.empty();
    }
    edit.contract = edit.contract.rewritten(text, edit.by(), edit.at());
    return edit.note(Event.CONTRACT_WRITTEN);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.CONTRACT);
  }
}
