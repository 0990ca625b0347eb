package fr.filrouge.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.booklet.Event;
import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.caseload.imports.Imports;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jobrunr.scheduling.JobScheduler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("With a list of people, a referent")
class ImportPagesTest extends WithAList {

  @Autowired Imports imports;
  @Autowired RestrictedFacts restricted;
  @Autowired JobScheduler jobs;
  @Autowired Clock clock;

  @Test
  @DisplayName("reads each line's state in words before anything is opened")
  void preview() {
    follower.keeps(follower.opened("Paul", "Déjà"));
    String address =
        brought(
            HEADINGS
                + "Martin;Léa;31/05/1990\n"
                + "Martin;;31/02/1990\n"
                + "MARTIN;Lea;1990-05-31\n"
                + "Deja;Paul;17.5.1999\n");

    String page = page(visitor, address);

    assertThat(page)
        .contains("à corriger (1)", "double dans le fichier (1)", "peut-être déjà suivie (1)")
        .contains("prête (1)", "Ouvrir 1 livret", "Un texte est attendu", "Une date qui existe");
    assertThat(page(visitor, address + "?etat=TWICE_IN_FILE")).contains("est à la ligne 2.");
    assertThat(page(visitor, address + "?etat=PERHAPS_KNOWN"))
        .contains("vous êtes référent de parcours");
    assertThat(followed()).containsExactly("Déjà Paul");
  }

  @Test
  @DisplayName("corrects a bad line, opens the good ones, and finds them followed with a history")
  void correctAndSave() {
    String address = brought(HEADINGS + "Roux;Ana;31/02/1990\nBlanc;Tom;2/11/1987\n");
    assertThat(
            visitor
                .submit(
                    address,
                    address + "/lignes/2",
                    Map.of("familyName", "Roux", "givenName", "Ana", "birthDate", "31 mars"))
                .body())
        .contains("<title>Erreur : ", "value=\"31 mars\"");
    post(
        address + "/lignes/2",
        Map.of("familyName", "Roux", "givenName", "Ana", "birthDate", "31/03/1990"));
    saves(address);

    assertThat(followed()).containsExactly("Blanc Tom", "Roux Ana");
    assertThat(page(visitor, address)).contains("2 livrets sont ouverts", "La liste est finie");
    Followed first = booklets.followed(me).booklets().get(0);
    assertThat(booklets.history(first.item().id(), me, 10, null).orElseThrow().items())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.event()).isEqualTo(Event.OPENED);
              assertThat(entry.by().account()).isEqualTo(me.id());
            });
    post(
        address + "/lignes/2",
        Map.of("familyName", "X", "givenName", "Y", "birthDate", "1/1/1990"));
    saves(address);
    assertThat(followed()).containsExactly("Blanc Tom", "Roux Ana");
  }

  @Test
  @DisplayName("chooses for doubles: left out, or opened all the same with a trace")
  void doubles() {
    follower.keeps(follower.opened("Paul", "Déjà"));
    String address = brought(HEADINGS + "Déjà;Paul;17/05/1999\nA;B;1/1/1990\nA;B;1/1/1990\n");
    post(address + "/lignes/2/choix", Map.of("choice", "OPEN_ANYWAY"));
    post(address + "/lignes/4/choix", Map.of("choice", "SKIP"));
    saves(address);

    assertThat(followed()).containsExactly("A B", "Déjà Paul", "Déjà Paul");
    assertThat(page(visitor, address)).contains("laissée de côté (1)");
  }

  @Test
  @DisplayName("learns of a booklet of somebody else's only by opening one, and nothing but that")
  void doublesOfOthers() {
    Follower other = referent();
    other.keeps(other.opened("Zoé", "Ailleurs"));
    String address = brought(HEADINGS + "Ailleurs;Zoé;17/05/1999\n");
    assertThat(page(visitor, address)).contains("prête (1)").doesNotContain("déjà");
    saves(address);

    assertThat(followed()).isEmpty();
    assertThat(page(visitor, address))
        .contains("peut-être déjà suivie (1)", "Un livret est déjà ouvert à ce nom")
        .doesNotContain(other.account().displayName());
    assertThat(page(visitor, address + "/lignes/2"))
        .contains("Nous ne pouvons rien en dire de plus", "Demander à rejoindre");
    Map<String, String> request =
        Map.of(
            "key",
            address,
            "familyName",
            "Ailleurs",
            "givenName",
            "Zoé",
            "birthDate",
            "17/05/1999");
    visitor.submit(address + "/lignes/2", "/livrets/nouveau/demande", request);
    assertThat(booklets.joinRequests(me)).hasSize(1);
  }

  @Test
  @DisplayName("chooses the columns when they are not sure, and is not asked again")
  void columns() {
    String file = "Usager;Appellation;Né(e) le;Handicap\nMartin;Léa;31/05/1990;oui\n";
    String address = brought(file);
    assertThat(page(visitor, address)).contains("Les colonnes du fichier", "Usager (Martin)");
    assertThat(
            visitor
                .submit(address, address + "/colonnes", Map.of("familyName", "0", "givenName", "0"))
                .body())
        .contains("<title>Erreur : ", "cette colonne est déjà prise");
    post(address + "/colonnes", Map.of("familyName", "0", "givenName", "1", "birthDate", "2"));

    assertThat(page(visitor, address)).contains("prête (1)");
    assertThat(page(visitor, brought(file))).contains("prête (1)");
    assertThat(
            page(
                visitor,
                path(sends(file.getBytes(StandardCharsets.UTF_8), Map.of("choose", "true")))))
        .contains("Les colonnes du fichier");
  }
}
