package fr.filrouge.access.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.CurrentAccount;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whatever the way of signing in, the name of the authentication is the id of the account. */
@Component("currentAccount")
final class SignedInAccount implements CurrentAccount {

  private final Accounts accounts;

  SignedInAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Account> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || !authentication.isAuthenticated()
        || authentication instanceof AnonymousAuthenticationToken) {
      return Optional.empty();
    }
    return accounts
        .find(new AccountId(authentication.getName()))
        .filter(account -> !account.closed());
  }

  @Override
  public Account get() {
    return find().orElseThrow(UnknownAccount::new);
  }
}
