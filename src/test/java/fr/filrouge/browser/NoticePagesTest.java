package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.filrouge.browser.Browsing.Width;
import fr.filrouge.notice.Rounds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("On the pages of what one is told")
class NoticePagesTest {

  private static final String NEVER_CONTRACT = "Un contrat à signer : Jamais";

  @LocalServerPort int port;
  @Autowired BeanFactory application;
  Browsing browsing;

  @BeforeAll
  void open() {
    browsing = new Browsing(port);
    Rounds.round(application);
  }

  @AfterAll
  void close() {
    browsing.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"beneficiaire", "referent", "admin"})
  @DisplayName("nothing is in anyone's way, whatever the width, refused or empty")
  void barriers(String login) {
    try (Walker walker = browsing.window(Width.PHONE).signsIn(login)) {
      walker.opens("/courriels").findsNoBarrierAtAnyWidth().picture("mails-" + login);
      walker.opens("/preferences").findsNoBarrierAtAnyWidth();
      walker.page().fill("#adresse", "sans arobase");
      walker.presses("Enregistrer").findsNoBarrierAtAnyWidth();
      assertThat(walker.page().title()).startsWith("Erreur : ");
      assertThat(walker.page().inputValue("#adresse")).isEqualTo("sans arobase");
      walker.picture("preferences-" + login);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/preferences", "/courriels"})
  @DisplayName("nobody scrolls sideways in a narrow window, or with text twice as large")
  void narrow(String page) {
    try (Walker walker = browsing.window(320, 640).signsIn("referent")) {
      walker.opens(page).scrollsNowhereSideways();
      walker.resizes(Width.PHONE).enlargesText(200).scrollsNowhereSideways();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("a choice takes three clicks once the menu is open, and is said to be kept")
  void chooses(boolean scripts) {
    try (Walker walker = window(scripts).signsIn("beneficiaire")) {
      walker.unfolds("Menu").follows("Mes préférences");
      Locator never = choice(walker, NEVER_CONTRACT);
      assertThat(never.isChecked()).isFalse();
      never.focus();
      walker.hits("Space").presses("Enregistrer");

      assertThat(walker.said()).isEqualTo("C’est enregistré.");
      assertThat(choice(walker, NEVER_CONTRACT).isChecked()).isTrue();
      choice(walker, "Un contrat à signer : Tout de suite").focus();
      walker.hits("Space").presses("Enregistrer");
    }
  }

  private Walker window(boolean scripts) {
    return scripts ? browsing.window(Width.PHONE) : browsing.windowWithoutScripts(Width.PHONE);
  }

  private static Locator choice(Walker walker, String name) {
    return walker
        .page()
        .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  @DisplayName("what cannot be stopped offers no such choice, and says so")
  void unstoppable() {
    try (Walker walker = browsing.window(Width.DESKTOP).signsIn("referent")) {
      walker.opens("/preferences");

      assertThat(choice(walker, "Un relais vous est proposé : Jamais").count()).isZero();
      assertThat(walker.text()).contains("Ces messages partent toujours.");
    }
  }

  @Test
  @DisplayName("a message leads to the very place it speaks of")
  void leadsThere() {
    try (Walker walker = browsing.window(Width.DESKTOP).signsIn("referent")) {
      walker.opens("/courriels");
      walker.follows("Ouvrir : Un relais vous est proposé");

      assertThat(walker.page().url()).contains("/suivi/relais/");
      assertThat(walker.heading()).isNotEmpty();
    }
  }
}
