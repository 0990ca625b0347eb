package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.filrouge.browser.Browsing.Width;
import fr.filrouge.policy.api.OwnWorkbench;
import fr.filrouge.policy.api.ScheduledVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnWorkbench
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Of the people that checks invent, a policy officer")
class TrialTest {

  /** In milliseconds: to build and check a draft takes some seconds, more where others work too. */
  private static final int CHECKED_WITHIN = 90_000;

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

  /** Opens a draft in which one row of the Socle asks something else, and gives its address. */
  private static String changes(Walker walker, String title, String column, String text) {
    walker.page().setDefaultTimeout(CHECKED_WITHIN);
    walker.signsIn("editeur").opens("/regles/brouillons");
    walker.page().fill("#title", title);
    walker.presses("Commencer");
    String draft = walker.page().url().replaceFirst("https?://[^/]+", "");
    walker.opens(draft + "/feuilles/socle/lignes/socle-reduced-activity");
    Locator field =
        walker.page().locator("input[type=hidden][value=\"" + column + "\"][name^=h]").first();
    walker.page().fill("#c" + field.getAttribute("name").substring(1), text);
    walker.presses("Enregistrer la ligne");
    assertThat(walker.said()).contains("enregistrée");
    return draft;
  }

  @Test
  @DisplayName("tries the one of a scenario that fails, and sees the cell that decides")
  void scenario() {
    try (Walker editor = browsing.window(Width.PHONE)) {
      String draft = changes(editor, "Essayer", "catégorie de demandeur d'emploi", "B, C, E");
      editor.opens(draft + "/controles");
      editor.arrivesBy(() -> editor.page().locator("a:has-text('En catégorie E')").first().click());
      assertThat(editor.page().locator("mark").first().innerText()).contains("décide", "E");
      assertThat(editor.text()).contains("En vigueur", "Brouillon");
      assertThat(editor.page().locator("input:not([type=hidden])[value=E]").first().isChecked())
          .isTrue();
      editor.findsNoBarrierAtAnyWidth().picture("trial");
      editor.presses("Demander");
      assertThat(editor.page().locator("mark").first().innerText()).contains("décide", "E");
    }
  }

  @Test
  @DisplayName("sees what the version that comes next answers, between today's and the draft")
  void threeColumns() {
    try (ScheduledVersion next = ScheduledVersion.forNextMarch(port);
        Walker editor = browsing.windowWithoutScripts(Width.DESKTOP)) {
      String draft = changes(editor, "Trois colonnes", "âge", "≥ 30");
      editor.opens(draft + "/essai").presses("Demander");
      assertThat(editor.page().locator("table thead th").allInnerTexts())
          .containsSubsequence(
              "En vigueur",
              "Version " + next.number() + ", dès le 1er mars " + next.from().getYear(),
              "Brouillon");
    }
  }

  @Test
  @DisplayName("adds all those who show what the scenarios do not, without scripts")
  void coverage() {
    try (Walker editor = browsing.windowWithoutScripts(Width.PHONE)) {
      String draft = changes(editor, "Couvrir", "âge", "≥ 30");
      editor.opens(draft + "/controles").scrollsNowhereSideways().picture("coverage-PHONE");
      int offered = editor.page().locator("a[href*='essai?point=']").count();
      assertThat(offered).isPositive();
      editor.page().locator("a[href*='essai?point=']").first().focus();
      editor.goesOn();
      assertThat(editor.text()).contains("Ce qui lui est répondu");
      editor.opens(draft + "/controles");
      editor.page().locator("form[action$='/couverture'] button").first().focus();
      editor.goesOn();
      assertThat(editor.said()).isEqualTo("Les scénarios proposés sont ajoutés.");
      assertThat(editor.page().locator("a[href*='essai?point=']").count()).isZero();
      assertThat(editor.text())
          .contains("décide seule dans un scénario, une fois oui et une fois non");
    }
  }
}
