package fr.filrouge.access;

import java.util.Optional;

/** The people known to the application. */
public interface Accounts {

  Optional<Account> find(AccountId id);

  Optional<Account> withLogin(String login);

  /** Adds the account or replaces the one of the same id. */
  void put(Account account);
}
