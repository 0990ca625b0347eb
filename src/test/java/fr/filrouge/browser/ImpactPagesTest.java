package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.browser.Browsing.Width;
import fr.filrouge.policy.api.OwnWorkbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnWorkbench
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Who gains and who loses, at a browser,")
class ImpactPagesTest {

  @LocalServerPort int port;
  Browsing browsing;
  private String draft;

  @BeforeAll
  void open() {
    browsing = new Browsing(port);
    try (Walker walker = browsing.windowWithoutScripts(Width.DESKTOP)) {
      walker.signsIn("editeur").opens("/regles/brouillons");
      walker.page().fill("#title", "La catégorie E aussi");
      walker.presses("Commencer");
      draft = walker.page().url().replaceFirst("https?://[^/]+", "");
      walker.follows("socle").follows("Modifier « activité réduite, catégorie B ou C »");
      walker.page().locator("input[type=checkbox][value=E]").first().check();
      walker.presses("Enregistrer la ligne");
    }
  }

  @AfterAll
  void close() {
    browsing.close();
  }

  private Walker asks(Walker walker, String population) {
    walker.signsIn("editeur").opens(draft + "/effets");
    walker.page().locator("#" + population).check();
    walker.page().locator("#size").selectOption("1000");
    return walker.presses("Calculer");
  }

  @Test
  @DisplayName("is two clicks away, without scripts: a sentence first, then each measure")
  void withoutScripts() {
    try (Walker walker = asks(browsing.windowWithoutScripts(Width.DESKTOP), "synthetic")) {
      assertThat(walker.text())
          .contains(
              "Si le brouillon entre en vigueur : ",
              "personne n'en perd",
              "Population fictive",
              "CAP Anglais",
              "(par ricochet)");
      assertThat(walker.page().locator("svg rect").count()).isPositive();
    }
  }

  @Test
  @DisplayName("on the caseload shows no small number, and names what it leaves out")
  void caseload() {
    try (Walker walker = asks(browsing.window(Width.DESKTOP), "caseload")) {
      assertThat(walker.text())
          .contains("moins de 11", "personne, par construction, n'en perd")
          .contains("Dispositifs montrés sur une population fictive seulement");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("puts no barrier in anyone's way, and scrolls nowhere sideways")
  void barriers(Width width) {
    try (Walker walker = asks(browsing.window(width), "synthetic")) {
      walker.opensAllFolds().findsNoBarrier();
      walker.resizes(320, 640).scrollsNowhereSideways();
      walker.opens(draft + "/effets").findsNoBarrier();
      walker.scrollsNowhereSideways();
    }
  }
}
