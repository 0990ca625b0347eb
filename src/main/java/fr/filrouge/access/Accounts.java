package fr.filrouge.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people known to the application. */
public interface Accounts {

  Optional<Account> find(AccountId id);

  /** Those of these accounts that exist, read at once. */
  List<Account> findAll(Collection<AccountId> ids);

  Optional<Account> withLogin(String login);

  /**
   * Adds the account or brings the one of the same id to this, in nobody's name: for accounts that
   * the deployment gives.
   */
  void put(Account account);

  /** The account with all that is kept of it. */
  Optional<KeptAccount> kept(AccountId id);

  /** Adds an account whose id and login are nobody's yet. */
  Write add(KeptAccount opened);

  /** Replaces the version before this one, if it is still what is kept. */
  Write replace(KeptAccount changed);

  /**
   * Makes sure that an administrator of a structure, other than that one, is there and remains so
   * until the one who asks has written: any change of theirs that was begun before fails.
   *
   * @return false when there is none
   */
  boolean holdAnotherAdministrator(StructureId structure, AccountId than);

  /** The structures that have an open administrator. */
  Set<StructureId> administered();

  /** The accounts of a structure, closed ones too, in the order of their ids. */
  Page of(StructureId structure, int limit, @Nullable AccountId after);

  /** The accounts of none of these structures. */
  Page ofNone(Set<StructureId> structures, int limit, @Nullable AccountId after);

  /** Some accounts; {@code next} is the last of them, null when there are no more. */
  record Page(List<Account> items, @Nullable AccountId next) {}

  /** What became of a change. */
  enum Write {
    DONE,
    /** Somebody else changed it meanwhile. */
    STALE,
    ID_TAKEN,
    LOGIN_TAKEN
  }
}
