package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.browser.Browsing.Width;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("No page that answers a form puts a barrier in anyone's way")
class PostedPagesTest {

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

  private Walker window(boolean scripts) {
    return scripts ? browsing.window(Width.PHONE) : browsing.windowWithoutOurScripts(Width.PHONE);
  }

  private static Walker refused(Walker walker) {
    assertThat(walker.page().title()).startsWith("Erreur : ");
    assertThat(walker.page().evaluate("document.activeElement.className")).isEqualTo("faults");
    assertThat(
            walker
                .page()
                .evaluate(
                    "() => [...document.querySelectorAll('.faults a')].every("
                        + "a => document.getElementById(a.hash.slice(1)))"))
        .as("each fault leads to its field")
        .isEqualTo(true);
    return walker.findsNoBarrierAtAnyWidth();
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("when several booklets are acted on: nothing chosen, asked, refused, done, not done")
  void bulk(boolean scripts) {
    try (Walker walker = window(scripts).signsIn("referent")) {
      walker.opens("/suivi").presses("Agir sur les livrets cochés").findsNoBarrierAtAnyWidth();
      assertThat(walker.page().locator(".faults").innerText()).contains("Aucun livret");
      for (String action : new String[] {"JOURNAL", "POSTPONE", "TRANSFER"}) {
        walker.opens("/suivi").page().selectOption("#action", action);
        walker.page().locator("form[action='/suivi/lot'] button[name=tous]").focus();
        walker.goesOn().findsNoBarrierAtAnyWidth().picture("bulk-" + action);
        refused(walker.presses("Confirmer")).picture("bulk-refused-" + action);
      }
      walker.opens("/suivi").page().selectOption("#action", "POSTPONE");
      walker.page().locator("form[action='/suivi/lot'] button[name=tous]").focus();
      walker.goesOn().page().fill("#dueOn", "2027-03-01");
      walker.presses("Confirmer").findsNoBarrierAtAnyWidth().picture("bulk-result");
      assertThat(walker.heading()).isEqualTo("Résultat");
      walker.presses("Réessayer ceux qui manquent").findsNoBarrierAtAnyWidth();
    }
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("when a person is looked for: refused, nobody, one, and more than ten")
  void search(boolean scripts) {
    try (Walker walker = window(scripts).signsIn("cep").opens("/recherche")) {
      refused(walker.presses("Chercher"));
      searches(walker, "Personne-de-ce-nom-" + "très-long".repeat(15)).findsNoBarrierAtAnyWidth();
      assertThat(walker.text()).contains("Personne à ce nom");
      searches(walker, "karim fictif").findsNoBarrierAtAnyWidth().picture("found");
      assertThat(walker.text()).contains("1 personne trouvée");
      searches(walker, "f").findsNoBarrierAtAnyWidth();
    }
  }

  private static Walker searches(Walker walker, String words) {
    walker.page().fill("#nom", words);
    return walker.presses("Chercher");
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("when a booklet is opened: refused, checked, already followed, perhaps a double")
  void opening(boolean scripts) {
    try (Walker walker = window(scripts).signsIn("referent2")) {
      walker.opens("/livrets/nouveau").page().fill("#givenName", "Zoé");
      refused(walker.presses("Continuer")).picture("opening-refused");
      fills(walker, "Zoé", "Posté" + "-très-long".repeat(18), "1990-05-31");
      walker.presses("Continuer").findsNoBarrierAtAnyWidth().picture("opening-check");
      walker.presses("Corriger").findsNoBarrierAtAnyWidth();
      String name = "Posté" + scripts;
      opens(walker, name);
      opens(walker, name);
      assertThat(walker.heading()).isEqualTo("Peut-être la même personne");
      walker.findsNoBarrierAtAnyWidth().picture("opening-double");
      walker.presses("Demander à rejoindre").findsNoBarrierAtAnyWidth();
    }
  }

  private static void opens(Walker walker, String name) {
    fills(walker.opens("/livrets/nouveau"), "Zoé", name, "1990-05-31");
    walker.presses("Continuer").findsNoBarrierAtAnyWidth().presses("Ouvrir le livret");
  }

  private static void fills(Walker walker, String given, String family, String born) {
    walker.page().fill("#givenName", given);
    walker.page().fill("#familyName", family);
    walker.page().fill("#birthDate", born);
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("when a list is kept under a name, or a choice of messages is refused")
  void viewsAndPreferences(boolean scripts) {
    try (Walker walker = window(scripts).signsIn("referent")) {
      walker.opens("/suivi?silence=1").unfolds("Garder cette vue");
      refused(walker.presses("Garder")).picture("view-refused");
      walker.page().fill("#nom", "Calmes <b> " + "w".repeat(25));
      walker.presses("Garder").findsNoBarrierAtAnyWidth().picture("view-kept");
      walker.opens("/suivi/vues").findsNoBarrierAtAnyWidth().picture("views");
      walker.page().locator("main input[type=text]").fill("");
      walker.page().locator("main form button").first().focus();
      refused(walker.goesOn());
      walker.page().locator("button.plain").first().focus();
      walker.goesOn().findsNoBarrierAtAnyWidth();
      assertThat(walker.said()).contains("est retirée");
      walker.opens("/preferences").page().fill("#adresse", "sans arobase");
      refused(walker.presses("Enregistrer"));
    }
  }
}
