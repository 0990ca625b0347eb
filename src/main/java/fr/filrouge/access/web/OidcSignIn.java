package fr.filrouge.access.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Identities;
import fr.filrouge.access.SignInSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final Identities identities;

  OidcSignIn(SignInSettings.Oidc settings, Accounts accounts, Identities identities) {
    this.settings = settings;
    this.accounts = accounts;
    this.identities = identities;
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
    Optional<String> subject = subject(claims);
    Optional<String> email = verifiedEmail(claims);
    Account account =
        subject
            .flatMap(accounts::withLogin)
            .or(() -> email.flatMap(accounts::withLogin))
            .filter(found -> !found.closed())
            .orElseThrow(UnknownAccount::new);
    if (account.structure() != null) {
      identities.note(
          account.id(),
          Stream.of(subject, email).flatMap(Optional::stream).collect(Collectors.toSet()));
    }
    return account;
  }

  private static Optional<String> subject(ClaimAccessor claims) {
    return Optional.ofNullable(claims.getClaimAsString("sub")).map(Account::loginOfSubject);
  }

  private static Optional<String> verifiedEmail(ClaimAccessor claims) {
    if (!isTrue(claims.getClaim("email_verified"))) {
      return Optional.empty();
    }
    return Optional.ofNullable(claims.getClaimAsString("email"))
        .filter(email -> email.contains("@"))
        .map(email -> email.toLowerCase(Locale.ROOT))
        .filter(email -> !email.startsWith(Account.loginOfSubject("")));
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
