package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookletsRunning
@DisplayName("Consent is given by name")
class ConsentByNameTest {

  @Autowired Stage stage;

  private String id;
  private String person;

  @BeforeEach
  void open() {
    stage.put("handicap-autre", "Harold Fictif", Set.of(Role.DISABILITY_REFERENT), "spip");
    id = stage.open("referent", "Fictif");
    person = stage.attachPerson(id, "referent");
    stage.invite(id, "referent", "handicap");
    stage.consent(id, person, "DISABILITY", "{\"granted\": true}");
    stage.invite(id, "referent", "handicap-autre");
  }

  private int reads(String login) {
    return stage.read(login, id).status();
  }

  @Test
  @DisplayName("to those who are there: who comes later waits for a yes of their own")
  void later() {
    assertThat(reads("handicap")).isEqualTo(200);
    assertThat(reads("handicap-autre")).isEqualTo(404);

    stage.consent(id, person, "DISABILITY", naming("handicap-autre"));

    assertThat(reads("handicap")).isEqualTo(404);
    assertThat(reads("handicap-autre")).isEqualTo(200);
    Answer stranger =
        stage.send(
            person,
            "PUT",
            path(id) + "/consents/DISABILITY",
            naming("prison"),
            "If-Match",
            stage.read(person, id).etag());
    assertThat(stranger.status()).isEqualTo(400);
    assertThat(stranger.body()).contains("/keepers");
  }

  private static String naming(String keeper) {
    return "{\"granted\": true, \"keepers\": [\"" + keeper + "\"]}";
  }

  @Test
  @DisplayName("and the person ends anyone's access but that of the referent in charge")
  void ended() {
    stage.invite(id, "referent", "cep");
    for (String professional : List.of("handicap", "cep")) {
      assertThat(remove(professional)).isEqualTo(204);
      assertThat(reads(professional)).isEqualTo(404);
    }

    assertThat(remove("referent")).isEqualTo(409);
    assertThat(stage.send(person, "PUT", path(id) + "/other-referent-request", "").status())
        .isEqualTo(200);
    assertThat(stage.read("referent", id).json().has("otherReferentAsked")).isTrue();
  }

  private int remove(String account) {
    return stage.send(person, "DELETE", path(id) + "/members/" + account, "").status();
  }

  @Test
  @DisplayName("until the booklet closes, which ends what keepers may see")
  void closed() {
    stage.change(
        "referent", id, "PUT", "/closing", "{\"reason\": \"PERSONAL\", \"review\": \"Pause\"}");

    assertThat(reads("handicap")).isEqualTo(404);
    assertThat(reads("referent")).isEqualTo(200);
    assertThat(reads(person)).isEqualTo(200);
    stage.change("referent", id, "DELETE", "/closing", "");
    assertThat(reads("handicap")).as("nor after it is opened again").isEqualTo(404);
  }
}
