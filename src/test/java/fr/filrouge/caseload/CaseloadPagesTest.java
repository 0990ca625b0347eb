package fr.filrouge.caseload;

import static fr.filrouge.booklet.BookletFixture.START;
import static fr.filrouge.booklet.BookletFixture.writing;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static fr.filrouge.booklet.Someone.OTHER_COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.Appointment.Status;
import fr.filrouge.booklet.AskForAnotherReferent;
import fr.filrouge.booklet.AskToJoin;
import fr.filrouge.booklet.BookletFixture;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.GiveConsent;
import fr.filrouge.booklet.InviteMember;
import fr.filrouge.booklet.KeepRestrictedSection;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.SettleAppointment;
import fr.filrouge.booklet.WriteContract;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Over many booklets, a professional")
class CaseloadPagesTest extends OverManyBooklets {

  private static final Pattern PILE =
      Pattern.compile("href=\"(/suivi\\?pour=[A-Z_]+#liste)\".*?\\((\\d+)\\)", Pattern.DOTALL);

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
}
