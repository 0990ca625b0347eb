package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookletsRunning
@DisplayName("Words that are taken back")
class WordsTakenBackTest {

  private static final String WORDS = "sort de prison le 3 mars";
  private static final int ARCHIVED = 210;

  @Autowired Stage stage;

  private String id;
  private String person;

  @BeforeEach
  void open() {
    id = stage.open("referent", "Fictif");
    person = stage.attachPerson(id, "referent");
    stage.invite(id, "referent", "cep");
  }

  private Answer mask(String login, String item) {
    return stage.send(login, "POST", item + "/masking", "{\"reason\": \"Trop intime\"}");
  }

  private void gone(String item) {
    for (String login : List.of("referent", "cep", person)) {
      for (String part : List.of("", "/journal?limit=200", "/export", "/history?limit=200")) {
        assertThat(stage.get(login, path(id) + part).body()).as(part).doesNotContain(WORDS);
      }
      assertThat(stage.get(login, item).body()).doesNotContain(WORDS).contains("Trop intime");
    }
  }

  @Test
  @DisplayName("are gone from the booklet, its journal and export, wherever they were written")
  void everyKind() {
    Map<String, String> bodies =
        Map.of(
            "/journal", "{\"text\": \"%s\"}",
            "/needs", "{\"theme\": \"MOBILITY\", \"text\": \"%s\"}",
            "/steps", "{\"title\": \"%s\"}",
            "/skills", "{\"kind\": \"SKILL\", \"title\": \"%s\"}",
            "/aids", "{\"title\": \"%s\"}",
            "/appointments", "{\"startsAt\": \"2026-12-01T09:30:00Z\", \"subject\": \"%s\"}");
    bodies.forEach(
        (part, body) -> {
          String item = stage.add("cep", path(id) + part, body.formatted(WORDS)).location();
          assertThat(stage.read("referent", id).body()).contains(WORDS);

          assertThat(mask("cep", item).status()).as(part).isEqualTo(200);

          gone(item);
          assertThat(mask("cep", item).status()).as("already").isEqualTo(409);
        });
    assertThat(stage.get("referent", path(id) + "/history?limit=200").body())
        .contains("JOURNAL_MASKED", "NEED_MASKED", "STEP_MASKED", "SKILL_MASKED", "AID_MASKED");
  }

  @Test
  @DisplayName("are gone from the archive, long after they were written")
  void archived() {
    String item =
        stage.add("cep", path(id) + "/journal", "{\"text\": \"" + WORDS + "\"}").location();
    for (int i = 0; i < ARCHIVED; i++) {
      stage.add("cep", path(id) + "/journal", "{\"text\": \"Entretien\"}");
    }
    assertThat(stage.get("cep", item).body()).contains(WORDS);

    assertThat(mask("referent", item).status()).isEqualTo(200);

    gone(item);
  }

  @Test
  @DisplayName("are the author's and the referent's to take; the person asks, others may not")
  void whoMay() {
    String item =
        stage.add("referent", path(id) + "/journal", "{\"text\": \"" + WORDS + "\"}").location();

    assertThat(mask("cep", item).status()).isEqualTo(403);
    assertThat(mask("cep2", item).status()).isEqualTo(404);
    assertThat(mask(person, item).status()).isEqualTo(202);
    assertThat(stage.get("cep", item).body()).contains(WORDS);
    assertThat(stage.get("referent", path(id) + "/history").body()).contains("MASKING_ASKED");
    assertThat(mask("referent", item).status()).isEqualTo(200);
    gone(item);
  }
}
