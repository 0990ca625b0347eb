package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.browser.Browsing.Width;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FixedDay.class)
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalksTest {

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

  static Stream<Arguments> peopleAndWidths() {
    return Stream.of(
            Person.outOfSchool(),
            Person.partTimeParent(),
            Person.detained(),
            Person.whoKnowsNothing())
        .flatMap(person -> Stream.of(Width.values()).map(width -> Arguments.of(person, width)));
  }

  @ParameterizedTest
  @MethodSource("peopleAndWidths")
  void no_page_of_a_walk_puts_a_barrier_in_anyones_way(Person person, Width width) {
    try (Walker walker = browsing.window(width)) {
      walker.opens("/questions");
      int pages = 0;
      while (!walker.hasResult()) {
        assertThat(++pages).as("pages of questions").isLessThan(16);
        walker.answersAs(person).findsNoBarrier();
        walker.picture(person + "-" + width + "-" + pages).presses("Continuer");
      }
      walker.findsNoBarrier().picture(person + "-" + width + "-result");
      walker.page().locator("summary").all().forEach(summary -> summary.click());
      walker.findsNoBarrier();
      assertThat(walker.requested()).allSatisfy(url -> assertThat(url).doesNotContain("?"));
    }
  }
}
