package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.filrouge.browser.Browsing.Width;
import fr.filrouge.policy.api.OwnWorkbench;
import java.util.List;
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
@DisplayName("In the grid of a sheet, a policy officer")
class GridTest {

  private static final String ROW = "#socle-reduced-activity";
  private static final String CATEGORY = ROW + " td[data-column^='catégorie de demandeur']";
  private static final String SOURCE = ROW + " td[data-column='source']";

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

  /** Begins a draft and opens its table of the Socle. */
  private static Walker begins(Walker walker, String title) {
    walker.page().setDefaultTimeout(90_000);
    walker.signsIn("editeur").opens("/regles/brouillons");
    walker.page().fill("#title", title);
    return walker.presses("Commencer").follows("socle");
  }

  private static void writes(Walker editor, String cell, String text) {
    editor.page().click(cell);
    editor.hits("Enter").hits("Control+A").writes(text).hits("Enter");
    editor
        .page()
        .locator(cell + " .cell", new Page.LocatorOptions().setHasText(text))
        .waitFor(new Locator.WaitForOptions());
    editor.page().locator("#annonce:has-text('Enregistré')").waitFor();
  }

  private static List<String> selected(Walker walker) {
    return walker.page().locator("[aria-selected=true] .cell").allTextContents();
  }

  private static String clipboard(Walker walker) {
    walker.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    return (String) walker.page().evaluate("navigator.clipboard.readText()");
  }

  @Test
  @DisplayName(
      "chooses cells by Shift and arrows, copies them, and pasted there they change nothing")
  void range() {
    try (Walker editor = browsing.window(Width.DESKTOP)) {
      begins(editor, "Plusieurs cases");
      writes(editor, SOURCE, "\"Pacte\" §2-4 a");
      editor.page().click(SOURCE);
      editor.hits("Shift+ArrowRight").hits("Shift+ArrowUp").hits("Shift+ArrowUp");
      assertThat(selected(editor)).hasSize(6).contains("\"Pacte\" §2-4 a");
      editor.findsNoBarrier().picture("grid-range");
      editor.hits("Control+C");
      assertThat(editor.said()).isEqualTo("Copié : 3 ligne(s) sur 2 colonne(s).");
      assertThat(clipboard(editor).lines())
          .hasSize(3)
          .allMatch(line -> line.chars().filter(c -> c == '\t').count() == 1)
          .anyMatch(line -> line.startsWith("\"\"\"Pacte\"\" §2-4 a\""));
      editor.arrivesBy(() -> editor.hits("Control+V"));
      assertThat(editor.text()).contains("Rien : la feuille dit déjà cela.");
    }
  }

  @Test
  @DisplayName("leaves the choice by Escape or by an arrow alone, and the grid by Tab")
  void leaves() {
    try (Walker editor = browsing.window(Width.DESKTOP)) {
      begins(editor, "Laisser");
      editor.page().click(SOURCE);
      editor.hits("Shift+ArrowLeft").hits("Escape");
      assertThat(selected(editor)).isEmpty();
      editor.hits("Shift+ArrowLeft").hits("ArrowDown");
      assertThat(selected(editor)).isEmpty();
      assertThat(editor.page().locator("table [tabindex='0']").count()).isEqualTo(1);
      editor.hits("Shift+ArrowLeft").hits("Tab");
      assertThat(editor.page().evaluate("!!document.activeElement.closest('table')"))
          .isEqualTo(false);
    }
  }

  @Test
  @DisplayName("pastes into the columns that are shown, from the cell that has the focus")
  void pastes() {
    try (Walker editor = browsing.window(Width.DESKTOP)) {
      begins(editor, "Coller à côté");
      editor.page().click(SOURCE);
      editor.hits("Control+C").hits("ArrowUp");
      writes(editor, SOURCE, "Pacte §9");
      editor.page().click(SOURCE);
      editor.hits("Control+C").hits("ArrowUp");
      editor.arrivesBy(() -> editor.hits("Control+V"));
      assertThat(editor.text()).contains("devient « Pacte §9 »").doesNotContain("réduite");
      editor.presses("Appliquer");
      assertThat(editor.said()).contains("en une étape");
      editor.page().click(SOURCE);
      editor.hits("Shift+ArrowUp");
      editor.arrivesBy(() -> editor.hits("Delete"));
      assertThat(editor.page().locator("main > ul > li").allInnerTexts())
          .hasSize(2)
          .allMatch(line -> line.endsWith("« Pacte §9 » devient une case vide."));
      assertThat(editor.text()).contains("ne peut pas être enregistré tel quel");
    }
  }

  @Test
  @DisplayName("sees what each changed cell was, as it is written and when the page is read again")
  void changed() {
    try (Walker editor = browsing.window(Width.DESKTOP)) {
      begins(editor, "Cases changées");
      writes(editor, CATEGORY, "B, C, E");
      String was = CATEGORY + " .was";
      assertThat(editor.page().locator(was).innerText()).isEqualTo("changé : était « B, C »");
      editor.page().reload();
      assertThat(editor.page().locator(was).innerText()).isEqualTo("changé : était « B, C »");
      assertThat(editor.page().locator(".was").count()).isEqualTo(2);
      editor.findsNoBarrier().picture("grid-changed");
      writes(editor, CATEGORY, "B, C");
      assertThat(editor.page().locator(was).count()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("reads the changed lines alone, without scripts and at any width")
  void changedLines(Width width) {
    try (Walker editor = browsing.windowWithoutScripts(width)) {
      begins(editor, "Lignes changées " + width);
      editor.page().locator(ROW + " th a").focus();
      editor.goesOn();
      editor.page().locator("input[type=checkbox][value=E]").first().focus();
      editor.hits("Space").presses("Enregistrer la ligne").follows("Lignes changées (1)");
      assertThat(editor.page().locator("tbody tr").count()).isEqualTo(1);
      assertThat(editor.text()).contains("ligne changée", "changé : était « B, C »");
      editor.scrollsNowhereSideways().picture("grid-changed-lines-" + width);
      editor.follows("Tout ce que ce brouillon change");
      assertThat(editor.text()).contains("« B, C » devient « B, C, E »");
    }
  }
}
