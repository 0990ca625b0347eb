package fr.filrouge.calendar;

import fr.filrouge.access.AccountId;
import java.util.Optional;

/** Private feeds: whoever knows the secret address of one reads it, until it is drawn anew. */
public interface Feeds {

  /** Draws a new secret, told once; the one before opens nothing any more. */
  String draw(AccountId owner);

  /** From now on there is no feed. */
  void close(AccountId owner);

  boolean isOpen(AccountId owner);

  /** Whose feed a secret opens. */
  Optional<AccountId> ownerOf(String secret);
}
