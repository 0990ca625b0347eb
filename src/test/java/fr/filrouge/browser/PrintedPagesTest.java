package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.browser.Browsing.Width;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
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
@DisplayName("On paper")
class PrintedPagesTest {

  /** Parts of the page that stay folded, or that only serve on a screen. */
  private static final String LEFT_ON_SCREEN =
      "() => [...document.querySelectorAll('.skip, .top-nav, main button, main .button')]"
          + ".filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 120))";

  private static final String FOLDED =
      "() => [...document.querySelectorAll('main details')].filter(d => d.checkVisibility())"
          + ".filter(d => [...d.children].some(e => e.tagName !== 'SUMMARY' && !e.hidden"
          + " && getComputedStyle(e).display !== 'none' && !e.checkVisibility()))"
          + ".map(d => d.outerHTML.slice(0, 120))";

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

  /** {@code {livret}} stands for the first booklet of the list, {@code {etape}} for its step. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          beneficiaire | /mon-parcours /mon-parcours/ouvert /mon-parcours/questions
          beneficiaire | /mon-parcours/contrat /mon-parcours/rendez-vous /mon-parcours/journal
          beneficiaire | /mon-parcours/acces /mon-parcours/consultations /mon-parcours/donnees
          beneficiaire | /mon-parcours/mesures/SOCLE_ENGLISH /mon-parcours/invitations /preferences
          referent     | /suivi /suivi/vues /suivi?pour=LATE_STEP /recherche /agenda /imports
          referent     | /livrets/nouveau /courriels /suivi/export /aide
          referent     | {livret} {livret}/etapes {livret}/mesures/SOCLE_ENGLISH {livret}/situation
          referent     | {livret}/contrat {livret}/rendez-vous {livret}/journal {livret}/equipe
          cep          | /recherche /suivi /agenda
          handicap     | /suivi
          admin        | /comptes /comptes/referent /comptes/structures /comptes/orphelins
          """)
  @DisplayName("a page leaves its navigation on the screen, unfolds, and fits")
  void printed(String login, String pages) {
    try (Walker walker = browsing.window(Width.DESKTOP).signsIn(login)) {
      String booklet = pages.contains("{livret}") ? aBooklet(walker) : "";
      for (String page : pages.split(" ")) {
        walker.opens(page.replace("{livret}", booklet)).onPaper();
        assertThat(walker.page().locator("h1").count()).as(page).isEqualTo(1);
        assertThat((List<?>) walker.page().evaluate(LEFT_ON_SCREEN)).as(page).isEmpty();
        assertThat((List<?>) walker.page().evaluate(FOLDED)).as("folded on %s", page).isEmpty();
        walker.findsNoBarrier();
      }
    }
  }

  private static String aBooklet(Walker walker) {
    return walker.page().locator("tbody th a[href^='/livrets/']").first().getAttribute("href");
  }
}
