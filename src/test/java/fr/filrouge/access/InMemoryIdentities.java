package fr.filrouge.access;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a provider said of people, for as long as a test lasts. */
public final class InMemoryIdentities implements Identities {

  private final Map<AccountId, Set<String>> noted = new HashMap<>();

  /** Who is behind these accounts, by what is noted here. */
  public Persons among(Accounts accounts) {
    return new Persons(accounts, this);
  }

  @Override
  public void note(AccountId account, Set<String> logins) {
    noted.computeIfAbsent(account, id -> new HashSet<>()).addAll(logins);
  }

  @Override
  public Set<String> of(AccountId account) {
    return noted.getOrDefault(account, Set.of());
  }

  @Override
  public Set<AccountId> having(Collection<String> logins) {
    return noted.keySet().stream()
        .filter(account -> !Collections.disjoint(of(account), logins))
        .collect(Collectors.toSet());
  }
}
