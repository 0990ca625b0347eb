package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BookletsRunning
@DisplayName("The place of referent")
class HandoverTest {

  @Autowired Stage stage;
  @Autowired MovableClock clock;

  private String id;

  @BeforeEach
  void open() {
    id = stage.open("referent", "Fictif");
  }

  private void cover(int days) {
    stage.accept(
        id, "referent2", stage.offer(id, "referent", "referent2", clock.today().plusDays(days)));
  }

  private int status(String login, String method, String part, String body) {
    return stage.send(login, method, path(id) + part, body).status();
  }

  @Test
  @DisplayName("is taken back at once, without a tag, by the one who is covered")
  void takenBack() {
    cover(10);
    assertThat(stage.read("referent", id).status()).as("goes on reading").isEqualTo(200);
    assertThat(status("referent", "PATCH", "/situation", "{}")).isIn(403, 428);

    assertThat(status("referent", "DELETE", "/cover", "")).isEqualTo(204);

    assertThat(stage.read("referent2", id).status()).isEqualTo(404);
    assertThat(stage.read("referent", id).json().at("/referent/account").stringValue())
        .isEqualTo("referent");
  }

  @Test
  @DisplayName("is not closed, offered or lost by who stands in")
  void standIn() {
    cover(10);
    String tag = stage.read("referent2", id).etag();
    String closing = "{\"reason\": \"PERSONAL\", \"review\": \"Pause\"}";

    assertThat(
            stage
                .send("referent2", "PUT", path(id) + "/closing", closing, "If-Match", tag)
                .status())
        .isEqualTo(403);
    assertThat(status("referent2", "POST", "/referent-transfers", "{\"to\": \"referent\"}"))
        .isEqualTo(403);
    assertThat(status("referent2", "DELETE", "/members/referent", "")).isEqualTo(409);
    assertThat(stage.read("referent", id).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("is offered under a number that both can read, once at a time, and withdrawn")
  void numbered() {
    Answer offer =
        stage.add("referent", path(id) + "/referent-transfers", "{\"to\": \"referent2\"}");
    int number = offer.json().path("number").asInt();

    assertThat(number).isPositive();
    assertThat(offer.location()).endsWith("/referent-transfers/" + number);
    for (String login : new String[] {"referent", "referent2"}) {
      assertThat(stage.get(login, offer.location()).json().path("state").stringValue())
          .isEqualTo("OFFERED");
    }
    assertThat(stage.get("cep2", offer.location()).status()).isEqualTo(404);
    assertThat(status("referent", "POST", "/referent-transfers", "{\"to\": \"referent2\"}"))
        .isEqualTo(409);

    assertThat(stage.send("referent", "DELETE", offer.location(), "").status()).isEqualTo(204);
    assertThat(stage.send("referent2", "POST", offer.location() + "/acceptance", "").status())
        .isEqualTo(409);
    assertThat(stage.get("referent2", offer.location()).json().path("state").stringValue())
        .isEqualTo("WITHDRAWN");
    assertThat(status("referent", "DELETE", "/referent-transfers/99", "")).isEqualTo(404);
  }

  @Test
  @DisplayName("cannot be taken once the offer is a month old, or its cover is over")
  void late() {
    int old = stage.offer(id, "referent", "referent2");
    clock.pass(Duration.ofDays(31));
    assertThat(accept(old)).isEqualTo(409);

    int over = stage.offer(id, "referent", "referent2", clock.today().plusDays(2));
    clock.pass(Duration.ofDays(3));
    assertThat(accept(over)).isEqualTo(409);
    assertThat(stage.get("referent2", path(id) + "/referent-transfers/" + over).body())
        .contains("EXPIRED");
  }

  private int accept(int number) {
    return status("referent2", "POST", "/referent-transfers/" + number + "/acceptance", "");
  }

  @Test
  @DisplayName("shows in the tag: after a cover that a date has ended it is another one")
  void tagAfterCover() {
    cover(2);
    String covered = stage.read("referent", id).etag();
    assertThat(unchanged(covered)).isEqualTo(304);

    clock.pass(Duration.ofDays(3));

    assertThat(unchanged(covered)).isEqualTo(200);
    assertThat(stage.read("referent2", id).status()).isEqualTo(404);
  }

  private int unchanged(String tag) {
    return stage.send("referent", "GET", path(id), "", "If-None-Match", tag).status();
  }

  @Test
  @DisplayName("changes hands, and the contract is to be signed anew by who has it now")
  void signedAnew() {
    String person = stage.attachPerson(id, "referent");
    Answer written =
        stage.change("referent", id, "PUT", "/contract", "{\"text\": \"Nous convenons.\"}");
    String hash = written.json().at("/contract/versions/0/contentHash").stringValue();
    sign("referent", hash);
    sign(person, hash);
    assertThat(nextSteps("referent")).doesNotContain("SIGN_CONTRACT");

    stage.transfer(id, "referent", "referent2");

    assertThat(nextSteps("referent2")).contains("SIGN_CONTRACT");
    sign("referent2", hash);
    assertThat(nextSteps("referent2")).doesNotContain("SIGN_CONTRACT");
  }

  private void sign(String login, String hash) {
    stage.add(login, path(id) + "/contract/signatures", "{\"contentHash\": \"" + hash + "\"}");
  }

  private String nextSteps(String login) {
    JsonNode assessment = stage.get(login, path(id) + "/assessment").json();
    return assessment.path("nextSteps").toString();
  }
}
