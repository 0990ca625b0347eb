package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.browser.Browsing.Width;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What people do with the questionnaire, in their own ways. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FixedDay.class)
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysTest {

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

  private static List<String> openMeasures(Walker walker) {
    return walker.page().locator(".open .measure h3").allInnerTexts();
  }

  @Test
  void the_answer_is_the_same_without_scripts() {
    List<String> withScripts;
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.opens("/").follows("Commencer").walksThrough(Person.partTimeParent(), page -> {});
      withScripts = openMeasures(walker);
    }
    try (Walker walker = browsing.windowWithoutScripts(Width.PHONE)) {
      walker.opens("/").follows("Commencer").walksThrough(Person.partTimeParent(), page -> {});
      assertThat(openMeasures(walker)).isNotEmpty().isEqualTo(withScripts);
    }
    try (Walker walker = browsing.windowWithoutOurScripts(Width.PHONE)) {
      walker.opens("/").findsNoBarrier().follows("Commencer").findsNoBarrier();
      walker.presses("Voir mon résultat").findsNoBarrier();
    }
  }

  @Test
  void the_keyboard_alone_leads_from_the_first_page_to_a_result_and_to_a_better_one() {
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.opens("/").tabsTo("Commencer").goesOn();
      walker.tabsTo("Nom ou code postal").writes("laigle").goesOn();
      walker.tabsTo("L'Aigle (61300)").hits("Space");
      walker.tabsTo("Voir mon résultat").goesOn();
      assertThat(walker.hasResult()).isTrue();
      walker.tabsTo("Répondre").goesOn();
      walker.tabsTo("Revoir mon résultat").goesOn();
      assertThat(walker.hasResult()).isTrue();
    }
  }

  @Test
  void on_a_shared_computer_the_way_back_shows_nobody_elses_answers() {
    try (Walker walker = browsing.window(Width.DESKTOP)) {
      walker.opens("/").follows("Commencer").walksThrough(Person.detained(), page -> {});
      walker.follows("Effacer mes réponses et recommencer");
      for (int i = 0; i < 4; i++) {
        walker.page().goBack();
        assertThat(walker.page().locator("main input:checked").count()).isZero();
        assertThat(walker.text()).doesNotContain("détention", "Caen");
      }
    }
  }

  @Test
  void within_a_visit_the_way_back_keeps_what_was_answered() {
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.opens("/").follows("Commencer").answersAs(Person.partTimeParent());
      walker.presses("Continuer").page().goBack();

      assertThat(walker.page().locator("main input:checked").count()).isPositive();
      assertThat(walker.text()).contains("Caen");
    }
  }

  @Test
  void who_knows_nothing_is_told_where_to_go_and_the_two_questions_that_matter_most() {
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.opens("/").follows("Commencer").walksThrough(Person.whoKnowsNothing(), page -> {});

      assertThat(walker.page().locator(".places > li strong").allInnerTexts())
          .containsExactly(
              "Un conseiller en évolution professionnelle (CEP)",
              "La Mission Locale",
              "France Travail");
      assertThat(walker.page().locator("main > section:first-of-type .asked li").count())
          .isEqualTo(2);
      assertThat(walker.page().locator("main .measure").count()).isZero();
      assertThat(walker.text()).contains("Ce n'est pas un refus").doesNotContain("''");
    }
  }

  @Test
  void answering_from_the_result_leads_back_to_it_and_changes_it() {
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.opens("/").follows("Commencer").answersAs(Person.partTimeParent());
      walker.presses("Voir mon résultat");
      String before = walker.text();
      walker.page().locator("a:has-text('Répondre')").first().click();
      walker.answersAs(Person.partTimeParent()).presses("Revoir mon résultat");

      assertThat(walker.hasResult()).isTrue();
      assertThat(walker.text()).isNotEqualTo(before);
    }
  }

  @Test
  void what_cannot_concern_a_person_is_one_line() {
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.opens("/").follows("Commencer").walksThrough(Person.partTimeParent(), page -> {});

      assertThat(walker.page().locator("main h3").allInnerTexts())
          .noneMatch(heading -> heading.contains("détention"));
      assertThat(walker.text()).contains("Ne vous concerne pas", "Se former en détention");
    }
  }
}
