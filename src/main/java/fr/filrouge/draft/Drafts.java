package fr.filrouge.draft;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.Optional;

/** The long texts that people have begun and not sent; each is read by its author alone. */
public interface Drafts {

  /** A text as it was last kept. */
  record Draft(String text, Instant at) {}

  Optional<Draft> find(AccountId author, DraftPlace place);

  /** Keeps a text in the place of the one before; a blank one is forgotten. */
  void keep(AccountId author, DraftPlace place, String text, Instant at);

  void forget(AccountId author, DraftPlace place);

  /**
   * @return how many were forgotten
   */
  long forgetBefore(Instant instant);
}
