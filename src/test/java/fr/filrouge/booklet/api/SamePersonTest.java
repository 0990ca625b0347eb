package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookletsRunning
@DisplayName("A booklet for perhaps the same person")
class SamePersonTest {

  @Autowired Stage stage;

  private static String identity(String given, String family, LocalDate birthDate) {
    return """
        "identity": {"givenName": "%s", "familyName": "%s", "birthDate": "%s"}
        """
        .formatted(given, family, birthDate);
  }

  private Answer open(String login, String identity, String more) {
    return stage.send(login, "POST", "/api/v1/booklets", "{" + identity + more + "}");
  }

  private Answer ask(String login, String identity) {
    return stage.send(login, "POST", "/api/v1/join-requests", "{" + identity + "}");
  }

  @Test
  @DisplayName("is not opened unless it is meant, which both booklets tell; nothing else is told")
  void doubled() {
    LocalDate born = stage.nextBirthDate();
    Answer first = open("referent", identity("Éloïse", "Le Roux-Fictif", born), "");
    String again = identity("leroux fictif", "ELOISE", born);

    Answer perhaps = open("cep2", again, "");
    assertThat(perhaps.status()).isEqualTo(409);
    assertThat(perhaps.json().path("type").stringValue()).endsWith(":perhaps-same-person");
    assertThat(perhaps.body()).doesNotContain(first.id(), "referent\"", "Roux");
    assertThat(open("cep2", identity("Eloise", "Leroux", born), "").status()).isEqualTo(201);

    Answer meant = open("cep2", again, ", \"openAnyway\": true");
    assertThat(meant.status()).isEqualTo(201);
    assertThat(stage.get("referent", path(first.id()) + "/history").body())
        .contains("DOUBLE_OPENED");
  }

  @Test
  @DisplayName("is joined on request: the referent says no, or yes, and until then nothing is told")
  void joined() {
    LocalDate born = stage.nextBirthDate();
    String identity = identity("Anna", "Fictif-Demande", born);
    String id = open("referent", identity, "").id();

    Answer asked = ask("cep2", identity);
    assertThat(asked.status()).as(asked.body()).isEqualTo(201);
    assertThat(asked.body()).doesNotContain(id);
    assertThat(stage.get("cep2", asked.location()).body()).contains("PENDING").doesNotContain(id);
    assertThat(stage.read("cep2", id).status()).isEqualTo(404);
    assertThat(answer("cep2", id, asked.id(), "acceptance")).isEqualTo(404);
    assertThat(answer("referent", id, asked.id(), "refusal")).isEqualTo(200);
    assertThat(stage.get("cep2", asked.location()).body()).contains("REFUSED");

    Answer anew = ask("cep2", identity);
    assertThat(answer("referent", id, anew.id(), "acceptance")).isEqualTo(200);

    assertThat(stage.read("cep2", id).status()).isEqualTo(200);
    assertThat(ask("cep2", identity("Personne", "Nulle", born)).status()).isEqualTo(404);
    assertThat(ask("handicap", identity).status()).isEqualTo(403);
  }

  private int answer(String login, String id, String request, String how) {
    return stage
        .send(login, "POST", path(id) + "/join-requests/" + request + "/" + how, "")
        .status();
  }
}
