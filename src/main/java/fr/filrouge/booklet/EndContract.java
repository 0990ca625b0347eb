package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ends the contract; either side may. */
public record EndContract(@Nullable FreeText why) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().allow(Section.CONTRACT, Verb.SIGN);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Optional<Contract.Version> current = edit.contract.current();
    if (current.isEmpty()) {
      return Optional.of(Refusal.NO_CONTRACT);
    }
    if (current.get().ended() != null) {
      return Optional.of(Refusal.CONTRACT_ENDED);
    }
    edit.contract = edit.contract.ended(new Contract.Ending(edit.by(), edit.at(), why));
    return edit.note(Event.CONTRACT_ENDED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.CONTRACT);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
