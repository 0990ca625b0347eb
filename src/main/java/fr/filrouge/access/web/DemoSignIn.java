package fr.filrouge.access.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.Login;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signs in the fictitious people of a try-out, those that its administrator added included. */
final class DemoSignIn {

  /** The password is printed on the sign-in page: a costly hash would protect nothing. */
  private static final PasswordEncoder CHEAP = new BCryptPasswordEncoder(4);

  private final Accounts accounts;
  private final String hash = CHEAP.encode(DemoAccount.PASSWORD);

  private DemoSignIn(Accounts accounts) {
    this.accounts = accounts;
  }

  static AuthenticationProvider provider(Accounts accounts) {
    DaoAuthenticationProvider provider =
        new DaoAuthenticationProvider(new DemoSignIn(accounts)::person);
    provider.setPasswordEncoder(CHEAP);
    return provider;
  }

  private UserDetails person(String login) {
    Account account =
        accounts
            .withLogin(login)
            .filter(known -> Login.isOfTryOut(login) && !known.closed())
            .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    return User.withUsername(account.id().value()).password(hash).build();
  }
}
