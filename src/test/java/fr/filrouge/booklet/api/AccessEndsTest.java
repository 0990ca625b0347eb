package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.booklet.AnsweredRequests;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookletsRunning
@DisplayName("Access ends with what gave it:")
class AccessEndsTest {

  @Autowired Stage stage;
  @Autowired MovableClock clock;
  @Autowired AnsweredRequests answered;

  private String id;
  private String person;

  @BeforeEach
  void open() {
    id = stage.open("referent", "Fictif");
    person = stage.attachPerson(id, "referent");
    stage.invite(id, "referent", "cep");
    stage.invite(id, "referent", "handicap");
  }

  private Answer keep(String text) {
    return stage.send(
        "handicap",
        "POST",
        path(id) + "/steps",
        "{\"title\": \"" + text + "\", \"measure\": \"SUPPORTED_TRAINING\"}",
        "Idempotency-Key",
        "etape-" + id);
  }

  private void nothingFor(String login, Answer replay) {
    for (String part : List.of("", "/assessment", "/journal", "/history", "/export", "/accesses")) {
      assertThat(stage.get(login, path(id) + part).status()).as(part).isEqualTo(404);
    }
    assertThat(stage.get(login, "/api/v1/booklets?limit=200").body()).doesNotContain(id);
    assertThat(replay.status()).isEqualTo(404);
    assertThat(replay.headers()).doesNotContainKeys("etag", "location");
  }

  @Test
  @DisplayName("a consent that is withdrawn, at the next request, repeated ones included")
  void withdrawn() {
    stage.consent(id, person, "DISABILITY", "{\"granted\": true}");
    assertThat(keep("Bilan").status()).isEqualTo(201);
    assertThat(keep("Bilan").status()).isEqualTo(201);
    assertThat(stage.read("handicap", id).status()).isEqualTo(200);

    stage.consent(id, person, "DISABILITY", "{\"granted\": false}");

    nothingFor("handicap", keep("Bilan"));
  }

  @Test
  @DisplayName("a consent whose last day is over")
  void expired() {
    stage.consent(
        id, person, "DISABILITY", "{\"granted\": true, \"until\": \"" + clock.today() + "\"}");
    assertThat(keep("Bilan").status()).isEqualTo(201);

    clock.pass(Duration.ofDays(1));

    nothingFor("handicap", keep("Bilan"));
  }

  @Test
  @DisplayName(
      "a key used before tells somebody who has lost the booklet nothing, whatever is sent")
  void otherPayload() {
    stage.consent(id, person, "DISABILITY", "{\"granted\": true}");
    assertThat(keep("Bilan").status()).isEqualTo(201);
    assertThat(keep("Autre").status()).isEqualTo(422);

    stage.consent(id, person, "DISABILITY", "{\"granted\": false}");

    nothingFor("handicap", keep("Autre"));
  }

  private Answer note() {
    return stage.send(
        "cep",
        "POST",
        path(id) + "/journal",
        "{\"text\": \"Entretien\"}",
        "Idempotency-Key",
        "note-" + id);
  }

  @Test
  @DisplayName("a key whose answer was forgotten opens no booklet anew, for an opener who left it")
  void forgottenKey() {
    String key = "ouverture-" + id;
    String opened = opening(key).id();
    stage.transfer(opened, "referent", "referent2");
    answered.forgetBefore(clock.instant().plusSeconds(1));

    Answer again = opening(key);

    assertThat(again.status()).isEqualTo(404);
    assertThat(again.body()).doesNotContain(opened);
    assertThat(stage.read("referent2", opened).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("a member who is removed")
  void removed() {
    assertThat(note().status()).isEqualTo(201);

    stage.change("referent", id, "DELETE", "/members/cep", "");

    nothingFor("cep", note());
  }

  @Test
  @DisplayName("a referent who has handed over, who opened the booklet with a key included")
  void handedOver() {
    String key = "ouverture-" + id;
    String opened = opening(key).id();

    stage.transfer(opened, "referent", "referent2");

    Answer replay = opening(key);
    assertThat(replay.status()).isEqualTo(404);
    assertThat(replay.all()).doesNotContain(opened, key);
    assertThat(stage.read("referent", opened).status()).isEqualTo(404);
  }

  private Answer opening(String key) {
    return stage.send(
        "referent",
        "POST",
        "/api/v1/booklets",
        """
        {"identity": {"givenName": "Alix", "familyName": "%s", "birthDate": "1999-05-02"}}
        """
            .formatted(key),
        "Idempotency-Key",
        key);
  }

  @Test
  @DisplayName("but whoever declines a place, or takes and leaves it, is told the same again")
  void settledOffers() {
    int declined = stage.offer(id, "referent", "referent2");
    assertThat(settle(declined, "refusal").status()).isEqualTo(201);
    assertThat(settle(declined, "refusal").status()).isEqualTo(201);

    int taken = stage.offer(id, "referent", "referent2");
    assertThat(settle(taken, "acceptance").status()).isEqualTo(201);
    stage.transfer(id, "referent2", "referent");

    Answer replay = settle(taken, "acceptance");
    assertThat(replay.status()).isEqualTo(201);
    assertThat(stage.read("referent2", id).status()).isEqualTo(404);
  }

  private Answer settle(int number, String how) {
    return stage.send(
        "referent2",
        "POST",
        path(id) + "/referent-transfers/" + number + "/" + how,
        "",
        "Idempotency-Key",
        how + "-" + number + "-" + id);
  }
}
