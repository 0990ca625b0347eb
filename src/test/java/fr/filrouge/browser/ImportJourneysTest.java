package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.filrouge.access.Accounts;
import fr.filrouge.browser.Browsing.Width;
import fr.filrouge.caseload.imports.OpenImported;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("With a list in a file, in a browser")
class ImportJourneysTest {

  private static final String HEADINGS = "Nom;Prénom;Date de naissance\n";

  @LocalServerPort int port;
  @Autowired OpenImported opening;
  @Autowired Accounts accounts;
  Browsing browsing;

  @BeforeAll
  void open() {
    browsing = new Browsing(port);
  }

  @AfterAll
  void close() {
    browsing.close();
  }

  private static Walker brings(Walker walker, String text) {
    walker
        .opens("/imports")
        .page()
        .setInputFiles(
            "#file",
            new FilePayload("liste.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    return walker.presses("Lire le fichier");
  }

  /** The work that the page follows. */
  private void isDone(Walker walker) {
    String id = walker.page().url().replaceFirst(".*/imports/", "").replaceFirst("[?#].*", "");
    opening.run(id, accounts.withLogin("referent").orElseThrow().id().value());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("a bad line is corrected by keyboard and saved, with scripts or without")
  void correction(boolean scripts) {
    String name = scripts ? "Avecscripts" : "Sansscripts";
    try (Walker walker =
        (scripts ? browsing.window(Width.DESKTOP) : browsing.windowWithoutScripts(Width.DESKTOP))
            .signsIn("referent")
            .opens("/suivi")
            .follows("Importer une liste")) {
      brings(walker, HEADINGS + name + ";Ana;31/02/1990\n" + name + ";Tom;2/11/1987\n");
      assertThat(walker.text()).contains("à corriger (1)", "prête (1)", "Une date qui existe");
      walker.follows("Ligne 2 : revoir");
      walker.page().fill("#birthDate", "28/02/1990");
      walker.page().locator("#birthDate").focus();
      walker.goesOn();
      assertThat(walker.said()).contains("C’est noté. La ligne 2 est corrigée.");

      walker.presses("Ouvrir 2 livrets");
      assertThat(walker.heading()).isEqualTo("Ouverture des livrets en cours");
      isDone(walker);
      walker.opens(walker.page().url().replaceFirst("https?://[^/]+", ""));
      assertThat(walker.text()).contains("2 livrets sont ouverts. La liste est finie.");
      walker.follows("Ligne 2 : voir le livret");
      assertThat(walker.page().url()).contains("/livrets/");
      assertThat(walker.requested())
          .noneMatch(url -> url.toLowerCase().contains(name.toLowerCase()));
    }
  }

  @Test
  @DisplayName("people are brought in over three screens, and the page follows the work by itself")
  void threeScreens() {
    try (Walker walker = browsing.window(Width.DESKTOP).signsIn("referent")) {
      brings(walker, HEADINGS + "Ecrans;Ana;1/1/1990\nEcrans;Tom;2/11/1987\n");
      walker.presses("Ouvrir 2 livrets");
      isDone(walker);
      walker.page().waitForSelector("text=2 livrets sont ouverts.");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("no page puts a barrier in anyone's way, in any of its states")
  void barriers(Width width) {
    try (Walker walker = browsing.window(width).signsIn("referent")) {
      visits(walker, "Barrière" + width.name().charAt(0));
    }
  }

  @Test
  @DisplayName("no page scrolls sideways on the narrowest window")
  void narrow() {
    try (Walker walker = browsing.window(320, 640).signsIn("referent")) {
      visits(walker, "Étroit");
    }
  }

  private void visits(Walker walker, String name) {
    walker.opens("/imports").findsNoBarrier().picture("imports-" + name);
    brings(walker, "").findsNoBarrier();
    assertThat(walker.page().title()).startsWith("Erreur : ");
    brings(walker, "Qui;Quoi;Quand\na;b;c\n").findsNoBarrier().picture("import-columns-" + name);
    walker.follows("Effacer cette liste").findsNoBarrier().presses("Oui, effacer la liste");
    String long_ = name + "-très-long".repeat(15);
    brings(
        walker,
        HEADINGS
            + (long_ + ";Ana;31/02/1990\n")
            + (name + ";Tom;2/11/1987\n").repeat(2)
            + ";;\nx;;\n");
    walker.findsNoBarrier().picture("import-" + name);
    String list = walker.page().url().replaceFirst("https?://[^/]+", "");
    walker.opens(list + "/lignes/2").findsNoBarrier().picture("import-row-" + name);
    walker.opens(list + "/lignes/4").findsNoBarrier().picture("import-double-" + name);
    walker.opens(list).presses("Ouvrir 1 livret").findsNoBarrier().picture("import-run-" + name);
    isDone(walker);
    walker.opens(list + "?etat=OPENED").findsNoBarrier().picture("import-done-" + name);
    walker.opens("/suivi").findsNoBarrier();
  }
}
