package fr.filrouge.access;

import java.util.Optional;

/**
 * The account behind the request being answered, read afresh so that a closed one is out at once.
 */
public interface CurrentAccount {

  /** Nobody, on a page that is open to anyone. */
  Optional<Account> find();

  /** The account, or an exception that is answered 403 when there is none any more. */
  Account get();
}
