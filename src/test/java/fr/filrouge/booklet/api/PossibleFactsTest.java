package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@BookletsRunning
@DisplayName("What cannot be true")
class PossibleFactsTest {

  private static final String UNKNOWN = "11111111-2222-3333-4444-555555555555";

  @Autowired Stage stage;
  @Autowired MovableClock clock;

  private String id;

  @BeforeEach
  void open() {
    id = stage.open("referent", "Fictif");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|/steps|{'title': 'a', 'dueOn': '2199-01-01'}|/dueOn",
        "POST|/steps|{'title': 'a', 'dueOn': '0001-01-01'}|/dueOn",
        "POST|/steps|{'title': 'a', 'actor': 'ADMIN'}|/actor",
        "POST|/aids|{'title': 'a', 'requestedOn': '2190-01-01'}|/requestedOn",
        "POST|/aids|{'title': 'a', 'requestedOn': '1800-01-01'}|/requestedOn",
        "POST|/skills|{'kind': 'SKILL', 'title': 'a', 'obtainedOn': '2190-01-01'}|/obtainedOn",
        "POST|/appointments|{'startsAt': '0001-01-01T09:00:00Z', 'subject': 'a'}|/startsAt",
        "POST|/appointments|{'startsAt': '+202114-01-01T09:00:00Z', 'subject': 'a'}|/startsAt",
        "POST|/appointments|{'startsAt': 20260101, 'subject': 'a'}|/startsAt",
        "POST|/decisions|{'asOf': '2199-01-01'}|/asOf",
        "GET|/assessment?asOf=2199-01-01||asOf",
        "PUT|/identity|{'givenName': 'a', 'familyName': 'b', 'birthDate': '2190-01-01'}|/birthDate",
        "PATCH|/situation|{'birthDate': '1970-01-01'}|/birthDate",
      })
  @DisplayName("is refused, and its place is told")
  void refused(String method, String part, String body, String place) {
    String tag = stage.read("referent", id).etag();
    Answer answer =
        stage.send(
            "referent",
            method,
            path(id) + part,
            body == null ? "" : body.replace('\'', '"'),
            "If-Match",
            tag);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(place);
  }

  @Test
  @DisplayName("has one birth date: that of the identity, which every answer follows")
  void oneBirthDate() {
    stage.change(
        "referent",
        id,
        "PUT",
        "/identity",
        """
        {"givenName": "Alix", "familyName": "Fictif", "birthDate": "1971-02-03"}
        """);

    String export = stage.get("referent", path(id) + "/export").body();
    assertThat(stage.read("referent", id).json().at("/identity/birthDate").stringValue())
        .isEqualTo("1971-02-03");
    assertThat(export.split("\"birthDate\":\"", -1))
        .allSatisfy(part -> assertThat(part).doesNotStartWith("1975"));
  }

  @Test
  @DisplayName("ends no step before it starts, and settles nothing that is not there")
  void states() {
    String step = stage.add("referent", path(id) + "/steps", "{\"title\": \"a\"}").location();
    Answer answer =
        stage.send(
            "referent",
            "PATCH",
            step,
            "{\"status\": \"DONE\", \"startedOn\": \"2020-02-02\", \"endedOn\": \"2020-01-01\"}",
            "If-Match",
            stage.read("referent", id).etag());
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);

    String need = "{\"theme\": \"MOBILITY\", \"text\": \"Permis\"}";
    for (String unknown : List.of(UNKNOWN, "x", "a".repeat(300))) {
      Answer missing =
          stage.send(
              "referent",
              "PUT",
              path(id) + "/needs/" + unknown,
              need,
              "If-Match",
              stage.read("referent", id).etag());
      assertThat(missing.status()).as(missing.body()).isEqualTo(404);
    }
    assertThat(stage.read("referent", id).json().at("/needs/notes").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/journal|{'text': 'a'}",
        "/needs|{'theme': 'MOBILITY', 'text': 'a'}",
        "/steps|{'title': 'a'}",
        "/skills|{'kind': 'SKILL', 'title': 'a'}",
        "/aids|{'title': 'a'}",
        "/appointments|{'startsAt': '2026-12-01T09:30:00Z', 'subject': 'a'}",
        "/decisions|{}",
        "/recommendations|{'code': 'ASSESS_OBSTACLES', 'choice': 'ACCEPTED'}",
        "/members|{'account': 'cep'}",
        "/members|{'account': 'beneficiaire2'}",
        "/referent-transfers|{'to': 'referent2'}",
      })
  @DisplayName("is the address of something that was added and cannot be read: all can")
  void locations(String part, String body) {
    Answer added = stage.add("referent", path(id) + part, body.replace('\'', '"'));

    Answer read = stage.get("referent", added.location());
    assertThat(read.status()).as(added.location() + read.body()).isEqualTo(200);
    assertThat(stage.get("cep2", added.location()).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("is no control character in what a form posts: CR LF is one line break")
  void lineBreaks() {
    String entry =
        stage
            .add("referent", path(id) + "/journal", "{\"text\": \"un\\r\\ndeux\\rtrois\"}")
            .location();

    assertThat(stage.get("referent", entry).json().path("text").stringValue())
        .isEqualTo("un\ndeux\ntrois");
  }
}
