package fr.filrouge.access.web;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import fr.filrouge.access.SignInSettings;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads the tokens that programs bring: those that the provider gave for the API. One that says who
 * signed in to some application (an ID token) is none, even when the API is among its audience.
 */
final class AccessTokens {

  private static final Set<String> REQUIRED = Set.of("iss", "sub", "aud", "exp", "iat");
  private static final Set<String> OF_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash", "s_hash");
  private static final DefaultJOSEObjectTypeVerifier<com.nimbusds.jose.proc.SecurityContext> TYPES =
      new DefaultJOSEObjectTypeVerifier<>(
          JOSEObjectType.JWT,
          new JOSEObjectType("at+jwt"),
          new JOSEObjectType("application/at+jwt"),
          null);

  private AccessTokens() {}

  static JwtDecoder decoder(SignInSettings.Oidc settings) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withIssuerLocation(settings.issuer())
            .validateType(false)
            .jwtProcessorCustomizer(
                processor -> {
                  processor.setJWSTypeVerifier(TYPES);
                  processor.setJWTClaimsSetVerifier(
                      new DefaultJWTClaimsVerifier<>(
                          Set.of(settings.audience()),
                          new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
                          REQUIRED,
                          OF_ID_TOKENS));
                })
            .build();
    decoder.setJwtValidator(notOfSignIn(settings.clientId()));
    return decoder;
  }

  /** Whom an ID token is meant for is the application where the person signed in. */
  private static OAuth2TokenValidator<Jwt> notOfSignIn(String client) {
    return token -> {
      List<String> audience = Objects.requireNonNullElse(token.getAudience(), List.of());
      boolean signIn =
          audience.contains(client)
              || audience.stream().anyMatch(whom -> whom.equals(token.getClaimAsString("azp")))
              || "ID".equals(token.getClaimAsString("typ"));
      return signIn
          ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
          : OAuth2TokenValidatorResult.success();
    };
  }
}
