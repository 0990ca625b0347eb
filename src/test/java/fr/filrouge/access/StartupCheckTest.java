package fr.filrouge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.filrouge.access.StartupCheck.Loopback;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("At start,")
class StartupCheckTest {

  private static final Loopback THIS_MACHINE = new Loopback(true, true);
  private static final String ISSUER = "https://identite.exemple.fr/realms/region";

  @ParameterizedTest(name = "{0} database, {1} address, demo {2}, OIDC {3}: {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "embedded,   loopback, -,     none,     TRY_OUT",
        "embedded,   loopback, true,  none,     TRY_OUT",
        "embedded,   loopback, false, none,     écartés",
        "embedded,   loopback, -,     complete, OPENID_CONNECT",
        "embedded,   loopback, false, complete, OPENID_CONNECT",
        "embedded,   loopback, true,  complete, ensemble",
        "embedded,   open,     -,     none,     d'autres machines",
        "embedded,   open,     true,  none,     d'autres machines",
        "embedded,   open,     false, none,     d'autres machines",
        "embedded,   open,     -,     complete, d'autres machines",
        "embedded,   open,     true,  complete, d'autres machines",
        "embedded,   open,     false, complete, d'autres machines",
        "configured, loopback, -,     none,     aucun fournisseur d'identité",
        "configured, loopback, true,  none,     mot de passe est public",
        "configured, loopback, false, none,     aucun fournisseur d'identité",
        "configured, loopback, -,     complete, OPENID_CONNECT",
        "configured, loopback, true,  complete, mot de passe est public",
        "configured, loopback, false, complete, OPENID_CONNECT",
        "configured, open,     -,     none,     aucun fournisseur d'identité",
        "configured, open,     true,  none,     mot de passe est public",
        "configured, open,     false, none,     aucun fournisseur d'identité",
        "configured, open,     -,     complete, OPENID_CONNECT",
        "configured, open,     true,  complete, mot de passe est public",
        "configured, open,     false, complete, OPENID_CONNECT",
      })
  @DisplayName("demo accounts guard an embedded database on this machine, OpenID Connect the rest")
  void truthTable(
      String database, String address, @Nullable Boolean demo, String oidc, String expected) {
    SignInSettings settings =
        new SignInSettings(
            demo,
            null,
            oidc.equals("complete") ? List.of("parcours.exemple.fr") : List.of(),
            oidc.equals("complete") ? oidc(ISSUER, "filrouge", "secret") : oidc("", "", ""));
    boolean embedded = database.equals("embedded");
    Loopback loopback = new Loopback(address.equals("loopback"), true);

    if (List.of("TRY_OUT", "OPENID_CONNECT").contains(expected)) {
      assertThat(StartupCheck.decide(embedded, loopback, settings)).hasToString(expected);
    } else {
      assertThatThrownBy(() -> StartupCheck.decide(embedded, loopback, settings))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(expected);
    }
  }

  @ParameterizedTest(name = "issuer {0}, client {1}, secret {2}: {3} is missing")
  @CsvSource(
      nullValues = "-",
      value = {
        "-,      filrouge, secret, filrouge.oidc.issuer",
        "-,      filrouge, -,      filrouge.oidc.issuer",
        "-,      -,        secret, filrouge.oidc.issuer",
        "https,  -,        secret, filrouge.oidc.client-id",
        "https,  -,        -,      filrouge.oidc.client-id",
        "https,  filrouge, -,      filrouge.oidc.client-secret",
      })
  @DisplayName("OpenID Connect that is configured by half is refused, naming what is missing")
  void half(
      @Nullable String issuer, @Nullable String client, @Nullable String secret, String missing) {
    SignInSettings settings =
        settings(
            null,
            oidc(
                issuer == null ? "" : ISSUER,
                client == null ? "" : client,
                secret == null ? "" : secret));

    assertThatThrownBy(() -> StartupCheck.decide(false, THIS_MACHINE, settings))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(missing);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:9000/realms/region",
        "http://127.0.0.1:9000",
        "http://[::1]:9000/x",
        "https://identite.exemple.fr"
      })
  @DisplayName("an issuer is reached by https, or by http on this machine")
  void usableIssuer(String issuer) {
    assertThat(
            StartupCheck.decide(false, THIS_MACHINE, settings(null, oidc(issuer, "filrouge", "s"))))
        .isEqualTo(SignIn.OPENID_CONNECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://identite.exemple.fr",
        "http://localhost.exemple.fr",
        "http://127.0.0.1.exemple.fr/",
        "http://10.0.0.1",
        "ftp://localhost",
        "localhost:9000",
        "identite.exemple.fr",
        "https://",
        "https://moi@identite.exemple.fr",
        "https://identite.exemple.fr?realm=x",
        "https://identite.exemple.fr#x",
        "https://un espace",
      })
  @DisplayName("any other issuer is refused")
  void unusableIssuer(String issuer) {
    assertThatThrownBy(
            () ->
                StartupCheck.decide(
                    false, THIS_MACHINE, settings(null, oidc(issuer, "filrouge", "s"))))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("filrouge.oidc.issuer");
  }

  @Test
  @DisplayName("a file of accounts that could not sign in is refused")
  void accountsFileWithoutProvider() {
    SignInSettings settings =
        new SignInSettings(null, Path.of("accounts.yaml"), List.of(), oidc("", "", ""));

    assertThatThrownBy(() -> StartupCheck.decide(true, THIS_MACHINE, settings))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("filrouge.accounts-file");
  }

  @Test
  @DisplayName("a management port that other machines reach is refused as the server's would be")
  void managementPort() {
    Loopback openManagement = new Loopback(true, false);

    assertThatThrownBy(
            () -> StartupCheck.decide(true, openManagement, settings(null, oidc("", "", ""))))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("le port de gestion écoute");
    assertThat(
            StartupCheck.decide(
                false, openManagement, settings(null, oidc(ISSUER, "filrouge", "s"))))
        .isEqualTo(SignIn.OPENID_CONNECT);
  }

  @Test
  @DisplayName("a server that other machines reach says under which names")
  void hosts() {
    Loopback open = new Loopback(false, true);

    assertThatThrownBy(
            () -> StartupCheck.decide(false, open, settings(null, oidc(ISSUER, "filrouge", "s"))))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("sous quels noms");
    assertThat(StartupCheck.decide(false, open, named("parcours.exemple.fr", ISSUER)))
        .isEqualTo(SignIn.OPENID_CONNECT);
    assertThatThrownBy(() -> StartupCheck.decide(true, THIS_MACHINE, named("exemple.fr", "")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("ne servent que cette machine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://exemple.fr", "exemple.fr:443", "*", "", "a b", "exemple.fr/x"})
  @DisplayName("a name of a machine is a name alone")
  void notAHost(String host) {
    assertThatThrownBy(() -> StartupCheck.decide(false, THIS_MACHINE, named(host, ISSUER)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("filrouge.hosts");
  }

  @Test
  @DisplayName("the API takes no token that was meant for the pages, and none unless asked to")
  void audience() {
    var same = new SignInSettings.Oidc(ISSUER, "filrouge", "s", "filrouge");

    assertThatThrownBy(() -> StartupCheck.decide(false, THIS_MACHINE, settings(null, same)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("filrouge.oidc.audience");
    assertThat(oidc(ISSUER, "filrouge", "s").takesBearerTokens()).isFalse();
    assertThat(new SignInSettings.Oidc(ISSUER, "filrouge", "s", "api").takesBearerTokens())
        .isTrue();
  }

  @Test
  @DisplayName("a refusal is told with what to do, and without the secret")
  void remedy() {
    StartRefused refusal =
        catchThrowableOfType(
            StartRefused.class,
            () ->
                StartupCheck.decide(
                    true,
                    new Loopback(false, true),
                    settings(null, oidc(ISSUER, "filrouge", "canary"))));

    var analysis = new StartRefusedAnalyzer().analyze(new IllegalStateException(refusal));
    assertThat(analysis.getDescription()).contains("base embarquée").doesNotContain("canary");
    assertThat(analysis.getAction()).contains("server.address=127.0.0.1").doesNotContain("canary");
  }

  private static SignInSettings named(String host, String issuer) {
    return new SignInSettings(
        null,
        null,
        List.of(host),
        issuer.isEmpty() ? oidc("", "", "") : oidc(issuer, "filrouge", "secret"));
  }

  private static SignInSettings settings(@Nullable Boolean demo, SignInSettings.Oidc oidc) {
    return new SignInSettings(demo, null, List.of(), oidc);
  }

  private static SignInSettings.Oidc oidc(String issuer, String clientId, String clientSecret) {
    return new SignInSettings.Oidc(issuer, clientId, clientSecret, "");
  }
}
