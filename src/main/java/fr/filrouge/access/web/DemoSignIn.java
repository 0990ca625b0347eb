package fr.filrouge.access.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.Login;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/** Signs in the fictitious people of a try-out, those that its administrator added included. */
final class DemoSignIn {

  private final Accounts accounts;

  private DemoSignIn(Accounts accounts) {
    this.accounts = accounts;
  }

  static AuthenticationProvider provider(Accounts accounts) {
    DaoAuthenticationProvider provider =
        new DaoAuthenticationProvider(new DemoSignIn(accounts)::person);
    provider.setPasswordEncoder(new Printed());
    return provider;
  }

  private UserDetails person(String login) {
    Account account =
        accounts
            .withLogin(login)
            .filter(known -> Login.isOfTryOut(login) && !known.closed())
            .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    return User.withUsername(account.id().value()).password(DemoAccount.PASSWORD).build();
  }

  /**
   * The password is printed on the sign-in page: a hash would protect nothing, and cost every
   * program that signs each of its requests.
   */
  private static final class Printed extends AbstractValidatingPasswordEncoder {

    @Override
    protected String encodeNonNullPassword(String password) {
      return password;
    }

    @Override
    protected boolean matchesNonNull(String password, String printed) {
      return MessageDigest.isEqual(bytes(password), bytes(printed));
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
