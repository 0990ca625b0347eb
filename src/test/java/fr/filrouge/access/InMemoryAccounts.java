package fr.filrouge.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Accounts that last as long as a test. */
public final class InMemoryAccounts implements Accounts {

  private final Map<AccountId, KeptAccount> accounts =
      new TreeMap<>(Comparator.comparing(AccountId::value));

  @Override
  public Optional<Account> find(AccountId id) {
    return kept(id).map(KeptAccount::account);
  }

  @Override
  public List<Account> findAll(Collection<AccountId> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public synchronized Optional<Account> withLogin(String login) {
    return accounts.values().stream()
        .map(KeptAccount::account)
        .filter(account -> account.login().equals(login))
        .findFirst();
  }

  @Override
  public synchronized void put(Account account) {
    KeptAccount before =
        accounts.getOrDefault(account.id(), new KeptAccount(account, 0, List.of()));
    accounts.put(account.id(), new KeptAccount(account, before.version() + 1, before.changes()));
  }

  @Override
  public synchronized Optional<KeptAccount> kept(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public synchronized Write add(KeptAccount opened) {
    if (accounts.containsKey(opened.account().id())) {
      return Write.ID_TAKEN;
    }
    return written(opened);
  }

  @Override
  public synchronized Write replace(KeptAccount changed) {
    KeptAccount now = accounts.get(changed.account().id());
    return now == null || now.version() != changed.version() - 1 ? Write.STALE : written(changed);
  }

  private Write written(KeptAccount account) {
    AccountId id = account.account().id();
    if (withLogin(account.account().login())
        .filter(holder -> !holder.id().equals(id))
        .isPresent()) {
      return Write.LOGIN_TAKEN;
    }
    accounts.put(id, account);
    return Write.DONE;
  }

  @Override
  public synchronized boolean holdAnotherAdministrator(StructureId structure, AccountId than) {
    Optional<Account> another =
        of(structure, Integer.MAX_VALUE, null).items().stream()
            .filter(account -> account.has(Role.ADMIN) && !account.id().equals(than))
            .findFirst();
    another.ifPresent(this::put);
    return another.isPresent();
  }

  @Override
  public synchronized Set<StructureId> administered() {
    return accounts.values().stream()
        .map(KeptAccount::account)
        .filter(Administration::isAdministrator)
        .map(Account::structure)
        .collect(Collectors.toSet());
  }

  @Override
  public Page of(StructureId structure, int limit, @Nullable AccountId after) {
    return page(account -> structure.equals(account.structure()), limit, after);
  }

  @Override
  public Page ofNone(Set<StructureId> structures, int limit, @Nullable AccountId after) {
    return page(
        account -> account.structure() == null || !structures.contains(account.structure()),
        limit,
        after);
  }

  private synchronized Page page(Predicate<Account> among, int limit, @Nullable AccountId after) {
    List<Account> rest =
        accounts.values().stream()
            .map(KeptAccount::account)
            .filter(among)
            .filter(account -> after == null || account.id().value().compareTo(after.value()) > 0)
            .toList();
    return rest.size() <= limit
        ? new Page(rest, null)
        : new Page(rest.subList(0, limit), rest.get(limit - 1).id());
  }
}
