package fr.filrouge.access;

import java.util.Collection;
import java.util.Set;

/**
 * By which subject and which verified address the identity provider has vouched for whom: two
 * accounts that have one of them in common are of one person.
 */
public interface Identities {

  /** Adds what the provider says of somebody who signs in, in the form of logins. */
  void note(AccountId account, Set<String> logins);

  /** All that was ever noted of an account. */
  Set<String> of(AccountId account);

  /** The accounts of which one of these was noted. */
  Set<AccountId> having(Collection<String> logins);
}
