package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@BookletsRunning
@DisplayName("On the pages of a booklet, what is under way:")
class UnderWayPagesTest {

  private static final Pattern PROPOSAL = Pattern.compile("name=\"proposal\" value=\"([^\"]+)\"");
  private static final String KEY = "11111111-2222-3333-4444-555555555555";

  @Autowired Stage stage;
  @Autowired Environment environment;

  private String id;
  private String person;

  @BeforeEach
  void open() {
    id = stage.open("referent", "Enroute");
    stage.invite(id, "referent", "cep");
    person = stage.attachPerson(id, "referent");
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

  private static HttpResponse<String> send(Visitor who, String page, Map<String, String> form) {
    return who.submit("/deconnexion", page, form);
  }

  private JsonNode booklet() {
    return stage.read("referent", id).json();
  }

  @Test
  @DisplayName("the person says no to a proposed end, with a word, and the referent sees it")
  void refusedExit() {
    Visitor referent = signedIn("referent");
    Visitor them = signedIn(person);
    send(
        referent,
        page("/equipe/sortie"),
        Map.of("key", KEY, "reason", "LASTING_JOB", "words", "Vous travaillez bien."));

    assertThat(them.get("/mon-parcours").body()).contains("on vous propose d&#39;arrêter");
    String asked = them.get("/mon-parcours/fin").body();
    assertThat(asked)
        .contains("emploi durable", "Vous travaillez bien.", "Oui, je suis d’accord")
        .contains("Non, je veux continuer", "Ce silence ne veut pas dire oui.");
    Matcher proposal = PROPOSAL.matcher(asked);
    assertThat(proposal.find()).isTrue();
    HttpResponse<String> answered =
        send(
            them,
            "/mon-parcours/fin",
            Map.of(
                "key",
                KEY,
                "proposal",
                proposal.group(1),
                "accepted",
                "false",
                "why",
                "Pas prêt."));

    assertThat(answered.statusCode()).isEqualTo(302);
    assertThat(them.get("/mon-parcours").body()).doesNotContain("on vous propose");
    assertThat(them.get("/mon-parcours/fin").body()).contains("Vous avez dit non.");
    assertThat(booklet().at("/proposedExit/answer/accepted").asBoolean(true)).isFalse();
    assertThat(referent.get(page("/journal")).body()).contains("À propos de la fin du suivi");
    assertThat(referent.get(page("/equipe")).body()).contains("La personne dit non");
    assertThat(referent.get(page("/equipe/cloture")).body()).contains("La personne dit non");
    assertThat(referent.get("/suivi").body()).contains("Réponse à une fin de suivi");

    String withdrawal = "/equipe/sortie/" + proposal.group(1) + "/retrait";
    send(referent, page(withdrawal), Map.of());
    assertThat(booklet().has("proposedExit")).isFalse();
    assertThat(referent.get("/suivi").body()).doesNotContain("Réponse à une fin de suivi");
  }

  @Test
  @DisplayName("an end is proposed by who may close, and a missing reason is told at its field")
  void whoProposes() {
    assertThat(signedIn("cep").get(page("/equipe/sortie")).statusCode()).isEqualTo(404);
    assertThat(signedIn("referent2").get(page("/equipe/sortie")).statusCode()).isEqualTo(404);
    HttpResponse<String> refused =
        send(
            signedIn("referent"),
            page("/equipe/sortie"),
            Map.of("key", KEY, "words", "Gardez-moi"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Erreur", "Gardez-moi");
  }

  @Test
  @DisplayName("an appointment is moved on a page of its own, and the person reads that it was")
  void movedAppointment() {
    Visitor referent = signedIn("referent");
    String meeting =
        stage
            .add(
                "referent",
                path(id) + "/appointments",
                "{\"startsAt\": \"%sT09:30:00Z\", \"subject\": \"Point\"}"
                    .formatted(stage.inDays(4)))
            .id();
    String move = page("/rendez-vous/" + meeting + "/autre-heure");

    assertThat(referent.get(page("/rendez-vous")).body()).contains("Déplacer");
    assertThat(referent.get(move).body()).contains("value=\"" + stage.inDays(4) + "\"");
    HttpResponse<String> refused = send(referent, move, Map.of("day", "bientôt", "time", "10:15"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("bientôt", "Une date est attendue");
    assertThat(
            send(referent, move, Map.of("day", stage.inDays(6).toString(), "time", "10:15"))
                .statusCode())
        .isEqualTo(302);

    assertThat(signedIn(person).get("/mon-parcours/rendez-vous").body())
        .contains("Ce rendez-vous a changé.");
    assertThat(booklet().at("/appointments/0/startsAt").asString())
        .startsWith(stage.inDays(6).toString());
    assertThat(signedIn("referent2").get(move).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("a long text that was begun is found again by its author alone, until it is sent")
  void drafts() {
    Visitor referent = signedIn("referent");
    Visitor counsellor = signedIn("cep");
    Map<String, String> entry = Map.of("key", KEY, "text", "Un entretien long", "go", "draft");
    send(referent, page("/journal"), entry);

    assertThat(booklet().has("journal")).isFalse();
    assertThat(referent.get(page("/journal")).body())
        .contains("Un entretien long", "Votre brouillon, gardé");
    assertThat(referent.get(page("")).body()).contains("Un entretien long");
    assertThat(counsellor.get(page("/journal")).body()).doesNotContain("Un entretien long");

    send(referent, page("/journal"), Map.of("key", KEY, "text", "Un entretien long"));
    assertThat(booklet().at("/journal/0/text").asString()).isEqualTo("Un entretien long");
    assertThat(referent.get(page("/journal")).body()).doesNotContain("Votre brouillon, gardé");
  }

  @Test
  @DisplayName("the draft of a contract says when the text has been changed since")
  void draftOfContract() {
    Visitor referent = signedIn("referent");
    send(
        referent,
        page("/contrat"),
        Map.of("person", "Je viendrai", "referent", "", "ending", "", "go", "draft"));
    assertThat(referent.get(page("/contrat")).body())
        .contains("Je viendrai", "Votre brouillon, gardé")
        .doesNotContain("Le texte a été changé depuis");

    stage.change("referent", id, "PUT", "/contract", "{\"text\": \"Un autre texte\"}");
    assertThat(referent.get(page("/contrat")).body())
        .contains("Je viendrai", "Le texte a été changé depuis");
  }

  @Test
  @DisplayName("each reader takes away their own view, and the person sees that a copy was made")
  void copies() {
    Visitor counsellor = signedIn("cep");
    Visitor them = signedIn(person);
    assertThat(counsellor.get(page("/copie")).body()).contains("Ces données sont celles de");
    assertThat(new String(counsellor.download(page(".pdf")), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
    assertThat(them.get("/mon-parcours/consultations").body()).contains("copie du livret");

    assertThat(new String(them.download("/mon-parcours/livret.pdf"), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
    assertThat(them.get("/mon-parcours/donnees.json").body()).contains(id, "\"identity\"");

    Visitor stranger = signedIn("referent2");
    for (String part : List.of("/copie", ".pdf")) {
      assertThat(stranger.get(page(part)).statusCode()).as(part).isEqualTo(404);
    }
    assertThat(stranger.get("/mon-parcours/donnees.json").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("an appointment goes into one's own calendar without a name or a subject")
  void calendar() {
    String meeting =
        stage
            .add(
                "referent",
                path(id) + "/appointments",
                "{\"startsAt\": \"%sT09:30:00Z\", \"subject\": \"Secret\"}"
                    .formatted(stage.inDays(4)))
            .id();
    String file = signedIn("cep").get(page("/rendez-vous/" + meeting + ".ics")).body();
    assertThat(file).contains("BEGIN:VEVENT", meeting).doesNotContain("Secret", "Enroute");
    assertThat(signedIn("referent2").get(page("/rendez-vous/" + meeting + ".ics")).statusCode())
        .isEqualTo(404);
  }
}
