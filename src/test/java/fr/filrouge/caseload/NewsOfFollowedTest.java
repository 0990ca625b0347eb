package fr.filrouge.caseload;

import static fr.filrouge.booklet.BookletFixture.START;
import static fr.filrouge.booklet.BookletFixture.writing;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.BookletFixture;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.GiveConsent;
import fr.filrouge.booklet.InviteMember;
import fr.filrouge.booklet.KeepRestrictedSection;
import fr.filrouge.booklet.Outcome;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the list of what they follow, a professional")
class NewsOfFollowedTest extends OverManyBooklets {

  private static final Pattern NEWS = Pattern.compile(">Nouveau</strong> <span>([^<]*)</span>");

  private void acts(BookletId id, Account by, Change change) {
    assertThat(booklets.change(id, by, null, change)).isInstanceOf(Outcome.Changed.class);
  }

  private static String news(Visitor visitor, String path) {
    Matcher news = NEWS.matcher(page(visitor, path));
    return news.find() ? news.group(1) : "";
  }

  @Test
  @DisplayName("is told in words where others have acted since they were last shown a booklet")
  void sinceTheLastVisit() {
    Follower follower = referent();
    BookletFixture booklet = follower.opened("Zoé", "Nouvelle");
    BookletId id = follower.keeps(booklet.with(follower.account(), new InviteMember(COUNSELLOR)));
    follower.keeps(follower.opened("Zoé", "Tranquille"));
    Visitor visitor = signedIn(follower.login());
    acts(id, COUNSELLOR, writing("Avant la première visite"));
    assertThat(news(visitor, "/suivi")).isEmpty();

    page(visitor, "/livrets/" + id);
    acts(id, follower.account(), writing("Le mien"));
    assertThat(news(visitor, "/suivi")).isEmpty();

    acts(id, COUNSELLOR, writing("Bonjour"));
    acts(id, COUNSELLOR, step("Appeler", day(300)));
    acts(id, follower.account(), writing("Le mien encore"));
    String list = page(visitor, "/suivi");
    assertThat(news(visitor, "/suivi")).isEqualTo("étapes, journal");
    assertThat(list)
        .contains("Du nouveau dans 1 livret")
        .contains("href=\"/suivi?nouveau=oui#liste\"");
    assertThat(page(visitor, "/suivi?nouveau=oui"))
        .contains("Nouvelle")
        .contains("du nouveau depuis ma visite")
        .doesNotContain("<th scope=\"row\"><a href=\"/livrets/[^>]*>Tranquille")
        .containsPattern("<strong>1 livret</strong><span> sur 2");

    page(visitor, "/livrets/" + id + "/journal");
    assertThat(news(visitor, "/suivi")).isEqualTo("étapes");
    page(visitor, "/livrets/" + id);
    assertThat(news(visitor, "/suivi")).isEmpty();
    assertThat(page(visitor, "/suivi?nouveau=oui")).contains("Aucun livret ne répond");
  }

  @Test
  @DisplayName("is told nothing of what is written where they may not read, and its keeper is")
  void onlyWhatTheyMaySee() {
    Follower follower = referent();
    BookletFixture booklet = follower.opened("Zoé", "Gardée");
    Account person = Follower.personOf(booklet);
    BookletId id =
        follower.keeps(booklet.with(follower.account(), new InviteMember(DISABILITY_REFERENT)));
    acts(id, person, new GiveConsent(Restriction.DISABILITY, true, null));
    Visitor visitor = signedIn(follower.login());
    Visitor keeper = signedIn(DISABILITY_REFERENT.login());
    page(visitor, "/livrets/" + id);
    page(keeper, "/livrets/" + id);

    acts(id, person, keeping("Secret"));

    assertThat(news(visitor, "/suivi")).isEmpty();
    assertThat(page(visitor, "/suivi")).doesNotContain("Du nouveau dans");
    assertThat(news(keeper, "/suivi")).isEqualTo("section réservée");
  }

  private static KeepRestrictedSection keeping(String text) {
    return new KeepRestrictedSection(
        Restriction.DISABILITY,
        Situation.UNKNOWN.with("boeth", true),
        FreeText.text(text, ""),
        null,
        null,
        BookletFixture.RESTRICTED);
  }

  @Test
  @DisplayName("has the page by three queries when others act in it too, and views are kept")
  void threeQueries() {
    Follower follower = referent();
    for (int i = 0; i < 60; i++) {
      BookletFixture booklet = follower.opened("Zoé", "Partagée" + i);
      follower.keeps(
          booklet
              .with(follower.account(), new InviteMember(COUNSELLOR))
              .with(COUNSELLOR, meeting(ItemId.fresh(), START)));
    }
    Visitor visitor = signedIn(follower.login());
    visitor.submit("/suivi?silence=3", "/suivi/vues", Map.of("nom", "Calmes", "silence", "3"));
    try (Queries queries = new Queries()) {
      assertThat(page(visitor, "/suivi")).contains("60 livrets").contains("Calmes");
      assertThat(queries.reads()).hasSizeBetween(2, 3).contains("aggregate");
    }
  }
}
