package fr.filrouge.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Looking for somebody, a professional")
class SearchPagesTest extends OverManyBooklets {

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
    assertThat(
            signedIn(first.login())
                .submit("/livrets/nouveau", "/livrets/nouveau/verification", identity)
                .body())
        .contains("Vérifier avant d’ouvrir", "2 janvier 1990", "Vous serez le référent");
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
}
