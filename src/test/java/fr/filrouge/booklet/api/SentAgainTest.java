package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.booklet.AnsweredRequests;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookletsRunning
@DisplayName("What is sent again")
class SentAgainTest {

  private static final int LATER = 205;

  @Autowired Stage stage;
  @Autowired MovableClock clock;
  @Autowired AnsweredRequests answered;

  private void forget() {
    answered.forgetBefore(clock.instant().plusSeconds(1));
  }

  private Answer note(String id, String key, String text) {
    return stage.send(
        "referent",
        "POST",
        path(id) + "/journal",
        "{\"text\": \"" + text + "\"}",
        "Idempotency-Key",
        key);
  }

  private long written(String id, String text) {
    long count = 0;
    String cursor = "";
    do {
      var page = stage.get("referent", path(id) + "/journal?limit=200" + cursor).json();
      for (var entry : page.path("items")) {
        count += entry.path("text").asString("").equals(text) ? 1 : 0;
      }
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").stringValue();
    } while (!cursor.isEmpty());
    return count;
  }

  @Test
  @DisplayName("is never answered with something else, even when the key was forgotten")
  void otherContent() {
    String id = stage.open("referent", "Fictif");
    Answer first = note(id, "cle-" + id, "Un");
    forget();
    Answer other = note(id, "cle-" + id, "Deux");

    assertThat(other.status()).isEqualTo(201);
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(List.of(written(id, "Un"), written(id, "Deux"))).containsExactly(1L, 1L);
    assertThat(note(id, "cle-" + id, "Trois").status()).as("still known").isEqualTo(422);
  }

  @Test
  @DisplayName("opens another booklet for other people, though it bears a key used before")
  void otherBooklet() {
    String key = "livret-" + Stage.unknownId();
    Answer first = openFor("Premier", key);
    forget();
    Answer other = openFor("Second", key);

    assertThat(other.status()).isEqualTo(201);
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(other.body()).contains("Second").doesNotContain("Premier");
  }

  private Answer openFor(String name, String key) {
    return stage.send(
        "referent",
        "POST",
        "/api/v1/booklets",
        """
        {"identity": {"givenName": "%s", "familyName": "Fictif", "birthDate": "%s"}}
        """
            .formatted(name, stage.nextBirthDate()),
        "Idempotency-Key",
        key);
  }

  @Test
  @DisplayName("is written once, however much was written in between")
  void muchLater() {
    String id = stage.open("referent", "Fictif");
    Answer first = note(id, "cle-" + id, "Une fois");
    for (int i = 0; i < LATER; i++) {
      stage.add("referent", path(id) + "/journal", "{\"text\": \"Entretien\"}");
    }
    forget();

    Answer again = note(id, "cle-" + id, "Une fois");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(written(id, "Une fois")).isEqualTo(1);
  }
}
