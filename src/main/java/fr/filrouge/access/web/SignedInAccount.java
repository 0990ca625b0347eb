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
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

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
    return once(authentication.getName());
  }

  /** Read once a request, and afresh for the next. */
  private Optional<Account> once(String id) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return read(id);
    }
    String place = SignedInAccount.class.getName() + "." + id;
    if (request.getAttribute(place, RequestAttributes.SCOPE_REQUEST) instanceof Account known) {
      return Optional.of(known);
    }
    Optional<Account> found = read(id);
    found.ifPresent(
        account -> request.setAttribute(place, account, RequestAttributes.SCOPE_REQUEST));
    return found;
  }

  private Optional<Account> read(String id) {
    return accounts.find(new AccountId(id)).filter(account -> !account.closed());
  }

  @Override
  public Account get() {
    return find().orElseThrow(UnknownAccount::new);
  }
}
