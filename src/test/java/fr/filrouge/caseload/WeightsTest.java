package fr.filrouge.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What travels to the browser of somebody who is signed in")
class WeightsTest extends OverManyBooklets {

  private static final Pattern FILE =
      Pattern.compile("(?:href|src)=\"(/(?:css|js|images)/[^\"]+)\"");

  private static List<String> files(Visitor visitor, String page) {
    return FILE.matcher(page(visitor, page)).results().map(m -> m.group(1)).distinct().toList();
  }

  private static int firstVisit(Visitor visitor, String page) {
    return visitor.weight(page) + files(visitor, page).stream().mapToInt(visitor::weight).sum();
  }

  @Test
  @DisplayName("is little for a learner: at most six requests and 120 kB, then 20 kB a page")
  void learner() {
    Visitor visitor = signedIn("beneficiaire");
    int requests = 1 + files(visitor, "/mon-parcours").size();
    int first = firstVisit(visitor, "/mon-parcours");
    System.out.printf("Learner, first visit: %d bytes in %d requests%n", first, requests);
    assertThat(requests).isLessThanOrEqualTo(6);
    assertThat(first).isLessThanOrEqualTo(120_000);

    for (String page :
        List.of(
            "/mon-parcours",
            "/mon-parcours/ouvert",
            "/mon-parcours/questions",
            "/mon-parcours/contrat",
            "/mon-parcours/rendez-vous",
            "/mon-parcours/journal",
            "/mon-parcours/acces",
            "/mon-parcours/consultations",
            "/mon-parcours/donnees",
            "/preferences")) {
      int weight = visitor.weight(page);
      System.out.printf("Learner, %s: %d bytes%n", page, weight);
      assertThat(weight).as(page).isLessThanOrEqualTo(20_000);
    }
  }

  @Test
  @DisplayName("is at most 150 kB at a professional's first visit, and 60 kB for a list of fifty")
  void professional() {
    Follower follower = referent();
    for (int i = 0; i < 60; i++) {
      follower.keeps(
          follower
              .opened("Prénom" + i, "Nombreuse-" + Integer.toHexString(i * 7919))
              .with(follower.account(), step("Envoyer le dossier numéro " + i, day(3 + i))));
    }
    Visitor visitor = signedIn(follower.login());
    assertThat(page(visitor, "/suivi").split("<th scope=\"row\">", -1)).hasSize(51);
    int list = visitor.weight("/suivi");
    int first = firstVisit(visitor, "/suivi");
    System.out.printf("Professional, first visit: %d bytes; list of fifty: %d%n", first, list);

    assertThat(list).isLessThanOrEqualTo(60_000);
    assertThat(first).isLessThanOrEqualTo(150_000);
  }
}
