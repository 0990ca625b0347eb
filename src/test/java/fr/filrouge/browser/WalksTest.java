package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.browser.Browsing.Width;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
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

  /** What shows of a page on a small phone without scrolling more than once. */
  private static final int FIRST_SIGHT = 800;

  private static final int LONGEST = 5_000;

  private static final List<String> MEETING_EVERYTHING = List.of("detained", "much-open");
  private static final List<Width> ALL = List.of(Width.values());
  private static final List<Width> PHONE_ALONE = List.of(Width.PHONE);

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

  static Stream<Person> people() {
    return Stream.of(
        Person.outOfSchool(),
        Person.partTimeParent(),
        Person.detained(),
        Person.toWhomMuchIsOpen(),
        Person.whoKnowsNothing());
  }

  @ParameterizedTest
  @MethodSource("people")
  void no_page_of_a_walk_puts_a_barrier_in_anyones_way(Person person) {
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.opens("/").follows("Commencer");
      int pages = walker.walksThrough(person, page -> findsNoBarrier(walker, person, "" + page));
      findsNoBarrier(walker, person, "result");
      saysWhatToDoAtFirstSight(walker, person, pages);
      findsNoBarrier(walker.opensAllFolds(), person, "result-open");
      assertThat(walker.requested()).allSatisfy(url -> assertThat(url).doesNotContain("?"));
    }
  }

  /**
   * On a phone, and at every width for those who between them meet every question; on the narrowest
   * window, and with text twice as large, nothing is cut off.
   */
  private static void findsNoBarrier(Walker walker, Person person, String page) {
    for (Width width : MEETING_EVERYTHING.contains(person.name()) ? ALL : PHONE_ALONE) {
      walker.resizes(width).findsNoBarrier().picture(person + "-" + page + "-" + width);
    }
    walker.resizes(320, 640).scrollsNowhereSideways();
    walker.resizes(Width.PHONE).enlargesText(200).scrollsNowhereSideways().enlargesText(100);
  }

  private static void saysWhatToDoAtFirstSight(Walker walker, Person person, int pages) {
    boolean open = walker.page().locator(".open .measure h3").count() > 0;
    int toDo = walker.bottomOf(open ? ".now h3" : ".asked .button");
    int answer = walker.bottomOf(open ? ".open .measure h3" : ".asked .button");
    System.out.printf(
        "%s: %d pages; what to do at %d px, the first answer at %d px, %d px in all%n",
        person, pages, toDo, answer, walker.height());
    assertThat(toDo).isLessThanOrEqualTo(FIRST_SIGHT);
    assertThat(answer).isLessThanOrEqualTo(FIRST_SIGHT);
    assertThat(walker.height()).isLessThanOrEqualTo(LONGEST);
  }
}
