package fr.filrouge.access.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.SignInSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Finds the account of a person whom the identity provider vouches for, by the subject or by the
 * verified e-mail address. The provider is asked for its addresses at the first sign-in, so that
 * what is open to anyone does not wait for it.
 */
final class OidcSignIn {

  static final String REGISTRATION = "oidc";

  private final SignInSettings.Oidc settings;
  private final Accounts accounts;

  OidcSignIn(SignInSettings.Oidc settings, Accounts accounts) {
    this.settings = settings;
    this.accounts = accounts;
  }

  ClientRegistrationRepository registrations() {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration()));
  }

  private ClientRegistration registration() {
    return ClientRegistrations.fromIssuerLocation(settings.issuer())
        .registrationId(REGISTRATION)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope("openid", "profile", "email")
        .build();
  }

  OAuth2UserService<OidcUserRequest, OidcUser> people() {
    OidcUserService provider = new OidcUserService();
    return request -> {
      OidcUser user = provider.loadUser(request);
      return new Person(account(user), user);
    };
  }

  JwtDecoder tokens() {
    return new SupplierJwtDecoder(() -> AccessTokens.decoder(settings));
  }

  Converter<Jwt, AbstractAuthenticationToken> bearers() {
    return jwt -> new JwtAuthenticationToken(jwt, List.of(), account(jwt).id().value());
  }

  private Account account(ClaimAccessor claims) {
    return bySubject(claims)
        .or(() -> byVerifiedEmail(claims))
        .filter(account -> !account.closed())
        .orElseThrow(UnknownAccount::new);
  }

  private Optional<Account> bySubject(ClaimAccessor claims) {
    return Optional.ofNullable(claims.getClaimAsString("sub"))
        .map(Account::loginOfSubject)
        .flatMap(accounts::withLogin);
  }

  private Optional<Account> byVerifiedEmail(ClaimAccessor claims) {
    if (!isTrue(claims.getClaim("email_verified"))) {
      return Optional.empty();
    }
    return Optional.ofNullable(claims.getClaimAsString("email"))
        .filter(email -> email.contains("@"))
        .map(email -> email.toLowerCase(Locale.ROOT))
        .filter(email -> !email.startsWith(Account.loginOfSubject("")))
        .flatMap(accounts::withLogin);
  }

  private static boolean isTrue(@Nullable Object claim) {
    return Boolean.TRUE.equals(claim) || "true".equals(claim);
  }

  /** A signed-in person whose name is the id of the account. */
  private static final class Person extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String account;

    Person(Account account, OidcUser user) {
      super(List.of(), user.getIdToken(), user.getUserInfo());
      this.account = account.id().value();
    }

    @Override
    public String getName() {
      return account;
    }
  }
}
