package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.browser.Browsing.Width;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("At the top of each page")
class HeaderTest {

  /** Whether what has the focus shows, the first line of it at least, with nothing over it. */
  private static final String FOCUSED =
      "() => { const e = document.activeElement; e.scrollIntoView({behavior: 'instant',"
          + " block: 'nearest'}); const line = e.getClientRects()[0];"
          + " const over = document.elementFromPoint(line.x + line.width / 2,"
          + " line.y + line.height / 2);"
          + " return e.checkVisibility() && (e === over || e.contains(over)); }";

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

  private static double heightOfHeader(Walker walker) {
    return walker.page().locator("header.top").boundingBox().height;
  }

  @ParameterizedTest
  @ValueSource(strings = {"beneficiaire", "referent", "cep", "handicap", "admin", "editeur"})
  @DisplayName("the way to every place takes one row, on a phone and on a desk")
  void oneRow(String login) {
    try (Walker walker = browsing.window(Width.PHONE).signsIn(login)) {
      assertThat(heightOfHeader(walker)).isLessThan(64);
      walker.resizes(Width.DESKTOP);
      assertThat(heightOfHeader(walker)).isLessThan(64);
      assertThat(walker.page().locator(".menu").isVisible()).isFalse();
      walker.resizes(Width.TABLET);
      assertThat(heightOfHeader(walker)).isLessThan(64);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("the folded menu opens by keyboard and leads on, with scripts or without")
  void menu(boolean scripts) {
    try (Walker walker =
        (scripts ? browsing.window(Width.PHONE) : browsing.windowWithoutScripts(Width.PHONE))
            .signsIn("referent")) {
      assertThat(walker.page().locator(".menu a").first().isVisible()).isFalse();
      walker.unfolds("Menu");
      assertThat(walker.page().locator(".menu a:visible").allInnerTexts())
          .contains("Mon suivi", "Mon agenda");
      walker.tabsTo("Mon agenda").goesOn();
      assertThat(walker.heading()).isEqualTo("Mon agenda");
    }
  }

  @ParameterizedTest
  @CsvSource({"360,740", "740,360", "320,640"})
  @DisplayName("an open menu covers nothing, closes on Escape and gives the focus back")
  void escape(int width, int height) {
    try (Walker walker = browsing.window(width, height).signsIn("referent")) {
      walker.unfolds("Menu").findsNoBarrier().hits("Tab").hits("Escape");
      assertThat(walker.page().locator(".menu a").first().isVisible()).isFalse();
      assertThat(walker.page().evaluate("document.activeElement.innerText")).isEqualTo("Menu");

      walker.hits("Enter");
      for (int i = 0; i < 12; i++) {
        walker.hits("Tab");
        assertThat(walker.page().evaluate(FOCUSED)).as("focus %d", i).isEqualTo(true);
      }
    }
  }
}
