package fr.filrouge.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts that last as long as a test. */
public final class InMemoryAccounts implements Accounts {

  private final Map<AccountId, Account> accounts = new ConcurrentHashMap<>();

  @Override
  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public Optional<Account> withLogin(String login) {
    return accounts.values().stream().filter(a -> a.login().equals(login)).findFirst();
  }

  @Override
  public void put(Account account) {
    accounts.put(account.id(), account);
  }
}
