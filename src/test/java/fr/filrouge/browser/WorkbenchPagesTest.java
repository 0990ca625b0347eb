package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.filrouge.browser.Browsing.Width;
import fr.filrouge.policy.api.OwnWorkbench;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnWorkbench
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("In the workbench, a policy officer at a browser")
class WorkbenchPagesTest {

  private static final String WAY = "activité réduite, catégorie B ou C";

  private static final String COUNTING =
      "addEventListener('click', e => { if (e.isTrusted)"
          + " sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks'))); }, true)";

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

  private static Walker begins(Walker walker, String title) {
    walker.page().setDefaultTimeout(90_000);
    walker.signsIn("editeur").opens("/regles/brouillons");
    walker.page().fill("#title", title);
    return walker.presses("Commencer");
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Europe/Paris")).toString();
  }

  private static void handsIn(Walker walker, String draft) {
    walker.page().setDefaultTimeout(90_000);
    walker.opens(draft);
    walker.page().fill("#from", today());
    walker.page().fill("#reason", "La catégorie E aussi");
    walker.page().fill("#deliberation", "Délibération fictive 1");
    walker.presses("Enregistrer").opens(draft + "/effets");
    walker.page().locator("input[value=SYNTHETIC]").check();
    walker.page().selectOption("#size", "1000");
    walker.presses("Calculer").opens(draft).presses("Remettre à l’approbation");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("opens category E, sees what it does, and has it published and taken back")
  void fromCategoryToPublicationAndBack(boolean scripts) {
    long begun = System.nanoTime();
    String draft;
    try (Walker editor =
        scripts ? browsing.window(Width.DESKTOP) : browsing.windowWithoutScripts(Width.DESKTOP)) {
      editor.page().context().addInitScript(COUNTING);
      begins(editor, "La catégorie E aussi, scripts " + scripts);
      draft = path(editor);
      editor.follows("socle").follows("Modifier « " + WAY + " »");
      editor.page().locator("input[type=checkbox][value=E]").first().focus();
      editor.hits("Space");
      editor.presses("Enregistrer la ligne");
      assertThat(editor.said()).contains("enregistrée");
      assertThat(editor.page().locator("#socle-reduced-activity").innerText()).contains("B, C, E");

      editor.opens(draft);
      assertThat(editor.text()).contains("« B, C » devient « B, C, E »");
      editor.presses("Remettre à l’approbation");
      assertThat(editor.text()).contains("Il manque encore", "La date d'effet manque", "Scénarios");
      editor.opens(draft + "/controles");
      for (int i = 0; i < 5; i++) {
        editor.page().locator("form[action$='/scenarios'] button").first().focus();
        editor.goesOn();
        assertThat(editor.said()).contains("nouvelle réponse");
      }
      assertThat(editor.text()).doesNotContain("Scénarios en défaut");
      covers(editor);
      handsIn(editor, draft);
      assertThat(editor.said()).contains("remis");
      tells(editor, scripts, begun);
    }
    approves(draft);
    restores();
  }

  private static void covers(Walker editor) {
    if (editor.text().contains("Ajouter tous les scénarios proposés")) {
      editor.page().locator("form[action$='/couverture'] button").first().focus();
      editor.goesOn();
      assertThat(editor.said()).contains("ajoutés");
    }
    assertThat(editor.text())
        .contains("décide seule dans un scénario, une fois oui et une fois non");
  }

  private static void tells(Walker editor, boolean scripts, long begun) {
    System.out.printf(
        "From « la catégorie E aussi » to the hand-in: %s clicks, %d s of this machine%n",
        scripts ? editor.page().evaluate("sessionStorage.getItem('clicks')") : "uncounted",
        (System.nanoTime() - begun) / 1_000_000_000);
  }

  private static String path(Walker walker) {
    return walker.page().url().replaceFirst("https?://[^/]+", "");
  }

  private void approves(String draft) {
    try (Walker approver = browsing.window(Width.DESKTOP)) {
      approver.signsIn("approbateur").opens(draft);
      approver.presses("Approuver et publier");
      assertThat(approver.said()).contains("publiée");
      assertThat(approver.text()).contains("en vigueur");
    }
  }

  /** One press prepares the way back to the version before. */
  private void restores() {
    try (Walker editor = browsing.window(Width.DESKTOP)) {
      editor
          .signsIn("editeur")
          .opens("/regles/versions/1")
          .presses("Préparer le retour à la version 1");
      String draft = path(editor);
      handsIn(editor, draft);
      approves(draft);
    }
  }

  @Test
  @DisplayName("moves in the grid by arrows, writes, is told what is wrong, leaves by Tab")
  void grid() {
    try (Walker editor = browsing.window(Width.DESKTOP)) {
      begins(editor, "À la grille").follows("socle");
      Page page = editor.page();
      page.locator("tr#socle-reduced-activity td[data-column^=\"catégorie de demandeur\"]").click();
      editor.hits("Enter");
      page.keyboard().press("Control+A");
      editor.writes("B, C, Z").hits("Enter");
      page.locator("#annonce", saying("Pas enregistré")).waitFor();
      assertThat(page.locator("td[aria-invalid=true]").count()).isEqualTo(1);
      editor.findsNoBarrier();
      editor.hits("ArrowUp").hits("Enter");
      page.keyboard().press("Control+A");
      editor.writes("B, C, E").hits("Enter");
      page.locator("td[aria-invalid=true]")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(editor.said()).isEqualTo("Enregistré.");
      assertThat(page.locator("table[role=grid] [tabindex='0']").count()).isEqualTo(1);
      page.keyboard().press("Tab");
      assertThat(page.evaluate("!!document.activeElement.closest('table')")).isEqualTo(false);
      editor.arrivesBy(() -> page.locator("form[action$='/annuler'] button").last().click());
      assertThat(page.locator("#socle-reduced-activity").innerText())
          .contains("B, C")
          .doesNotContain("B, C, E");
    }
  }

  private static Page.LocatorOptions saying(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  @DisplayName("tries an invented person, and sees both answers side by side")
  void trial() {
    try (Walker editor = browsing.window(Width.DESKTOP)) {
      begins(editor, "Essai");
      editor.opens(path(editor) + "/essai");
      editor.presses("Demander");
      assertThat(editor.text()).contains("Aucun changement pour cette personne", "CAP Anglais");
    }
  }

  @Test
  @DisplayName("sees what a pasted text would change before anything is written")
  void paste() {
    try (Walker editor = browsing.window(Width.DESKTOP)) {
      begins(editor, "Coller").follows("socle").opensAllFolds();
      Page page = editor.page();
      page.selectOption("#row", "socle-reduced-activity");
      page.selectOption("#column-from", "source");
      page.fill("#text", "Pacte §2-4 bis\n");
      editor.presses("Voir ce que cela changerait");
      assertThat(editor.text()).contains("Rien n’est encore écrit", "devient « Pacte §2-4 bis »");
      editor.findsNoBarrier().presses("Appliquer");
      assertThat(page.locator("#socle-reduced-activity").innerText()).contains("Pacte §2-4 bis");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("meets no barrier on any page, at any width")
  void barriers(Width width) {
    try (Walker editor = browsing.window(width)) {
      begins(editor, "Sans barrière " + width);
      String draft = path(editor);
      for (String page :
          List.of(
              "/regles",
              "/regles/brouillons",
              "/regles/versions",
              "/regles/versions/1",
              draft,
              draft + "/controles",
              draft + "/essai",
              draft + "/abandon",
              draft + "/rapprochement",
              draft + "/feuilles/socle",
              draft + "/feuilles/measures",
              draft + "/feuilles/socle/lignes/socle-reduced-activity")) {
        editor.opens(page).opensAllFolds().findsNoBarrier();
        editor.picture("workbench" + page.replace(draft, "/brouillon").replace('/', '-') + width);
      }
    }
  }

  @Test
  @DisplayName("is the only one to find these pages")
  void others() {
    try (Walker referent = browsing.window(Width.DESKTOP)) {
      referent.signsIn("referent").opens("/regles/brouillons");
      assertThat(referent.page().getByRole(AriaRole.HEADING).first().innerText())
          .contains("Page introuvable");
    }
  }
}
