package fr.filrouge.access;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the deployment says of sign-in. Not a record: the secret is never printed.
 *
 * <p>{@code filrouge.demo-accounts} (absent: on when nothing else is configured), {@code
 * filrouge.accounts-file}, {@code filrouge.hosts} (absent: this machine's names alone), {@code
 * filrouge.oidc.issuer}, {@code client-id}, {@code client-secret} and {@code audience} (absent: no
 * bearer token is taken).
 */
@ConfigurationProperties("filrouge")
public final class SignInSettings {

  private final @Nullable Boolean demoAccounts;
  private final @Nullable Path accountsFile;
  private final List<String> hosts;
  private final Oidc oidc;

  SignInSettings(
      @Nullable Boolean demoAccounts,
      @Nullable Path accountsFile,
      @DefaultValue List<String> hosts,
      @DefaultValue Oidc oidc) {
    this.demoAccounts = demoAccounts;
    this.accountsFile = accountsFile;
    this.hosts = hosts.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
    this.oidc = oidc;
  }

  @Nullable Boolean demoAccounts() {
    return demoAccounts;
  }

  @Nullable Path accountsFile() {
    return accountsFile;
  }

  /** The names under which the application is asked for, beside this machine's own. */
  public List<String> hosts() {
    return hosts;
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
      this.audience = audience.strip();
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

    /** Whom a bearer token must be meant for: the API, never the client of the pages. */
    public String audience() {
      return audience;
    }

    public boolean takesBearerTokens() {
      return !audience.isEmpty();
    }

    boolean absent() {
      return issuer.isEmpty() && clientId.isEmpty() && clientSecret.isEmpty() && audience.isEmpty();
    }
  }
}
