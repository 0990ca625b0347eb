package fr.filrouge.booklet.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.notice.Kind;
import fr.filrouge.notice.Mail;
import fr.filrouge.notice.Mails;
import fr.filrouge.notice.Pace;
import fr.filrouge.notice.PreferencesOfPeople;
import fr.filrouge.notice.Rounds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.web.util.HtmlUtils;

/** What a change by whatever way tells people, and the pages where they choose and read it. */
@BookletsRunning
@DisplayName("In a running try-out")
class NoticesOverHttpTest {

  @Autowired Stage stage;
  @Autowired Mails mails;
  @Autowired PreferencesOfPeople preferences;
  @Autowired BeanFactory application;
  @Autowired Environment environment;

  private Visitor signedIn(String login) {
    Visitor visitor =
        new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
    visitor.signIn(login);
    return visitor;
  }

  /** A professional whom no other test tells anything. */
  private String newcomer(String login, Role role) {
    stage.put(login, "Nouvelle Fictive", Set.of(role), "greta");
    return login;
  }

  private List<String> toldTo(String login) {
    return mails.to(new AccountId(login), 100).stream().map(Mail::subject).toList();
  }

  @Test
  @DisplayName("a change over the API is read on the page of who is told, and on nobody else's")
  void outbox() {
    String next = newcomer("avis-suivant", Role.REFERENT);
    String id = stage.open("referent", "Avisone");
    stage.offer(id, "referent", next);
    Rounds.round(application);

    assertThat(toldTo(next)).containsExactly("Un relais vous est proposé");
    String page = signedIn("referent2").get("/courriels").body();
    assertThat(page).contains("Mes messages").doesNotContain(id);
    Rounds.round(application);
    assertThat(toldTo(next)).hasSize(1);
  }

  @Test
  @DisplayName("a form of a page tells people as well")
  void byPage() {
    String id = stage.open("referent", "Avistwo");
    String person = stage.attachPerson(id, "referent");
    Visitor referent = signedIn("referent");
    String page = "/livrets/" + id + "/contrat";
    var answer =
        referent.submit(
            page,
            page,
            Map.of(
                "person", "Je cherche.",
                "referent", "J'aide.",
                "ending", "On en parle.",
                "seen", field(referent.get(page).body(), "seen")));
    assertThat(answer.statusCode()).isEqualTo(302);
    Rounds.round(application);

    assertThat(toldTo(person)).contains("Un contrat attend votre signature");
  }

  private static String field(String page, String name) {
    var matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(matcher.find()).as(name).isTrue();
    return HtmlUtils.htmlUnescape(matcher.group(1));
  }

  @Test
  @DisplayName("what somebody chooses is kept, and what cannot be stopped goes on")
  void preferences() {
    Visitor visitor = signedIn("referent2");
    Map<String, String> form = new HashMap<>();
    form.put("TRANSFER_OFFERED", "NONE");
    form.put("DROPOUT", "NONE");
    form.put("CONTRACT", "MORNING");
    form.put("adresse", " romane@exemple.fr ");
    assertThat(visitor.submit("/preferences", "/preferences", form).statusCode()).isEqualTo(302);

    var kept = preferences.of(new AccountId("referent2"));
    assertThat(kept.paceOf(Kind.TRANSFER_OFFERED)).isEqualTo(Pace.AT_ONCE);
    assertThat(kept.paceOf(Kind.DROPOUT)).isEqualTo(Pace.NONE);
    assertThat(kept.paceOf(Kind.CONTRACT)).isEqualTo(Pace.MORNING);
    assertThat(kept.address()).isNotNull();
    assertThat(visitor.get("/preferences").body()).contains("romane@exemple.fr");
    assertThat(signedIn("referent").get("/preferences").body()).doesNotContain("romane@");
  }

  @Test
  @DisplayName("an address that is none is refused in words, and nothing typed is lost")
  void refused() {
    Visitor visitor = signedIn("cep2");
    for (String wrong :
        List.of("clara", "clara@exemple", "a b@exemple.fr", "a@b.fr\nBcc: c@d.fr")) {
      var answer =
          visitor.submit(
              "/preferences", "/preferences", Map.of("adresse", wrong, "APPOINTMENT", "MORNING"));
      assertThat(answer.body())
          .contains("Erreur : Mes préférences", "Donnez une adresse complète")
          .containsPattern("name=\"APPOINTMENT\" value=\"MORNING\" checked");
    }
    assertThat(preferences.of(new AccountId("cep2")).chosen()).isEmpty();
  }

  @Test
  @DisplayName("nobody reads these pages without signing in")
  void anonymous() {
    Visitor nobody =
        new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
    assertThat(nobody.get("/preferences").statusCode()).isEqualTo(302);
    assertThat(nobody.get("/courriels").statusCode()).isEqualTo(302);
  }
}
