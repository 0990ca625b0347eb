package fr.filrouge.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.BookletFixture;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Booklets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayName("An administrator, in a browser,")
class AdministrationPagesTest {

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Booklets booklets;

  private Visitor administrator() {
    Visitor visitor = new Visitor(port);
    visitor.signIn("admin");
    return visitor;
  }

  private static String page(Visitor visitor, String path) {
    return visitor.get(path).body();
  }

  @Test
  @DisplayName("opens an account, gives it another role, and closes it after a page that asks")
  void life() {
    Visitor admin = administrator();
    admin.submit(
        "/comptes",
        "/comptes",
        Map.of(
            "displayName",
            "Odile Fictive",
            "login",
            "odile",
            "roles",
            "REFERENT",
            "structure",
            "organisme"));
    Account opened = accounts.withLogin("odile").orElseThrow();
    assertThat(opened.roles()).containsExactly(Role.REFERENT);
    String place = "/comptes/" + opened.id();

    admin.submit(
        place,
        place,
        Map.of("displayName", "Odile Fictive", "login", "odile", "roles", "CEP", "version", "1"));
    assertThat(accounts.withLogin("odile").orElseThrow().roles()).containsExactly(Role.CEP);
    assertThat(
            admin
                .submit(
                    place,
                    place,
                    Map.of(
                        "displayName",
                        "Odile",
                        "login",
                        "odile",
                        "roles",
                        "REFERENT",
                        "version",
                        "1"))
                .body())
        .contains("<title>Erreur : ");

    assertThat(page(admin, place + "/fermeture")).contains("Fermer le compte de Odile Fictive ?");
    admin.submit(place, place + "/fermeture", Map.of("version", "2"));
    assertThat(accounts.withLogin("odile").orElseThrow().closed()).isTrue();
  }

  @Test
  @DisplayName("is told what is wrong with an account, beside what was typed")
  void faults() {
    Visitor admin = administrator();
    assertThat(
            admin
                .submit(
                    "/comptes",
                    "/comptes",
                    Map.of(
                        "displayName",
                        "Odile",
                        "login",
                        "pas une adresse",
                        "roles",
                        "CEP",
                        "structure",
                        "organisme"))
                .body())
        .contains("<title>Erreur : ", "href=\"#login\"", "value=\"pas une adresse\"");
    assertThat(
            admin
                .submit("/comptes", "/comptes", Map.of("displayName", "Odile", "login", "o2"))
                .body())
        .contains("href=\"#roles\"", "Un rôle au moins est attendu.");
    assertThat(administrator().get("/comptes/personne").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("names a referent for a booklet without anybody, and reads nothing of it")
  void orphans() {
    StructureId structure = new StructureId("organisme");
    Account gone =
        new Account(new AccountId("parti"), "parti", "Parti", Set.of(Role.REFERENT), structure);
    Account next =
        new Account(
            new AccountId("suivant"), "suivant", "Suivant", Set.of(Role.REFERENT), structure);
    accounts.put(gone);
    accounts.put(next);
    BookletFixture fixture = BookletFixture.aBookletOpenedBy(gone);
    booklets.takeIn(fixture.booklet());
    BookletId id = fixture.booklet().id();
    accounts.put(new Account(gone.id(), "parti", "Parti", Set.of(), structure));

    Visitor admin = administrator();
    assertThat(page(admin, "/comptes/orphelins"))
        .contains(id.value())
        .doesNotContain(fixture.booklet().identity().familyName().value());
    assertThat(admin.get("/livrets/" + id).statusCode()).isEqualTo(404);
    admin.submit("/comptes/orphelins", "/comptes/orphelins/" + id, Map.of("referent", "suivant"));
    assertThat(page(admin, "/comptes/orphelins")).doesNotContain(id.value());
    assertThat(booklets.find(id, next)).isPresent();
  }

  @Test
  @DisplayName("adds a structure and names it anew")
  void structures() {
    Visitor admin = administrator();
    admin.submit(
        "/comptes/structures",
        "/comptes/structures",
        Map.of("name", "Organisme ajouté", "kind", "TRAINING_ORGANISATION"));
    assertThat(page(admin, "/comptes/structures")).contains("Organisme ajouté");
    assertThat(
            admin
                .submit(
                    "/comptes/structures",
                    "/comptes/structures",
                    Map.of("name", "", "kind", "TRAINING_ORGANISATION"))
                .body())
        .contains("<title>Erreur : ");
  }
}
