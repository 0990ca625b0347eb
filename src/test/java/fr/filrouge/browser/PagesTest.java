package fr.filrouge.browser;

import fr.filrouge.browser.Browsing.Width;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

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

  @ParameterizedTest
  @ValueSource(strings = {"/", "/aide", "/sources", "/questions/1", "/questions/perdu"})
  void no_page_scrolls_sideways_on_a_narrow_window_or_with_text_twice_as_large(String path) {
    try (Walker walker = browsing.window(320, 640)) {
      walker.opens(path).opensAllFolds().scrollsNowhereSideways();
      walker.resizes(Width.PHONE).enlargesText(200).scrollsNowhereSideways();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_first_pages_put_no_barrier_in_anyones_way(Width width) {
    try (Walker walker = browsing.window(width)) {
      walker.opens("/").findsNoBarrier().picture("home-" + width);
      walker.follows("Commencer").findsNoBarrier().picture("questions-" + width);
      walker.opens("/aide").opensAllFolds().findsNoBarrier().picture("help-" + width);
      walker.opens("/sources").findsNoBarrier().picture("sources-" + width);
      walker.opens("/questions/perdu").findsNoBarrier().picture("lost-" + width);
      walker.opens("/nulle-part").findsNoBarrier().picture("not-found-" + width);
      walker.opens("/docs");
      walker.page().waitForSelector(".swagger-ui .info");
      walker.picture("docs-" + width).findsNoBarrier();
    }
  }
}
