package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@BookletsRunning
@DisplayName("Bad input to the booklet's API:")
class BadInputTest {

  private static final List<String> BODIES =
      List.of(
          "{",
          "null",
          "[]",
          "\"x\"",
          "{\"unknown\": 1}",
          "{\"text\": 1}",
          "{\"text\": \"\\u0000\"}",
          "{\"text\": \"a\", \"text\": \"b\"}",
          "{\"text\": \"" + "x".repeat(20_001) + "\"}",
          "{\"title\": null}",
          "{\"title\": \"" + "x".repeat(201) + "\"}",
          "{\"title\": \"a\", \"dueOn\": \"2026-02-30\"}",
          "{\"account\": {}}",
          "{\"account\": \"nobody\"}",
          "{\"to\": \"cep\"}",
          "{\"contentHash\": \"zz\"}",
          "{\"employment\": \"RETIRED\"}",
          "{\"needs\": [\"ENGLISH\", 3]}",
          "{\"birthDate\": \"3000-01-01\"}",
          "{\"startsAt\": \"hier\", \"subject\": \"x\"}",
          "{\"kind\": \"SKILL\", \"title\": \"a\", \"obtainedOn\": \"9999-12-32\"}",
          "{\"asOf\": \"0000-00-00\"}",
          "{\"code\": \"NOPE\", \"choice\": \"ACCEPTED\"}",
          "{\"granted\": \"yes\"}",
          "{\"granted\": false, \"keepers\": [null]}",
          "{\"needs\": [null]}",
          "{\"on\": \"hier\"}",
          "{\"givenName\": \"\", \"familyName\": \" \", \"birthDate\": \"1990-01-01\"}",
          "{\"a\":".repeat(2_000));

  @Autowired Stage stage;

  private String id;

  @BeforeEach
  void open() {
    id = stage.open("referent", "Fictif");
  }

  @Test
  @DisplayName("no body, however odd, is an error of ours, and a refused one changes nothing")
  void bodies() {
    List<String> wrong = new ArrayList<>();
    for (Operation operation : Operation.onOneBooklet()) {
      if (operation.method().equals("GET")) {
        continue;
      }
      for (String body : BODIES) {
        String before = stage.read("referent", id).body();
        String tag = stage.read("referent", id).etag();
        Answer answer =
            stage.send("referent", operation.method(), operation.path(id), body, "If-Match", tag);
        boolean refused = answer.status() >= 400;
        if (answer.status() >= 500
            || refused && !answer.json().path("type").asString().startsWith("urn:filrouge:")
            || refused && !stage.read("referent", id).body().equals(before)) {
          wrong.add(operation + " " + body + ": " + answer.status() + " " + answer.body());
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=0,             limit",
    "?limit=201,           limit",
    "?limit=beaucoup,      limit",
    "?silentDays=-1,       silentDays",
    "?dueBefore=hier,      dueBefore",
    "?status=NOPE,         status",
    "?obstacle=NOPE,       obstacle",
    "?referent=%20,        referent",
    "?cursor=zzz,          cursor",
    "/{id}/journal?limit=0,    limit",
    "/{id}/history?limit=999,  limit",
    "/{id}/history?cursor=-1,  cursor",
    "/{id}/journal?cursor=1,   cursor",
    "/{id}/assessment?asOf=x,  asOf",
  })
  @DisplayName("a parameter that cannot be is refused, and named")
  void parameters(String address, String parameter) {
    Answer answer = stage.get("referent", "/api/v1/booklets" + address.replace("{id}", id));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/parameter").asString())
        .as(answer.body())
        .isEqualTo(parameter);
  }

  @Test
  @DisplayName("an address that no booklet can have is like that of a booklet that is not there")
  void addresses() {
    for (String other : List.of("x", "1", "a".repeat(400), id.toUpperCase(java.util.Locale.ROOT))) {
      assertThat(stage.read("referent", other).status()).as(other).isEqualTo(404);
    }
    assertThat(stage.get("referent", path(id) + "/nowhere").status()).isEqualTo(404);
  }
}
