package fr.filrouge.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is behind accounts: the same person may have several, and may not act as two. */
@Component
public final class Persons {

  private final Accounts accounts;
  private final Identities identities;

  Persons(Accounts accounts, Identities identities) {
    this.accounts = accounts;
    this.identities = identities;
  }

  /** Every account of the person of this one, itself too, as far as sign-ins have shown. */
  public Set<AccountId> accountsOf(Account account) {
    Set<AccountId> all = new HashSet<>(Set.of(account.id()));
    Set<String> logins = new HashSet<>(Set.of(account.login()));
    logins.addAll(identities.of(account.id()));
    while (all.addAll(having(logins))) {
      for (AccountId id : all) {
        logins.addAll(identities.of(id));
        accounts.find(id).map(Account::login).ifPresent(logins::add);
      }
    }
    return all;
  }

  private Set<AccountId> having(Set<String> logins) {
    Set<AccountId> all = new HashSet<>(identities.having(logins));
    for (String login : logins) {
      accounts.withLogin(login).map(Account::id).ifPresent(all::add);
    }
    return all;
  }

  /** Whether the person of an account is among those of others. */
  public boolean isAmong(Account account, Collection<AccountId> others) {
    return accountsOf(account).stream().anyMatch(others::contains);
  }
}
