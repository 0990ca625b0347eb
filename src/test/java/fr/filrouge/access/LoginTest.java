package fr.filrouge.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A login")
class LoginTest {

  @ParameterizedTest(name = "{0} → {1}, in a try-out {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "' C.Martin@Exemple.FR ', c.martin@exemple.fr, c.martin@exemple.fr",
        "sub:8F1e, sub:8F1e, sub:8F1e",
        "cep3, -, cep3",
        "Cep3, -, -",
        "sub:, -, -",
        "'sub:a b', -, -",
        "sub:x@y, sub:x@y, sub:x@y",
        "a@b@c, -, -",
        "'a b@c', -, -",
        "sub@b:c, -, -",
        "'', -, -",
      })
  @DisplayName("has one form for each way of signing in")
  void forms(String text, @Nullable String provider, @Nullable String tryOut) {
    assertThat(Login.of(text, SignIn.OPENID_CONNECT).orElse(null)).isEqualTo(provider);
    assertThat(Login.of(text, SignIn.TRY_OUT).orElse(null)).isEqualTo(tryOut);
  }

  @ParameterizedTest
  @CsvSource({"cep, true", "c@exemple.fr, false", "sub:cep, false"})
  @DisplayName("that an identity provider could vouch for never takes the demo password")
  void ofTryOut(String login, boolean expected) {
    assertThat(Login.isOfTryOut(login)).isEqualTo(expected);
  }
}
