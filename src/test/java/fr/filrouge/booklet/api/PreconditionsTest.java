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
      Set.of("keepDisability", "keepDetention", "giveConsent");

  @Autowired Stage stage;

  private String id;

  @BeforeEach
  void open() {
    id = stage.open("referent", "Fictif");
    stage.invite(id, "referent", "beneficiaire");
  }

  @Test
  @DisplayName("what changes or removes something asks for the version that was seen")
  void ifMatch() {
    List<String> wrong = new ArrayList<>();
    for (Operation operation : Operation.onOneBooklet()) {
      if (operation.changes()) {
        String login = OF_THE_BENEFICIARY.contains(operation.name()) ? "beneficiaire" : "referent";
        expect(wrong, operation, login, 428);
        expect(wrong, operation, login, 412, "If-Match", "\"0\"");
        expect(wrong, operation, login, 412, "If-Match", "\"999\"");
        expect(wrong, operation, login, 412, "If-Match", "\"1-disability\"");
        for (String malformed : List.of("1", "*", "W/\"1\"", "\"x\"", "\"1\", \"2\"", "\"\"")) {
          expect(wrong, operation, login, 400, "If-Match", malformed);
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(stage.read("referent", id).json().path("version").asInt()).isEqualTo(2);
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
