package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Signs the text one was shown, as beneficiary or as referent.
 *
 * @param contentHash hash of that text
 */
public record SignContract(String contentHash) implements Change {

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
    Contract.Version version = current.get();
    if (version.ended() != null) {
      return Optional.of(Refusal.CONTRACT_ENDED);
    }
    if (!version.contentHash().equals(contentHash)) {
      return Optional.of(Refusal.CONTRACT_CHANGED);
    }
    if (version.signatures().stream().anyMatch(s -> s.by().account().equals(edit.by().account()))) {
      return Optional.empty();
    }
    Role role = edit.who.relation() == Relation.SELF ? Role.BENEFICIARY : Role.REFERENT;
    edit.contract =
        edit.contract.signed(
            new Contract.Signature(edit.by(), role, edit.at(), version.contentHash()));
    return edit.note(Event.CONTRACT_SIGNED);
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
