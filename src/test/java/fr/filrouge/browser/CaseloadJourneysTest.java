package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.filrouge.browser.Browsing.Width;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Over many booklets, in a browser")
class CaseloadJourneysTest {

  private static final List<String> OF_REFERENT =
      List.of(
          "/suivi",
          "/suivi?pour=LATE_STEP",
          "/suivi?echeance=2000-01-01",
          "/suivi?echeance=demain",
          "/suivi/lot",
          "/recherche",
          "/agenda",
          "/livrets/nouveau");
  private static final List<String> OF_ADMIN =
      List.of(
          "/comptes",
          "/comptes/referent",
          "/comptes/admin/fermeture",
          "/comptes/structures",
          "/comptes/orphelins");

  @LocalServerPort int port;
  Browsing browsing;

  @BeforeAll
  void open() {
    browsing = new Browsing(port);
  }

  @AfterAll
  void close() {
    browsing.close();
  }

  private static Walker signsIn(Walker walker, String login) {
    walker.opens("/connexion");
    walker.page().fill("#identifiant", login);
    walker.page().fill("#mot-de-passe", "demo");
    walker.page().locator("#mot-de-passe").press("Enter");
    walker.page().waitForURL(url -> !url.contains("/connexion"));
    return walker;
  }

  @ParameterizedTest
  @CsvSource({
    "referent,/suivi",
    "cep,/recherche",
    "handicap,/suivi",
    "admin,/comptes",
    "editeur,/regles"
  })
  @DisplayName("everybody lands where their work begins")
  void landing(String login, String place) {
    try (Walker walker = signsIn(browsing.window(Width.DESKTOP), login)) {
      assertThat(walker.page().url()).endsWith(place);
    }
  }

  @Test
  @DisplayName("no page puts a barrier in anyone's way, at any width")
  void barriers() {
    visits("referent", OF_REFERENT);
    visits("cep", List.of("/recherche", "/suivi"));
    visits("handicap", List.of("/suivi"));
    visits("admin", OF_ADMIN);
    visits("approbateur", List.of("/regles"));
  }

  private void visits(String login, List<String> pages) {
    try (Walker walker = signsIn(browsing.window(Width.PHONE), login)) {
      for (String page : pages) {
        walker.opens(page).opensAllFolds().findsNoBarrierAtAnyWidth();
      }
    }
  }

  @Test
  @DisplayName("no page scrolls sideways on the narrowest window, or with text twice as large")
  void narrow() {
    try (Walker walker = signsIn(browsing.window(320, 640), "referent")) {
      for (String page : OF_REFERENT) {
        walker.opens(page).opensAllFolds().scrollsNowhereSideways();
        walker.resizes(Width.PHONE).enlargesText(200).scrollsNowhereSideways();
        walker.resizes(320, 640);
      }
    }
    try (Walker walker = signsIn(browsing.window(320, 640), "admin")) {
      OF_ADMIN.forEach(page -> walker.opens(page).scrollsNowhereSideways());
    }
  }

  @Test
  @DisplayName("from what waits to the right place of the booklet is one click")
  void fromWorkToPlace() {
    try (Walker walker = signsIn(browsing.window(Width.DESKTOP), "referent")) {
      Locator waiting = walker.page().locator(".pile .items a").first();
      String place = waiting.getAttribute("href");
      waiting.click();

      assertThat(walker.page().url()).endsWith(place);
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  @DisplayName("a person is found and opened in two clicks, with scripts or without")
  void findsSomebody(boolean scripts) {
    try (Walker walker = signsIn(window(scripts), "cep")) {
      walker.page().fill("#nom", "karim fictif");
      presses(walker, "Chercher");
      assertThat(walker.text()).contains("1 personne trouvée");
      assertThat(walker.page().url()).doesNotContain("karim");
      follows(walker, "Fictif Karim");

      assertThat(walker.page().url()).contains("/livrets/");
      assertThat(walker.requested()).noneMatch(url -> url.toLowerCase().contains("karim"));
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  @DisplayName("a presence is noted in one click and taken back in another, by keyboard too")
  void notesPresence(boolean scripts) {
    try (Walker walker = signsIn(window(scripts), "referent")) {
      walker.opens("/agenda");
      assertThat(walker.text()).contains("Présences à noter");
      presses(walker, "Présence de Exemple Malik");
      assertThat(walker.page().locator("#annonce").innerText()).contains("C’est noté");
      presses(walker, "Annuler");
      assertThat(walker.text()).contains("Présences à noter");
    }
  }

  private Walker window(boolean scripts) {
    return scripts ? browsing.window(Width.DESKTOP) : browsing.windowWithoutScripts(Width.DESKTOP);
  }

  /** By the Enter key, so that it goes without a mouse. */
  private static void presses(Walker walker, String button) {
    enters(
        walker,
        walker.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)));
  }

  private static void follows(Walker walker, String link) {
    enters(
        walker, walker.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)));
  }

  private static void enters(Walker walker, Locator what) {
    what.first().focus();
    walker.page().waitForNavigation(() -> walker.page().keyboard().press("Enter"));
  }
}
