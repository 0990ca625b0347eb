package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@BookletsRunning
@DisplayName("On the pages of a booklet")
class BookletPagesTest {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(seen|base\\.[^\"]+)\" value=\"([^\"]*)\"");

  /** Pages that every member reads. */
  static final List<String> PAGES =
      List.of(
          "",
          "/etapes",
          "/situation",
          "/situation/needs",
          "/mesures/SOCLE_ENGLISH",
          "/contrat",
          "/rendez-vous",
          "/journal",
          "/journal?vue=historique",
          "/equipe");

  @Autowired Stage stage;
  @Autowired Environment environment;

  private String id;

  @BeforeEach
  void open() {
    id = stage.open("referent", "Pages");
    stage.invite(id, "referent", "cep");
  }

  private Visitor signedIn(String login) {
    Visitor visitor =
        new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
    visitor.signIn(login);
    return visitor;
  }

  private String page(String part) {
    return "/livrets/" + id + part;
  }

  private HttpResponse<String> send(Visitor who, String part, Map<String, String> form) {
    return who.submit("/deconnexion", page(part), form);
  }

  private String step(String title) {
    return stage.add("referent", path(id) + "/steps", "{\"title\": \"%s\"}".formatted(title)).id();
  }

  private JsonNode stepNow(String step) {
    return Stream.of(stage.read("referent", id).json().at("/pathway/steps"))
        .flatMap(JsonNode::valueStream)
        .filter(s -> s.path("id").stringValue().equals(step))
        .findFirst()
        .orElseThrow();
  }

  /** What the form of a page is filled in with, hidden. */
  private static Map<String, String> hidden(String html) {
    Map<String, String> fields = new HashMap<>();
    Matcher matcher = HIDDEN.matcher(html);
    while (matcher.find()) {
      fields.put(matcher.group(1), matcher.group(2));
      if (matcher.group(1).startsWith("base.")) {
        fields.put(matcher.group(1).substring("base.".length()), matcher.group(2));
      }
    }
    return fields;
  }

  @Test
  @DisplayName("members read each of them, and for others it is as if there were no booklet")
  void rights() {
    Visitor member = signedIn("cep");
    Visitor stranger = signedIn("referent2");
    Visitor administrator = signedIn("admin");
    for (String part : PAGES) {
      assertThat(member.get(page(part)).statusCode()).as(part).isEqualTo(200);
      HttpResponse<String> notTheirs = stranger.get(page(part));
      assertThat(notTheirs.statusCode()).as(part).isEqualTo(404);
      assertThat(administrator.get(page(part)).statusCode()).as(part).isEqualTo(404);
      assertThat(notTheirs.body())
          .doesNotContain("Pages")
          .hasSameSizeAs(stranger.get(page(part).replace(id, Stage.unknownId())).body());
    }
  }

  @Test
  @DisplayName("the person is led to their own")
  void ownBooklet() {
    String person = stage.person();
    stage.attach(id, "referent", person);

    HttpResponse<String> led = signedIn(person).get(page(""));

    assertThat(led.statusCode()).isEqualTo(302);
    assertThat(led.headers().firstValue("Location").orElseThrow()).endsWith("/mon-parcours");
  }

  @Test
  @DisplayName("a reserved section is there for a keeper to whom the person has said yes, alone")
  void reserved() {
    String person = stage.person();
    stage.attach(id, "referent", person);
    stage.invite(id, "referent", "handicap");
    Visitor keeper = signedIn("handicap");
    assertThat(keeper.get(page("/handicap")).statusCode()).isEqualTo(404);

    stage.consent(id, person, "DISABILITY", "{\"granted\": true}");

    String form = keeper.get(page("/handicap")).body();
    Map<String, String> fields = hidden(form);
    fields.put("boeth", "oui");
    fields.put("notes", "canari");
    assertThat(send(keeper, "/handicap", fields).statusCode()).isEqualTo(302);
    assertThat(keeper.get(page("/handicap")).body()).contains("canari");
    for (String other : List.of("referent", "cep")) {
      Visitor reader = signedIn(other);
      assertThat(reader.get(page("/handicap")).statusCode()).isEqualTo(404);
      assertThat(send(reader, "/handicap", fields).statusCode()).isEqualTo(404);
      for (String part : PAGES) {
        assertThat(reader.get(page(part)).body()).doesNotContain("canari", "/handicap\"");
      }
    }
    stage.consent(id, person, "DISABILITY", "{\"granted\": false}");
    assertThat(keeper.get(page("/handicap")).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("what the rights do not allow is refused, though no page offers it")
  void refusedByRights() {
    String step = step("Visiter un centre");
    String person = stage.person();
    stage.attach(id, "referent", person);
    stage.invite(id, "referent", "prison");
    stage.consent(id, person, "DETENTION", "{\"granted\": true}");
    Visitor keeper = signedIn("prison");

    assertThat(keeper.get(page("/etapes")).body()).doesNotContain("name=\"to\" value=\"DONE\"");
    send(keeper, "/etapes/" + step + "/etat", Map.of("to", "DONE"));
    assertThat(stepNow(step).at("/progress/status").stringValue()).isEqualTo("PLANNED");
    HttpResponse<String> contract =
        send(
            signedIn("cep"),
            "/contrat",
            Map.of("person", "un", "referent", "deux", "ending", "trois"));
    assertThat(contract.statusCode()).isEqualTo(422);
    assertThat(stage.read("referent", id).body()).doesNotContain("trois");
  }

  @Test
  @DisplayName("a refused form says Erreur in its title, tells why, and keeps what was typed")
  void refused() {
    Visitor counsellor = signedIn("cep");

    HttpResponse<String> refused =
        send(
            counsellor,
            "/etapes",
            Map.of("title", "", "actor", "CEP", "dueOn", "31/02/2027", "key", "a"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("<title>Erreur : ", "31/02/2027", "href=\"#f-title\"", "href=\"#f-dueOn\"");
  }

  @Test
  @DisplayName("a form sent twice adds once, and what is one tap can be undone to the day")
  void onceAndBack() {
    Visitor counsellor = signedIn("cep");
    Map<String, String> form = Map.of("title", "Appeler", "actor", "CEP", "key", "k1");
    for (int twice = 0; twice < 2; twice++) {
      send(counsellor, "/etapes", form);
      assertThat(counsellor.get(page("/etapes")).body()).contains("ajoutée");
    }
    JsonNode steps = stage.read("cep", id).json().at("/pathway/steps");
    assertThat(steps.size()).isEqualTo(1);
    String step = steps.get(0).path("id").stringValue();

    send(counsellor, "/etapes/" + step + "/etat", Map.of("to", "DONE"));
    assertThat(stepNow(step).at("/progress/status").stringValue()).isEqualTo("DONE");
    String next = counsellor.get(page("/etapes")).body();
    assertThat(next).contains("Annuler", "réalisée");

    send(counsellor, "/etapes/" + step + "/etat", Map.of("to", "PLANNED", "undo", "oui"));
    assertThat(stepNow(step).at("/progress/status").stringValue()).isEqualTo("PLANNED");
    assertThat(stepNow(step).at("/progress/startedOn").isString()).isFalse();
  }

  @Test
  @DisplayName("two people who edit one step lose nothing: apart it merges, together they choose")
  void twoEdit() {
    String step = step("Appeler");
    String address = "/etapes/" + step;
    Visitor one = signedIn("referent");
    Visitor other = signedIn("cep");
    Map<String, String> mine = hidden(one.get(page(address)).body());
    Map<String, String> theirs = hidden(other.get(page(address)).body());
    theirs.put("title", "Écrire");
    assertThat(send(other, address, theirs).statusCode()).isEqualTo(302);

    Map<String, String> apart = new HashMap<>(mine);
    apart.put("dueOn", "2026-12-24");
    assertThat(send(one, address, apart).statusCode()).isEqualTo(302);
    assertThat(stepNow(step).at("/goal/title").stringValue()).isEqualTo("Écrire");
    assertThat(stepNow(step).at("/goal/dueOn").stringValue()).isEqualTo("2026-12-24");

    Map<String, String> same = new HashMap<>(mine);
    same.put("title", "Aller voir");
    HttpResponse<String> conflict = send(one, address, same);
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("Aller voir", "Écrire", "2026-12-24");
    assertThat(stepNow(step).at("/goal/title").stringValue()).isEqualTo("Écrire");

    Map<String, String> choice = hidden(conflict.body());
    choice.put("title", "Aller voir");
    assertThat(send(one, address, choice).statusCode()).isEqualTo(302);
    assertThat(stepNow(step).at("/goal/title").stringValue()).isEqualTo("Aller voir");
    assertThat(stepNow(step).at("/goal/dueOn").stringValue()).isEqualTo("2026-12-24");
  }

  @Test
  @DisplayName("two hundred steps stand in the list, three of them on the one page")
  void twoHundred() {
    for (int i = 0; i < 200; i++) {
      step("Étape numéro " + i);
    }
    Visitor referent = signedIn("referent");

    assertThat(count(referent.get(page("/etapes")).body(), "name=\"to\" value=\"DONE\""))
        .isEqualTo(200);
    assertThat(count(referent.get(page("")).body(), "name=\"to\" value=\"DONE\"")).isEqualTo(3);
    assertThat(referent.get(page("")).body()).contains("Voir toutes les étapes (200)");
  }

  private static long count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1L;
  }

  @Test
  @DisplayName(
      "a contract is written in three parts, signed with a tick, and compared once changed")
  void contract() {
    Visitor referent = signedIn("referent");
    Map<String, String> text = hidden(referent.get(page("/contrat")).body());
    text.putAll(Map.of("person", "Je viens", "referent", "Il aide", "ending", "On le dit"));
    assertThat(send(referent, "/contrat", text).statusCode()).isEqualTo(302);
    String hash =
        stage.read("referent", id).json().at("/contract/versions/0/contentHash").asString(null);
    assertThat(send(referent, "/contrat/signature", Map.of("hash", hash)).statusCode())
        .isEqualTo(422);
    assertThat(
            send(referent, "/contrat/signature", Map.of("hash", hash, "read", "oui")).statusCode())
        .isEqualTo(302);

    Map<String, String> changed = hidden(referent.get(page("/contrat")).body());
    changed.put("referent", "Il aide et il appelle");
    send(referent, "/contrat", changed);

    assertThat(referent.get(page("/contrat")).body())
        .contains(
            "Ce qui a changé",
            "Il aide<ins> et il appelle</ins>",
            "Maintenant",
            "La personne et le référent");
  }

  @Test
  @DisplayName("words that are looked for, or taken back, are nowhere else afterwards")
  void words() {
    Visitor counsellor = signedIn("cep");
    send(counsellor, "/journal", Map.of("text", "Premier canari", "key", "1"));
    send(counsellor, "/journal", Map.of("text", "Autre entrée", "key", "2"));
    assertThat(send(counsellor, "/journal/recherche", Map.of("mots", "PREMIÉR")).body())
        .contains("Premier canari")
        .doesNotContain("Autre entrée");
    String entry =
        stage
            .read("cep", id)
            .json()
            .path("journal")
            .valueStream()
            .filter(e -> e.path("text").stringValue().contains("canari"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .stringValue();

    assertThat(
            send(counsellor, "/retrait/journal/" + entry, Map.of("reason", "Erreur")).statusCode())
        .isEqualTo(302);
    assertThat(counsellor.get(page("/journal")).body())
        .contains("Texte retiré")
        .doesNotContain("canari");
  }
}
