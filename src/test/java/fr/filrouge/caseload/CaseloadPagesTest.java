package fr.filrouge.caseload;

import static fr.filrouge.booklet.BookletFixture.START;
import static fr.filrouge.booklet.BookletFixture.writing;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static fr.filrouge.booklet.Someone.OTHER_COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.AddStep;
import fr.filrouge.booklet.Appointment.Status;
import fr.filrouge.booklet.AskForAnotherReferent;
import fr.filrouge.booklet.AskToJoin;
import fr.filrouge.booklet.BookletFixture;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.GiveConsent;
import fr.filrouge.booklet.InviteMember;
import fr.filrouge.booklet.KeepRestrictedSection;
import fr.filrouge.booklet.MakeAppointment;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.SettleAppointment;
import fr.filrouge.booklet.WriteContract;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayName("Over many booklets, a professional")
class CaseloadPagesTest {

  private static final Pattern PILE =
      Pattern.compile("href=\"(/suivi\\?pour=[A-Z_]+#liste)\".*?\\((\\d+)\\)", Pattern.DOTALL);

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Booklets booklets;

  private Follower referent(Role... others) {
    return new Follower(
        accounts, booklets, others.length == 0 ? new Role[] {Role.REFERENT} : others);
  }

  private Visitor signedIn(String login) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(login);
    return visitor;
  }

  private static String page(Visitor visitor, String path) {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static AddStep step(String title, LocalDate due) {
    return new AddStep(
        ItemId.fresh(), new Goal(FreeText.line(title, ""), Role.REFERENT, due, null), null);
  }

  private static MakeAppointment meeting(ItemId id, Instant at) {
    return new MakeAppointment(id, at, FreeText.line("Point d'étape", ""));
  }

  /** Somebody for whom each cause has something. */
  private Follower busy() {
    Follower follower = referent();
    Account me = follower.account();
    follower.keeps(follower.opened("Zoé", "Enretard").with(me, step("Appeler", day(3))));
    follower.keeps(
        follower
            .opened("Zoé", "Asigner")
            .with(me, new WriteContract(FreeText.document("Nous convenons.", ""))));
    ItemId missed = ItemId.fresh();
    follower.keeps(
        follower
            .opened("Zoé", "Absente")
            .with(me, meeting(missed, START.plus(Duration.ofHours(2))))
            .later(Duration.ofDays(1))
            .with(me, new SettleAppointment(missed, Status.UNEXCUSED_ABSENCE)));
    follower.keeps(
        follower
            .opened("Zoé", "Anoter")
            .with(me, meeting(ItemId.fresh(), START.plus(Duration.ofDays(2)))));
    follower.keeps(
        follower.opened("Zoé", "Rejointe").with(OTHER_COUNSELLOR, new AskToJoin(ItemId.fresh())));
    BookletFixture other = follower.opened("Zoé", "Demandeuse");
    follower.keeps(other.with(Follower.personOf(other), new AskForAnotherReferent()));
    return follower;
  }

  private static LocalDate day(int afterStart) {
    return LocalDate.of(2026, 3, 2).plusDays(afterStart);
  }

  @Test
  @DisplayName("reads for each cause a count that is the length of its list")
  void countsAreTheirLists() {
    Visitor visitor = signedIn(busy().login());
    Matcher pile = PILE.matcher(page(visitor, "/suivi"));
    int piles = 0;
    while (pile.find()) {
      piles++;
      String list = page(visitor, pile.group(1).replace("#liste", ""));
      assertThat(list.split("<th scope=\"row\">", -1).length - 1)
          .as(pile.group(1))
          .isEqualTo(Integer.parseInt(pile.group(2)));
    }
    assertThat(piles).isEqualTo(7);
  }

  @Test
  @DisplayName("comes by one link from what waits to the place where it is dealt with")
  void oneLinkToThePlace() {
    Follower follower = referent();
    BookletId id =
        follower.keeps(
            follower.opened("Zoé", "Enretard").with(follower.account(), step("Appeler", day(3))));

    assertThat(page(signedIn(follower.login()), "/suivi"))
        .contains("href=\"/livrets/" + id + "#etapes\"")
        .contains("href=\"/livrets/" + id + "#contrat\"")
        .contains("href=\"/livrets/" + id + "#journal\"");
  }

  @Test
  @DisplayName("has the page by three queries, whether they follow one booklet or many")
  void threeQueries() {
    for (int size : List.of(1, 120)) {
      Follower follower = referent();
      for (int i = 0; i < size; i++) {
        follower.keeps(follower.opened("Zoé", "Nombreuse" + i));
      }
      Visitor visitor = signedIn(follower.login());
      page(visitor, "/suivi");
      try (Queries queries = new Queries()) {
        String page = page(visitor, "/suivi");
        assertThat(queries.reads()).as(size + " booklets").hasSizeBetween(1, 3);
        assertThat(page).contains(size == 1 ? "1 livret" : "120 livrets");
      }
    }
  }

  @Test
  @DisplayName("narrows the list by filters that show as chips, each with the way out of it")
  void filters() {
    Visitor visitor = signedIn(busy().login());
    String late = page(visitor, "/suivi?pour=LATE_STEP&silence=30");

    assertThat(late)
        .contains("1 livret")
        .contains("href=\"/suivi?pour=LATE_STEP#liste\"")
        .contains("href=\"/suivi?silence=30#liste\"")
        .contains("Tout effacer");
    assertThat(page(visitor, "/suivi?echeance=2026-03-01")).contains("Aucun livret ne répond");
    assertThat(page(visitor, "/suivi?statut=CLOSED")).contains("Aucun livret ne répond");
    assertThat(page(visitor, "/suivi?echeance=demain"))
        .contains("<title>Erreur : ")
        .contains("href=\"#echeance\"")
        .contains("value=\"demain\"");
  }

  @Test
  @DisplayName("of other roles, or of none of a booklet, is shown nothing of it")
  void rights() {
    Follower mine = referent();
    mine.keeps(mine.opened("Zoé", "Quenemontrepas"));
    for (String login : List.of("referent2", "cep2", "handicap")) {
      assertThat(page(signedIn(login), "/suivi")).doesNotContain("Quenemontrepas");
    }
    for (String path : List.of("/suivi", "/recherche", "/agenda", "/livrets/nouveau")) {
      for (String login : List.of("admin", "beneficiaire", "editeur")) {
        assertThat(signedIn(login).get(path).statusCode()).as(login + path).isEqualTo(404);
      }
    }
    assertThat(signedIn("referent").get("/comptes").statusCode()).isEqualTo(404);
    assertThat(signedIn("referent").get("/regles").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("who is offered a pathway reads no name before saying yes, and then leads it")
  void offers() {
    Follower from = referent();
    Follower to = referent();
    BookletFixture booklet = from.opened("Zoé", "Passeederelais").hold(to.account());
    BookletId id = from.keeps(booklet.with(from.account(), new OfferTransfer(to.account(), null)));

    Visitor visitor = signedIn(to.login());
    assertThat(page(visitor, "/suivi")).doesNotContain("/suivi/relais/");
    booklets.change(id, from.account(), null, new OfferTransfer(to.account(), null));

    String work = page(visitor, "/suivi");
    Matcher link = Pattern.compile("/suivi/relais/[^\"]+").matcher(work);
    assertThat(link.find()).isTrue();
    assertThat(work + page(visitor, link.group())).doesNotContain("Passeederelais");
    assertThat(signedIn(from.login()).get(link.group()).statusCode()).isEqualTo(404);

    visitor.submit(link.group(), link.group(), Map.of("accepte", "true"));
    assertThat(page(visitor, "/suivi")).contains("Passeederelais").doesNotContain("/suivi/relais/");
  }

  @Test
  @DisplayName("reads the same bytes for twin booklets that differ in what is restricted")
  void twins() {
    Follower plain = referent();
    Follower secret = referent();
    BookletFixture hiding = twin(secret);
    hiding.with(secret.account(), new InviteMember(DISABILITY_REFERENT));
    Account person = Follower.personOf(hiding);
    hiding.with(person, new GiveConsent(Restriction.DISABILITY, true, null));
    ItemId missed = ItemId.fresh();
    hiding
        .with(
            DISABILITY_REFERENT,
            new KeepRestrictedSection(
                Restriction.DISABILITY,
                Situation.UNKNOWN.with("boeth", true),
                FreeText.text("Secret", ""),
                null,
                null,
                BookletFixture.RESTRICTED))
        .with(DISABILITY_REFERENT, step("Pas caché", day(1)))
        .with(DISABILITY_REFERENT, writing("Secret"))
        .with(DISABILITY_REFERENT, meeting(missed, hiding.now().minusSeconds(60)))
        .with(DISABILITY_REFERENT, new SettleAppointment(missed, Status.UNEXCUSED_ABSENCE));
    BookletId hidden = secret.keeps(hiding);
    BookletId shown = plain.keeps(twin(plain));

    for (String path : List.of("/suivi", "/suivi?pour=LATE_STEP", "/recherche", "/agenda")) {
      assertThat(evened(page(signedIn(secret.login()), path), hidden, secret))
          .as(path)
          .isEqualTo(evened(page(signedIn(plain.login()), path), shown, plain));
    }
    assertThat(page(signedIn(secret.login()), "/suivi"))
        .contains("Jumelle")
        .doesNotContain("Pas caché");
  }

  private BookletFixture twin(Follower follower) {
    return follower
        .opened("Zoé", "Jumelle")
        .with(follower.account(), step("Appeler", day(30)))
        .with(follower.account(), writing("Bonjour"))
        .with(follower.account(), meeting(ItemId.fresh(), START.plus(Duration.ofDays(2))));
  }

  private static String evened(String page, BookletId id, Follower follower) {
    return page.replace(id.value(), "{id}")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{item}")
        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "{csrf}")
        .replace(follower.account().displayName(), "{name}")
        .replace(follower.login(), "{login}");
  }

  @Test
  @DisplayName("finds a person by all the words of a name, in the body of a request alone")
  void search() {
    Follower follower = referent();
    for (int i = 0; i < 12; i++) {
      follower.keeps(follower.opened("Élodie", i == 0 ? "Œuvrard-Lenoir" : "Trouvable" + i));
    }
    Visitor visitor = signedIn(follower.login());
    assertThat(page(visitor, "/recherche?nom=Trouvable")).doesNotContain("Trouvable1");
    assertThat(page(visitor, "/recherche")).contains("method=\"post\"");
    assertThat(found(visitor, "lenoir elodie oeuvrard"))
        .contains("1 personne trouvée")
        .contains("17 mai 1999");
    assertThat(found(visitor, "elodie personne")).contains("Personne à ce nom");
    assertThat(found(visitor, "elodie").split("<th scope=\"row\">", -1)).hasSize(11);
    assertThat(found(visitor, "elodie")).contains("Plus de 10 personnes");
    assertThat(found(visitor, "")).contains("<title>Erreur : ").contains("href=\"#nom\"");
  }

  private static String found(Visitor visitor, String words) {
    return visitor.submit("/recherche", "/recherche", Map.of("nom", words, "naissance", "")).body();
  }

  @Test
  @DisplayName("who opens a booklet for perhaps the same person may ask to join, or open it anyway")
  void doubles() {
    Follower first = referent();
    Follower second = referent();
    Map<String, String> identity =
        Map.of(
            "key",
            "k1",
            "givenName",
            "Alma",
            "familyName",
            first.login(),
            "birthDate",
            "1990-01-02");
    String opened =
        signedIn(first.login())
            .submit("/livrets/nouveau", "/livrets/nouveau/ouverture", identity)
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(opened).matches(".*/livrets/[0-9a-f-]{36}");

    Visitor visitor = signedIn(second.login());
    String choice =
        visitor.submit("/livrets/nouveau", "/livrets/nouveau/ouverture", identity).body();
    assertThat(choice)
        .contains("Demander à rejoindre")
        .contains("Ouvrir quand même")
        .doesNotContain(opened.substring(opened.lastIndexOf('/') + 1));
    visitor.submit("/livrets/nouveau", "/livrets/nouveau/demande", identity);
    assertThat(page(visitor, "/recherche")).contains("en attente");
    assertThat(page(signedIn(first.login()), "/suivi")).contains("Demande de rejoindre un livret");
    assertThat(
            visitor
                .submit(
                    "/livrets/nouveau",
                    "/livrets/nouveau/verification",
                    Map.of("givenName", "Alma"))
                .body())
        .contains("<title>Erreur : ")
        .contains("href=\"#familyName\"")
        .contains("href=\"#birthDate\"")
        .contains("value=\"Alma\"");
  }

  @Test
  @DisplayName("notes a presence in one click, and takes it back in another")
  void presence() {
    Follower follower = referent();
    ItemId id = ItemId.fresh();
    BookletId booklet =
        follower.keeps(
            follower
                .opened("Zoé", "Venue")
                .with(follower.account(), meeting(id, START.plus(Duration.ofDays(2)))));
    Visitor visitor = signedIn(follower.login());
    assertThat(page(visitor, "/agenda")).contains("Présences à noter");

    String place = "/agenda/" + booklet + "/" + id.value() + "/presence";
    visitor.submit("/agenda", place, Map.of("to", "HONOURED"));
    assertThat(page(visitor, "/agenda")).contains("C’est noté : honoré.").contains(place);
    assertThat(page(visitor, "/agenda")).doesNotContain("Présences à noter");
    visitor.submit("/agenda", place, Map.of("to", "UPCOMING"));
    assertThat(page(visitor, "/agenda")).contains("Présences à noter");
    assertThat(
            signedIn("referent2").submit("/agenda", place, Map.of("to", "HONOURED")).statusCode())
        .isEqualTo(404);
  }

  @Test
  @DisplayName(
      "takes appointments to a calendar that names nobody, by an address that can be reset")
  void feed() {
    Follower follower = referent();
    ItemId id = ItemId.fresh();
    BookletId booklet = follower.keeps(follower.opened("Zoé", "Encalendrier"));
    booklets.change(
        booklet, follower.account(), null, meeting(id, Instant.now().plus(Duration.ofDays(2))));
    Visitor visitor = signedIn(follower.login());
    visitor.submit("/agenda", "/agenda/flux", Map.of());
    String first = secret(page(visitor, "/agenda"));
    assertThat(page(visitor, "/agenda")).doesNotContain(first);

    String feed = page(new Visitor(port), first);
    assertThat(feed)
        .contains("UID:" + id.value() + "@fil-rouge")
        .contains("SUMMARY:Rendez-vous Fil rouge")
        .contains("TZID=Europe/Paris")
        .contains("STATUS:CONFIRMED")
        .doesNotContain("Encalendrier", "Point d", "ATTENDEE", "mailto:");

    booklets.change(
        booklet, follower.account(), null, new SettleAppointment(id, Status.CANCELLED_BY_SERVICE));
    assertThat(page(visitor, "/agenda/" + booklet + "/" + id.value() + ".ics"))
        .contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:" + id.value() + "@fil-rouge");

    visitor.submit("/agenda", "/agenda/flux", Map.of());
    assertThat(new Visitor(port).get(first).statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).get("/agenda.ics").statusCode()).isEqualTo(404);
    String second = secret(page(visitor, "/agenda"));
    accounts.put(
        new Account(follower.account().id(), follower.login(), "Fermé", java.util.Set.of(), null));
    assertThat(new Visitor(port).get(second).statusCode()).isEqualTo(404);
  }

  private static String secret(String page) {
    Matcher address = Pattern.compile("http[^<]+(/agenda\\.ics\\?cle=[^<]+)").matcher(page);
    assertThat(address.find()).isTrue();
    return address.group(1);
  }

  @Test
  @DisplayName(
      "acts on several at once after a page that says who and what, and reads what came of each")
  void bulk() {
    Follower follower = referent();
    Account me = follower.account();
    BookletId due =
        follower.keeps(follower.opened("Zoé", "Echue").with(me, step("Appeler", day(3))));
    BookletId none = follower.keeps(follower.opened("Zoé", "Sansrien"));
    Visitor visitor = signedIn(follower.login());

    visitor.submit("/suivi", "/suivi/lot", Map.of("action", "POSTPONE"));
    assertThat(page(visitor, "/suivi")).contains("Aucun livret n’est choisi");
    String confirm =
        visitor.submit("/suivi", "/suivi/lot", Map.of("action", "POSTPONE", "tous", "true")).body();
    assertThat(confirm)
        .contains("2 livrets choisis", "Echue", "rien ne sera fait, aucune échéance à repousser");

    LocalDate later = LocalDate.now(java.time.ZoneId.of("Europe/Paris")).plusDays(9);
    Map<String, String> wanted =
        Map.of("action", "POSTPONE", "key", "k", "id", due + "," + none, "dueOn", later.toString());
    assertThat(visitor.submit("/suivi", "/suivi/lot/resultat", wanted).body())
        .contains("1 fait, 1 non fait")
        .contains("non fait : aucune échéance à repousser")
        .contains("Réessayer");
    assertThat(page(visitor, "/suivi?pour=LATE_STEP")).doesNotContain("Echue");
    assertThat(
            visitor
                .submit(
                    "/suivi",
                    "/suivi/lot/resultat",
                    Map.of("action", "POSTPONE", "id", due.value(), "dueOn", "hier"))
                .body())
        .contains("<title>Erreur : ")
        .contains("value=\"hier\"");
  }

  @Test
  @DisplayName("writes once to a journal however often the same form is sent")
  void bulkTwice() {
    Follower follower = referent();
    BookletId id = follower.keeps(follower.opened("Zoé", "Unefois"));
    Visitor visitor = signedIn(follower.login());
    Map<String, String> form =
        Map.of("action", "JOURNAL", "key", "k", "id", id.value(), "text", "Atelier lundi.");
    visitor.submit("/suivi", "/suivi/lot/resultat", form);
    visitor.submit("/suivi", "/suivi/lot/resultat", form);

    assertThat(booklets.find(id, follower.account()).orElseThrow().booklet().journal().latest())
        .hasSize(1);
  }

  @Test
  @DisplayName("takes the list away as a French spreadsheet reads it, without a formula in it")
  void export() {
    Follower follower = referent();
    follower.keeps(follower.opened("=1+1", "Tableur;\"x\""));
    Visitor visitor = signedIn(follower.login());
    assertThat(page(visitor, "/suivi/export")).contains("La liste tient 1 livret");

    assertThat(page(visitor, "/suivi.csv"))
        .startsWith("\uFEFFNom;Prénom;Date de naissance;")
        .contains("\"Tableur;\"\"x\"\"\";'=1+1;1999-05-17;en cours;");
    assertThat(signedIn("admin").get("/suivi.csv").statusCode()).isEqualTo(404);
  }
}
