package fr.filrouge.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A professional who comes back to the same lists")
class SavedViewsPagesTest extends OverManyBooklets {

  private static final String VIEWS = "/suivi/vues";
  private static final Pattern ID = Pattern.compile("/suivi/vues/([0-9a-f-]{36})/retrait");

  private Visitor atWork() {
    Follower follower = referent();
    follower.keeps(follower.opened("Zoé", "Unique"));
    return signedIn(follower.login());
  }

  private static int keeps(Visitor visitor, String name, String silence) {
    return visitor
        .submit("/suivi?silence=3", VIEWS, Map.of("nom", name, "silence", silence))
        .statusCode();
  }

  private static String id(Visitor visitor) {
    Matcher id = ID.matcher(page(visitor, VIEWS));
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  @Test
  @DisplayName("opens one by one link that has its filters and never its name")
  void oneLink() {
    Visitor visitor = atWork();
    assertThat(page(visitor, "/suivi")).doesNotContain("Mes vues").doesNotContain("Garder cette");
    assertThat(page(visitor, "/suivi?silence=30&page=1")).contains("Garder cette vue");

    var kept =
        visitor.submit(
            "/suivi?silence=30",
            VIEWS,
            Map.of("nom", "  Les  silencieux ", "silence", "30", "page", "4", "autre", "x"));
    assertThat(kept.statusCode()).isEqualTo(302);
    assertThat(kept.headers().firstValue("Location").orElseThrow())
        .endsWith("/suivi?silence=30#liste");

    assertThat(page(visitor, "/suivi?silence=30"))
        .containsPattern(
            "href=\"/suivi\\?silence=30#liste\" aria-current=\"true\">Les silencieux</a>")
        .doesNotContain("Garder cette vue");
    assertThat(page(visitor, "/suivi")).contains("/suivi?silence=30#liste\">Les silencieux</a>");
    assertThat(page(atWork(), "/suivi")).doesNotContain("silencieux");
  }

  @Test
  @DisplayName("keeps five, and reads why a sixth is refused with all that was typed")
  void five() {
    Visitor visitor = atWork();
    for (int i = 1; i <= 5; i++) {
      assertThat(keeps(visitor, "Vue " + i, "" + i)).isEqualTo(302);
    }
    var sixth = visitor.submit("/suivi?silence=9", VIEWS, Map.of("nom", "De trop", "silence", "9"));

    assertThat(sixth.statusCode()).isEqualTo(422);
    assertThat(sixth.body())
        .contains("<title>Erreur : ")
        .contains("Vous gardez déjà cinq vues")
        .contains("value=\"De trop\"")
        .contains("name=\"silence\" value=\"9\"")
        .contains("5 sur 5");
    assertThat(page(visitor, "/suivi")).contains("Vue 5").doesNotContain("De trop");
  }

  @Test
  @DisplayName("keeps a name once, whatever its case; a double click keeps one view")
  void namesAreOnesOwn() {
    Visitor visitor = atWork();
    assertThat(keeps(visitor, "À appeler", "5")).isEqualTo(302);
    assertThat(keeps(visitor, "À appeler", "5")).isEqualTo(302);
    assertThat(page(visitor, VIEWS)).contains("1 sur 5");
    assertThat(keeps(visitor, "à APPELER", "6")).isEqualTo(422);
    assertThat(keeps(visitor, " ", "6")).isEqualTo(422);
    assertThat(keeps(visitor, "x".repeat(41), "6")).isEqualTo(422);
    assertThat(keeps(visitor, "Sans filtre lisible", "demain")).isEqualTo(422);
    assertThat(visitor.submit("/suivi?silence=3", VIEWS, Map.of("nom", "Tout")).statusCode())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("renames one, removes it, and takes that back by one more tap")
  void renamesAndRemoves() {
    Visitor visitor = atWork();
    keeps(visitor, "Première", "5");
    String id = id(visitor);
    keeps(visitor, "Seconde", "6");

    var taken = visitor.submit(VIEWS, VIEWS + "/" + id + "/nom", Map.of("nom", "seconde"));
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body()).contains("href=\"#nom" + id + "\"").contains("value=\"seconde\"");
    visitor.submit(VIEWS, VIEWS + "/" + id + "/nom", Map.of("nom", "Autre"));
    assertThat(page(visitor, "/suivi")).contains("Autre").doesNotContain("Première");

    visitor.submit(VIEWS, VIEWS + "/" + id + "/retrait", Map.of());
    assertThat(page(visitor, VIEWS))
        .contains("La vue « Autre » est retirée.")
        .contains("name=\"nom\" value=\"Autre\"")
        .contains("name=\"silence\" value=\"5\"");
    assertThat(page(visitor, "/suivi")).doesNotContain("Autre");
    assertThat(visitor.submit(VIEWS, VIEWS + "/" + id + "/retrait", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("reads a name that looks like markup as what was typed, and changes nobody else's")
  void safe() {
    Visitor visitor = atWork();
    keeps(visitor, "<script>alert(1)</script>", "5");

    assertThat(page(visitor, "/suivi") + page(visitor, VIEWS))
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
    String id = id(visitor);
    Visitor other = atWork();
    for (String act : new String[] {"/nom", "/retrait"}) {
      assertThat(
              other
                  .submit("/suivi?silence=3", VIEWS + "/" + id + act, Map.of("nom", "Prise"))
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(signedIn("beneficiaire").get(VIEWS).statusCode()).isEqualTo(404);
    assertThat(signedIn("admin").get(VIEWS).statusCode()).isEqualTo(404);
  }
}
