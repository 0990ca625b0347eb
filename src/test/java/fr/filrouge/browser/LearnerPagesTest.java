package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.browser.Browsing.Width;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person does on the pages of their own pathway, on a phone first. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearnerPagesTest {

  private static final List<String> PAGES =
      List.of(
          "/mon-parcours",
          "/mon-parcours/ouvert",
          "/mon-parcours/mesures/SOCLE_ENGLISH",
          "/mon-parcours/mesures/VAE_ADVICE",
          "/mon-parcours/questions",
          "/mon-parcours/contrat",
          "/mon-parcours/contrat/fin",
          "/mon-parcours/fin",
          "/mon-parcours/rendez-vous",
          "/mon-parcours/journal",
          "/mon-parcours/acces",
          "/mon-parcours/acces/cep/fin",
          "/mon-parcours/consultations",
          "/mon-parcours/donnees",
          "/mon-parcours/invitations");

  @LocalServerPort int port;
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

  @Test
  void no_page_puts_a_barrier_in_anyones_way_at_any_width() {
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.signsIn("beneficiaire");
      for (String path : PAGES) {
        walker.opens(path).opensAllFolds().findsNoBarrierAtAnyWidth();
        walker.picture("learner" + path.replace('/', '-'));
      }
      walker.opens("/mon-parcours").follows("Suivre CAP Anglais").findsNoBarrierAtAnyWidth();
    }
  }

  @Test
  void no_page_scrolls_sideways_on_a_narrow_window_or_with_text_twice_as_large() {
    try (Walker walker = browsing.window(320, 640)) {
      walker.signsIn("beneficiaire");
      for (String path : PAGES) {
        walker.opens(path).opensAllFolds().scrollsNowhereSideways();
        walker.enlargesText(200).scrollsNowhereSideways();
      }
    }
  }

  @Test
  void the_next_step_is_seen_at_once_done_in_one_tap_and_undone_in_another() {
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.signsIn("beneficiaire");
      assertThat(walker.bottomOf(".now")).as("end of what to do now, in px").isLessThan(740);
      assertThat(walker.text()).contains("Suivre CAP Anglais");

      walker.presses("C’est fait");

      assertThat(walker.said()).isEqualTo("C'est noté : cette étape est faite.");
      assertThat(walker.page().locator(".way .done").innerText()).contains("Suivre CAP Anglais");
      walker.presses("Annuler");
      assertThat(walker.page().locator(".now h3").first().innerText())
          .isEqualTo("Suivre CAP Anglais");
    }
  }

  @Test
  void the_keyboard_alone_says_that_a_step_is_done_without_scripts_too() {
    try (Walker walker = browsing.windowWithoutScripts(Width.PHONE)) {
      walker.signsIn("beneficiaire").presses("C’est fait");
      assertThat(walker.said()).contains("cette étape est faite");
      walker.presses("Annuler");
      assertThat(walker.said()).contains("cette étape est à faire");
    }
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.signsIn("beneficiaire").tabsTo("C’est fait").goesOn();
      assertThat(walker.said()).contains("cette étape est faite");
      walker.tabsTo("Annuler").goesOn();
    }
  }

  @Test
  void a_new_text_of_the_contract_is_opened_read_and_signed_in_three() {
    Visitor referent = new Visitor(port);
    String at = "/api/v1/booklets/" + bookletOf(referent);
    rewrite(referent, at, "Je viens aux rendez-vous.\nMon référent m'aide.");
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.signsIn("beneficiaire");
      assertThat(walker.text()).contains("Lisez et signez votre contrat.");
      walker.follows("Lire et signer").findsNoBarrier();
      assertThat(walker.text()).contains("Le texte a changé depuis votre signature");

      walker.presses("Signer");
      assertThat(walker.page().title()).startsWith("Erreur : ");
      assertThat(walker.text()).contains("Cochez la case");

      walker.page().getByLabel("J’ai lu ce contrat").check();
      walker.presses("Signer");
      assertThat(walker.said()).isEqualTo("Vous avez signé votre contrat.");
      assertThat(walker.text()).contains("On attend la signature de votre référent.");
    }
  }

  @Test
  void a_text_that_changes_while_it_is_read_is_not_signed() {
    Visitor referent = new Visitor(port);
    String at = "/api/v1/booklets/" + bookletOf(referent);
    rewrite(referent, at, "Premier texte.");
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.signsIn("beneficiaire").opens("/mon-parcours/contrat");
      rewrite(referent, at, "Deuxième texte.");
      walker.page().getByLabel("J’ai lu ce contrat").check();
      walker.presses("Signer");
      assertThat(walker.text())
          .contains("Le texte du contrat a changé")
          .contains("Deuxième texte.");
      walker.page().getByLabel("J’ai lu ce contrat").check();
      walker.presses("Signer");
      assertThat(walker.said()).isEqualTo("Vous avez signé votre contrat.");
    }
  }

  private static void rewrite(Visitor referent, String booklet, String text) {
    var shown = referent.get(booklet, "Authorization", Visitor.basic("referent"));
    assertThat(
            referent
                .send(
                    "PUT",
                    booklet + "/contract",
                    "{\"text\": " + JsonMapper.shared().writeValueAsString(text) + "}",
                    "Authorization",
                    Visitor.basic("referent"),
                    "Content-Type",
                    "application/json",
                    "If-Match",
                    shown.headers().firstValue("ETag").orElseThrow())
                .statusCode())
        .isEqualTo(200);
  }

  private static String bookletOf(Visitor visitor) {
    JsonNode list =
        JsonMapper.shared()
            .readTree(
                visitor
                    .get("/api/v1/booklets", "Authorization", Visitor.basic("beneficiaire"))
                    .body());
    return list.at("/items/0/id").stringValue();
  }

  @Test
  void consent_is_given_with_who_will_read_said_and_taken_back_in_two() {
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.signsIn("beneficiaire").opens("/mon-parcours/acces").opensAllFolds();
      assertThat(walker.text()).contains("Pourra la lire et y écrire : Hélène Fictive.");
      walker.presses("Je donne mon accord");
      assertThat(walker.said()).startsWith("Votre accord est noté.");

      walker.opens("/mon-parcours").follows("Qui voit mon livret").presses("Reprendre mon accord");

      assertThat(walker.said())
          .isEqualTo("Votre accord est repris. Hélène Fictive ne voit plus cette partie.");
    }
  }

  @Test
  void an_end_of_consent_that_is_no_day_is_told_at_its_field_and_stays_typed() {
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.signsIn("beneficiaire").opens("/mon-parcours/acces").opensAllFolds();
      walker.page().locator("#until-handicap-day").fill("31");
      walker.page().locator("#until-handicap-month").fill("2");
      walker.page().locator("#until-handicap-year").fill("2027");
      walker.presses("Je donne mon accord");
      assertThat(walker.page().title()).startsWith("Erreur : ");
      assertThat(walker.page().locator("#until-handicap-fault").innerText())
          .contains("Cette date n'existe pas");
      assertThat(walker.page().locator("#until-handicap-day").inputValue()).isEqualTo("31");
      walker.findsNoBarrier();
    }
  }

  @Test
  void a_question_is_answered_and_the_answer_taken_back() {
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.signsIn("beneficiaire").follows("Répondre à des questions");
      String asked = walker.questions().get(0);
      walker.presses("Répondre");
      assertThat(walker.page().title()).startsWith("Erreur : ");
      walker.answers(asked, "Rien de tout cela").presses("Répondre");
      assertThat(walker.said()).isEqualTo("Votre réponse est notée.");
      assertThat(walker.questions()).doesNotContain(asked);
      walker.presses("Annuler");
      assertThat(walker.questions()).contains(asked);
      walker.presses("Plus tard");
      assertThat(walker.questions()).doesNotContain(asked);
    }
  }

  @Test
  void a_message_is_written_once_and_taken_back_for_good() {
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.signsIn("beneficiaire").opens("/mon-parcours/journal");
      walker.presses("Envoyer");
      assertThat(walker.page().title()).startsWith("Erreur : ");
      walker.page().locator("#text").fill("Message à retirer");
      walker.presses("Envoyer");
      assertThat(walker.text()).contains("Message à retirer");
      walker.follows("Retirer ce message").findsNoBarrier();
      walker.page().locator("#reason").fill("Erreur");
      walker.presses("Oui, retirer");
      assertThat(walker.text()).doesNotContain("Message à retirer");
    }
  }

  @Test
  void an_appointment_goes_into_the_persons_calendar_without_a_name() {
    Visitor person = new Visitor(port);
    person.signIn("beneficiaire");
    String page = person.get("/mon-parcours/rendez-vous").body();
    String file =
        page.replaceAll("(?s).*?href=\"(/mon-parcours/rendez-vous/[^\"]+\\.ics)\".*", "$1");

    var calendar = person.get(file);

    assertThat(calendar.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/calendar");
    assertThat(calendar.body())
        .contains("BEGIN:VEVENT", "SUMMARY:Rendez-vous Fil rouge", "TZID=Europe/Paris")
        .doesNotContain("Fictif", "Fictive", "Point sur le parcours");
  }

  @Test
  void who_has_no_booklet_is_told_how_to_get_one() {
    accounts.put(
        new Account(
            new AccountId("nouvelle"),
            "nouvelle",
            "Nouvelle Fictive",
            Set.of(Role.BENEFICIARY),
            null));
    try (Walker walker = browsing.window(Width.PHONE)) {
      walker.signsIn("nouvelle").findsNoBarrier();
      assertThat(walker.text()).contains("Vous n’avez pas encore de livret.");
    }
  }
}
