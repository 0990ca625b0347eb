package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookletsRunning
@DisplayName("Changes of one booklet")
class ChangesApartTest {

  private static final int CHANGES = 40;
  private static final int JOURNAL_WRITERS = 3;

  @Autowired Stage stage;

  @Test
  @DisplayName("of one section all pass while three colleagues write to the journal")
  void otherSections() {
    String id = stage.open("referent", "Fictif");
    String person = stage.attachPerson(id, "referent");
    AtomicBoolean over = new AtomicBoolean();
    List<CompletableFuture<Integer>> writers = new ArrayList<>();
    for (int i = 0; i < JOURNAL_WRITERS; i++) {
      writers.add(CompletableFuture.supplyAsync(() -> write(id, over)));
    }

    List<Integer> statuses = new ArrayList<>();
    for (int change = 0; change < CHANGES; change++) {
      String tag = stage.read(person, id).etag();
      stage.add("referent", path(id) + "/journal", "{\"text\": \"Entretien\"}");
      statuses.add(situation(person, id, change, tag).status());
    }
    over.set(true);

    assertThat(statuses).hasSize(CHANGES).containsOnly(200);
    assertThat(writers.stream().mapToInt(CompletableFuture::join)).allMatch(n -> n > 0);
  }

  private int write(String id, AtomicBoolean over) {
    int written = 0;
    while (!over.get()) {
      stage.add("referent", path(id) + "/journal", "{\"text\": \"Entretien\"}");
      written++;
    }
    return written;
  }

  private Answer situation(String login, String id, int number, String tag) {
    return stage.send(
        login,
        "PATCH",
        path(id) + "/situation",
        "{\"targetTraining\": {\"durationMonths\": %d}}".formatted(number + 2),
        "If-Match",
        tag);
  }

  @Test
  @DisplayName("of the same section exclude each other, whoever makes them")
  void sameSection() {
    String id = stage.open("referent", "Fictif");
    String person = stage.attachPerson(id, "referent");
    String seenByOne = stage.read("referent", id).etag();
    String seenByOther = stage.read(person, id).etag();

    assertThat(situation("referent", id, 3, seenByOne).status()).isEqualTo(200);
    assertThat(situation(person, id, 4, seenByOther).status()).isEqualTo(412);
    assertThat(situation("referent", id, 5, seenByOne).status()).isEqualTo(412);
    assertThat(situation(person, id, 4, stage.read(person, id).etag()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("that only add are refused by a full section, by its name; all others go on")
  void full() {
    String id = stage.open("referent", "Fictif");
    String person = stage.attachPerson(id, "referent");
    stage.invite(id, "referent", "handicap");
    stage.consent(id, person, "DISABILITY", "{\"granted\": true}");
    String notes = path(id) + "/needs";
    String longest = "{\"theme\": \"MOBILITY\", \"text\": \"" + "x".repeat(5000) + "\"}";
    Answer answer = stage.send("referent", "POST", notes, longest);
    for (int i = 0; answer.accepted() && i < 1000; i++) {
      answer = stage.send("referent", "POST", notes, longest);
    }

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("type").stringValue()).endsWith(":section-full");
    assertThat(answer.json().path("section").stringValue()).isEqualTo("NEEDS");
    assertThat(answer.json().path("mostItems").asInt()).isPositive();
    assertThat(answer.json().path("mostKilobytes").asInt()).isPositive();
    stage.add("referent", path(id) + "/steps", "{\"title\": \"Visite\"}");
    stage.add(person, path(id) + "/journal", "{\"text\": \"Bonjour\"}");
    assertThat(withdraw(person, id).status()).isEqualTo(200);
    assertThat(stage.read("handicap", id).status()).isEqualTo(404);
    assertThat(stage.send(person, "DELETE", path(id) + "/members/handicap", "").status())
        .isEqualTo(204);
    stage.transfer(id, "referent", "referent2");
    stage.change(
        "referent2", id, "PUT", "/closing", "{\"reason\": \"PERSONAL\", \"review\": \"Pause\"}");
  }

  private Answer withdraw(String person, String id) {
    return stage.send(person, "PUT", path(id) + "/consents/DISABILITY", "{\"granted\": false}");
  }
}
