package fr.filrouge.booklet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookletsRunning
@DisplayName("Of all that the API describes on one booklet,")
class PreconditionsTest {

  private static final Set<String> OF_THE_BENEFICIARY =
      Set.of("keepDisability", "keepDetention", "giveConsent", "askForAnotherReferent");
  private static final Set<String> NOTHING_THERE =
      Set.of("endCover", "withdrawTransfer", "withdrawExit", "takeBackAnswer", "removeMember");

  private static final String STRANGER = "cep2";

  @Autowired Stage stage;

  private String id;
  private String person;

  @BeforeEach
  void open() {
    id = stage.open("referent", "Fictif");
    person = stage.attachPerson(id, "referent");
  }

  @Test
  @DisplayName("what changes something asks for the version that was seen")
  void ifMatch() {
    long before = version();
    List<String> wrong = new ArrayList<>();
    for (Operation operation : Operation.onOneBooklet()) {
      if (operation.changes()) {
        String login = who(operation);
        expect(wrong, operation, login, 428);
        for (String unseen :
            List.of("\"0\"", "\"999\"", "\"1-disability\"", "\"x\"", "\"\"", "W/\"1\"")) {
          expect(wrong, operation, login, 412, "If-Match", unseen);
        }
        expect(wrong, operation, login, 412, "If-Match", "\"0\", W/\"2\"");
        for (String malformed : List.of("1", "", "\"1", "\"1\" \"2\"", "*, \"1\"")) {
          expect(wrong, operation, login, 400, "If-Match", malformed);
          expect(wrong, operation, STRANGER, 404, "If-Match", malformed);
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(version()).isEqualTo(before);
  }

  @Test
  @DisplayName("a version among others, and a star for any, are as good as the version alone")
  void otherForms() {
    for (String form : List.of("*", "\"0\" , {seen}", "W/\"1\",{seen}")) {
      String field = form.replace("{seen}", stage.read("referent", id).etag());

      Answer answer =
          stage.send(
              "referent",
              "PUT",
              Stage.path(id) + "/contract",
              "{\"text\": \"%d\"}".formatted(form.length()),
              "If-Match",
              field);

      assertThat(answer.status()).as(field + answer.body()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("what ends or withdraws something asks for none, and heeds the one that is given")
  void givesLess() {
    List<String> wrong = new ArrayList<>();
    for (Operation operation : Operation.onOneBooklet()) {
      if (operation.givesLess()) {
        Answer answer =
            stage.send(who(operation), operation.method(), operation.path(id), operation.body());
        boolean nothingThere = answer.status() == 404 || answer.status() == 409;
        if (NOTHING_THERE.contains(operation.name()) ? !nothingThere : !answer.accepted()) {
          wrong.add(operation + ": " + answer.status() + " " + answer.body());
        }
      }
    }
    Answer stale =
        stage.send(
            person,
            "PUT",
            Stage.path(id) + "/consents/DISABILITY",
            "{\"granted\": false}",
            "If-Match",
            "\"0\"");

    assertThat(wrong).isEmpty();
    assertThat(stale.status()).isEqualTo(412);
  }

  private String who(Operation operation) {
    return OF_THE_BENEFICIARY.contains(operation.name()) ? person : "referent";
  }

  private long version() {
    return stage.read("referent", id).json().path("version").asLong();
  }

  private void expect(
      List<String> wrong, Operation operation, String login, int status, String... headers) {
    Answer answer =
        stage.send(login, operation.method(), operation.path(id), operation.body(), headers);
    if (answer.status() != status) {
      wrong.add(operation + " " + List.of(headers) + ": " + answer.status() + " " + answer.body());
    }
  }

  @Test
  @DisplayName("nothing is answered to somebody who has not signed in")
  void anonymous() {
    for (Operation operation : Operation.onOneBooklet()) {
      Answer known = stage.send(null, operation.method(), operation.path(id), operation.body());
      String other = Stage.unknownId();
      Answer unknown =
          stage.send(null, operation.method(), operation.path(other), operation.body());

      assertThat(known.status()).as(operation.toString()).isEqualTo(401);
      assertThat(known.headers()).as(operation.toString()).doesNotContainKey("set-cookie");
      assertThat(alike(unknown, other)).as(operation.toString()).isEqualTo(alike(known, id));
    }
  }

  @Test
  @DisplayName("a booklet of others and one that does not exist are the same 404")
  void unrelated() {
    List<String> wrong = new ArrayList<>();
    String other = Stage.unknownId();
    for (String login :
        List.of("referent2", "cep2", "handicap", "prison", "editeur", "approbateur", "admin")) {
      for (Operation operation : Operation.onOneBooklet()) {
        Answer known = as(login, operation, id);
        Answer unknown = as(login, operation, other);
        if (known.status() != 404 || !alike(known, id).equals(alike(unknown, other))) {
          wrong.add(login + " " + operation + "\n  " + known + "\n  " + unknown);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private Answer as(String login, Operation operation, String booklet) {
    return stage.send(
        login,
        operation.method(),
        operation.path(booklet),
        operation.body(),
        "If-Match",
        "\"1\"",
        "Accept",
        "application/json");
  }

  private static String alike(Answer answer, String booklet) {
    return answer
        .toString()
        .replace(booklet, "{id}")
        .replaceAll("JSESSIONID=[0-9A-F]+", "JSESSIONID={session}");
  }
}
