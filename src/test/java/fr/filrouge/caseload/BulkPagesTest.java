package fr.filrouge.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.spreadsheet.Cell;
import fr.filrouge.spreadsheet.Limits;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import fr.filrouge.spreadsheet.Table;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On several booklets at once, a professional")
class BulkPagesTest extends OverManyBooklets {

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
        .contains("fait pour 1 livret, non fait pour 1.")
        .contains("non fait : aucune échéance à repousser")
        .contains("Réessayer");
    assertThat(page(visitor, "/suivi?pour=LATE_STEP")).contains("Aucun livret ne répond");
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
    Table sheet = SpreadsheetFile.read(visitor.download("/suivi.xlsx"), Limits.of(10, 10)).get(0);
    assertThat(sheet.lines().get(1).cells())
        .extracting(Cell::text)
        .startsWith("Tableur;\"x\"", "=1+1", "1999-05-17", "en cours");
    assertThat(signedIn("admin").get("/suivi.csv").statusCode()).isEqualTo(404);
  }
}
