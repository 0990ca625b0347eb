package fr.filrouge.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.situation.InvalidInput;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A mail address")
class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoe",
        "zoe@",
        "@exemple.fr",
        "zoe@exemple",
        "zoe@exemple..fr",
        "zoe lefevre@exemple.fr",
        "zoe@exemple.fr, autre@exemple.fr",
        "zoe@exemple.fr\r\nBcc: autre@exemple.fr",
        "Zoé <zoe@exemple.fr>"
      })
  @DisplayName("is refused when it is anything but one plain address")
  void refused(String typed) {
    assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> MailAddress.typed(typed));
  }

  @Test
  @DisplayName("is none when nothing is typed, and is never printed")
  void typed() {
    assertThat(MailAddress.typed("  ")).isEmpty();
    assertThat(MailAddress.typed(" zoe.l+fil@exemple.fr ").orElseThrow().value())
        .isEqualTo("zoe.l+fil@exemple.fr");
    assertThat(MailAddress.typed("zoe@exemple.fr").toString()).doesNotContain("zoe");
  }

  @Test
  @DisplayName("is the one given, or else the one somebody signs in with")
  void ofAccount() {
    Account account =
        new Account(new AccountId("zoe"), "zoe@exemple.fr", "Zoé Fictive", Set.of(), null);
    Preferences given = new Preferences(Map.of(), new MailAddress("z@exemple.fr"));

    assertThat(Preferences.NONE_CHOSEN.addressOf(account))
        .contains(new MailAddress("zoe@exemple.fr"));
    assertThat(given.addressOf(account)).contains(new MailAddress("z@exemple.fr"));
  }
}
