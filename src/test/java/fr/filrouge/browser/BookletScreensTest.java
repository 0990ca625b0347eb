package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import fr.filrouge.browser.Browsing.Width;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The pages of one booklet in a browser: what stands in anyone's way, and in how many clicks. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookletScreensTest {

  private static final List<String> PAGES =
      List.of(
          "",
          "/etapes",
          "/etapes?etat=DONE",
          "/situation",
          "/situation/needs",
          "/situation/leftInitialTrainingOn",
          "/mesures/SOCLE_ENGLISH",
          "/contrat",
          "/rendez-vous",
          "/journal",
          "/journal?vue=historique",
          "/equipe",
          "/equipe/sortie",
          "/equipe/cloture");

  @LocalServerPort int port;
  Browsing browsing;
  private int opened;

  @BeforeAll
  void open() {
    browsing = new Browsing(port);
  }

  @AfterAll
  void close() {
    browsing.close();
  }

  private HttpResponse<String> send(String path, String body) {
    return new Visitor(port)
        .send(
            "POST",
            "/api/v1/booklets" + path,
            body,
            "Content-Type",
            "application/json",
            "Authorization",
            Visitor.basic("referent"));
  }

  private String id(HttpResponse<String> created) {
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return JsonMapper.shared().readTree(created.body()).path("id").stringValue();
  }

  /** A booklet with something late, something to note and something long. */
  private String booklet() {
    String id =
        id(
            send(
                "",
                """
                {"identity": {"givenName": "Alix", "familyName": "Écran%s", "birthDate": "1990-05-%02d"},
                 "situation": {"seekingEmployment": true, "needs": ["ENGLISH"]}}
                """
                    .formatted("abcdefghij".charAt(opened % 10), 1 + opened++)));
    send("/" + id + "/steps", "{\"title\": \"Visiter un centre\", \"dueOn\": \"2026-01-05\"}");
    send("/" + id + "/steps", "{\"title\": \"%s\"}".formatted("Motlong".repeat(25)));
    send(
        "/" + id + "/appointments",
        "{\"startsAt\": \"2026-01-05T09:00:00Z\", \"subject\": \"Premier entretien\"}");
    send("/" + id + "/journal", "{\"text\": \"%s\"}".formatted("Une phrase. ".repeat(300)));
    send("/" + id + "/members", "{\"account\": \"cep\"}");
    return id;
  }

  private Walker signedIn(Walker walker) {
    walker.opens("/connexion");
    walker.page().locator("#identifiant").fill("referent");
    walker.page().locator("#mot-de-passe").fill("demo");
    walker.page().locator("#mot-de-passe").press("Enter");
    walker.page().waitForURL(url -> !url.endsWith("/connexion"));
    return walker;
  }

  @Test
  void no_page_of_a_booklet_puts_a_barrier_in_anyones_way_at_any_width() {
    String id = booklet();
    try (Walker walker = signedIn(browsing.window(Width.PHONE))) {
      for (String page : PAGES) {
        walker.opens("/livrets/" + id + page).findsNoBarrierAtAnyWidth();
        walker.opensAllFolds().findsNoBarrierAtAnyWidth();
      }
      walker.opens("/livrets/" + id + "/etapes").follows("Modifier");
      walker.findsNoBarrierAtAnyWidth().picture("step");
      walker.page().locator("#f-title").fill("");
      walker.presses("Enregistrer");
      walker.findsNoBarrierAtAnyWidth();
      assertThat(walker.page().title()).startsWith("Erreur : ");
      walker.opens("/livrets/" + id).opensAllFolds().picture("booklet");
    }
  }

  @Test
  void nothing_scrolls_sideways_on_a_narrow_window_or_with_text_twice_as_large() {
    String id = booklet();
    try (Walker walker = signedIn(browsing.window(320, 640))) {
      for (String page : PAGES) {
        walker.resizes(320, 640).opens("/livrets/" + id + page);
        walker.opensAllFolds().scrollsNowhereSideways();
        walker.resizes(Width.PHONE).enlargesText(200).scrollsNowhereSideways();
      }
    }
  }

  @Test
  void a_presence_is_noted_in_one_click_and_an_appointment_made_in_two() {
    String id = booklet();
    try (Walker walker = signedIn(browsing.window(Width.DESKTOP))) {
      walker.opens("/livrets/" + id);
      walker.presses("Présent : Premier entretien");
      assertThat(walker.page().locator("#annonce").innerText()).contains("rendez-vous honoré");
      walker.presses("Annuler");
      assertThat(walker.page().locator("#annonce").innerText()).contains("annulé");

      walker.page().locator("#rendez-vous summary").last().click();
      walker.page().locator("#m-subject").fill("Point d'étape");
      walker.page().locator("#m-day").fill("2027-02-01");
      walker.page().locator("#m-time").fill("09:30");
      walker.presses("Fixer le rendez-vous");
      assertThat(walker.page().locator("#annonce").innerText()).contains("fixé");
      assertThat(walker.page().locator("#rendez-vous").innerText()).contains("Point d'étape");
    }
  }

  @Test
  void a_step_is_added_and_done_by_the_keyboard_alone_and_without_scripts() {
    String id = booklet();
    try (Walker walker = signedIn(browsing.windowWithoutScripts(Width.PHONE))) {
      walker.opens("/livrets/" + id + "/etapes");
      walker.page().locator("main summary").first().focus();
      walker.hits("Enter");
      walker.page().locator("#f-title").fill("Appeler le centre");
      walker.page().locator("#f-title").press("Enter");
      walker.page().waitForSelector("#annonce p");
      assertThat(walker.text()).contains("Appeler le centre");

      walker.page().locator("button[value=DONE]").first().focus();
      walker.hits("Enter");
      walker.page().waitForSelector("form.undo");
      assertThat(walker.page().locator("#annonce").innerText()).contains("réalisée");
    }
  }

  @Test
  void two_who_edit_the_same_words_choose_between_them_without_scripts() {
    String id = booklet();
    try (Walker one = signedIn(browsing.windowWithoutScripts(Width.PHONE));
        Walker other = signedIn(browsing.window(Width.DESKTOP))) {
      one.opens("/livrets/" + id + "/etapes").follows("Modifier");
      other.opens("/livrets/" + id + "/etapes").follows("Modifier");
      other.page().locator("#f-title").fill("Le texte du premier");
      other.presses("Enregistrer");
      one.page().locator("#f-title").fill("Le texte du second");
      one.page().locator("#f-title").press("Enter");
      one.page().waitForSelector("input[name=title][type=radio]");
      assertThat(one.text()).contains("Le texte du premier", "Le texte du second");
      one.page().locator("input[name=title]").first().focus();
      one.hits("Space");
      one.hits("Enter");
      one.page().waitForSelector("#annonce p");
      assertThat(one.text()).contains("Le texte du second").doesNotContain("du premier");
    }
  }
}
