package fr.filrouge.access;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the deployment says of sign-in. Not a record: the secret is never printed.
 *
 * <p>{@code filrouge.demo-accounts} (absent: on when nothing else is configured), {@code
 * filrouge.accounts-file}, {@code filrouge.oidc.issuer}, {@code client-id}, {@code client-secret}
 * and {@code audience} (absent: the client id).
 */
@ConfigurationProperties("filrouge")
public final class SignInSettings {

  private final @Nullable Boolean demoAccounts;
  private final @Nullable Path accountsFile;
  private final Oidc oidc;

  SignInSettings(
      @Nullable Boolean demoAccounts, @Nullable Path accountsFile, @DefaultValue Oidc oidc) {
    this.demoAccounts = demoAccounts;
    this.accountsFile = accountsFile;
    this.oidc = oidc;
  }

  @Nullable Boolean demoAccounts() {
    return demoAccounts;
  }

  @Nullable Path accountsFile() {
    return accountsFile;
  }

  public Oidc oidc() {
    return oidc;
  }

  /** The identity provider; a setting that is absent is empty. */
  public static final class Oidc {

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String audience;

    Oidc(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String audience) {
      this.issuer = issuer.strip();
      this.clientId = clientId.strip();
      this.clientSecret = clientSecret.strip();
      this.audience = audience.isBlank() ? this.clientId : audience.strip();
    }

    public String issuer() {
      return issuer;
    }

    public String clientId() {
      return clientId;
    }

    public String clientSecret() {
      return clientSecret;
    }

    /** Whom a bearer token must be meant for. */
    public String audience() {
      return audience;
    }

    boolean absent() {
      return issuer.isEmpty() && clientId.isEmpty() && clientSecret.isEmpty() && audience.isEmpty();
    }
  }
}
