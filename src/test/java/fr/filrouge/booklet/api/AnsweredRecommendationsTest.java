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
@DisplayName("A recommendation")
class AnsweredRecommendationsTest {

  private static final String CODE = "ASSESS_OBSTACLES";

  @Autowired Stage stage;
  @Autowired MovableClock clock;

  private String id;
  private String person;

  @BeforeEach
  void open() {
    id = stage.open("referent", "Fictif");
    person = stage.attachPerson(id, "referent");
  }

  private JsonNode assessment(String login) {
    return stage.get(login, path(id) + "/assessment").json();
  }

  private boolean recommended(String login) {
    return assessment(login).path("nextSteps").toString().contains(CODE);
  }

  private Answer answer(String rest) {
    return stage.send(
        "referent",
        "POST",
        path(id) + "/recommendations",
        "{\"code\": \"" + CODE + "\", " + rest + "}");
  }

  @Test
  @DisplayName("is the same for the person and for the referent")
  void sameForBoth() {
    assertThat(recommended("referent")).isTrue();
    assertThat(assessment(person).path("nextSteps"))
        .isEqualTo(assessment("referent").path("nextSteps"));
  }

  @Test
  @DisplayName("that is postponed leaves, and is back on that day")
  void postponed() {
    String until = clock.today().plusDays(3).toString();
    String body = "\"choice\": \"POSTPONED\", \"why\": \"Plus tard\", \"until\": \"%s\"";
    assertThat(answer(body.formatted("1950-01-01")).status()).isEqualTo(400);
    assertThat(answer(body.formatted(until)).status()).isEqualTo(201);
    assertThat(answer(body.formatted(until)).status()).as("answered once").isEqualTo(409);
    assertThat(recommended("referent")).isFalse();
    assertThat(assessment("referent").path("answeredSteps").toString()).contains(CODE, "POSTPONED");

    clock.pass(Duration.ofDays(3));

    assertThat(recommended("referent")).isTrue();
  }

  @Test
  @DisplayName("that the rules do not make is refused by the state of the booklet, not as a fault")
  void notMade() {
    Answer refused =
        stage.send(
            "referent",
            "POST",
            path(id) + "/recommendations",
            "{\"code\": \"RECORD_SKILLS\", \"choice\": \"ACCEPTED\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("type").asString()).endsWith("not-recommended");
  }

  @Test
  @DisplayName("that is declined is back when a fact it rests on has changed")
  void declined() {
    assertThat(answer("\"choice\": \"DECLINED\", \"why\": \"Inutile\"").status()).isEqualTo(201);
    stage.add("referent", path(id) + "/journal", "{\"text\": \"Entretien\"}");
    assertThat(recommended("referent")).isFalse();

    stage.change("referent", id, "PATCH", "/situation", "{\"employment\": \"PART_TIME\"}");

    assertThat(recommended("referent")).isTrue();
  }

  @Test
  @DisplayName("that is accepted is a step; taken back, it is recommended anew")
  void accepted() {
    Answer given = answer("\"choice\": \"ACCEPTED\"");
    assertThat(recommended("referent")).isFalse();
    assertThat(stage.read("referent", id).json().at("/pathway/steps").toString())
        .contains(given.id());

    assertThat(stage.send("referent", "DELETE", given.location(), "").status()).isEqualTo(204);

    assertThat(recommended("referent")).isTrue();
    assertThat(stage.read("referent", id).json().at("/pathway/steps").toString())
        .doesNotContain(given.id());
  }

  @Test
  @DisplayName("rests on no recognition that has expired: the fact is asked anew")
  void expired() {
    String section =
        "{\"boeth\": true, \"cdaphOrientation\": true, \"validUntil\": \"%s\"}"
            .formatted(clock.today().plusDays(1));
    stage.change(person, id, "PUT", "/disability", section);
    assertThat(assessment(person).path("questions").toString()).doesNotContain("\"boeth\"");
    assertThat(assessment("referent").path("notices").toString())
        .contains("RESTS_ON_VISIBLE_FACTS");

    clock.pass(Duration.ofDays(2));

    assertThat(assessment(person).path("questions").toString()).contains("\"boeth\"");
  }
}
