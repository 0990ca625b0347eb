package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.api.Stage.ACTOR;
import static fr.filrouge.booklet.api.Stage.path;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BookletsRunning
@DisplayName("When several ask at once,")
class TogetherTest {

  private static final int ROUNDS = 5;
  private static final int CREATIONS = Boolean.getBoolean("filrouge.full") ? 1000 : 100;
  private static final int TIMES = 5;
  private static final int WRITERS = 8;
  private static final int CHANGES = 25;

  @Autowired Stage stage;

  @AfterEach
  void restore() {
    stage.restoreActor();
  }

  /** Starts all of them together, and waits for every answer. */
  private static <T> List<T> together(List<Callable<T>> tasks) {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> task : tasks) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return task.call();
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdown();
    }
  }

  @Test
  @DisplayName("of an offer that is accepted and withdrawn, one comes to pass and one is told so")
  void acceptedAndWithdrawn() {
    for (int round = 0; round < ROUNDS; round++) {
      String id = stage.open("referent", "Fictif");
      int number = stage.offer(id, "referent", "referent2");
      String offer = path(id) + "/referent-transfers/" + number;

      List<Integer> statuses =
          together(
              List.<Callable<Integer>>of(
                  () -> accept("referent2", id, number),
                  () -> stage.send("referent", "DELETE", offer, "").status()));

      boolean accepted = statuses.get(0) == 201;
      assertThat(statuses).isEqualTo(accepted ? List.of(201, 409) : List.of(409, 204));
      String holder = accepted ? "referent2" : "referent";
      assertThat(stage.read(holder, id).json().at("/referent/account").stringValue())
          .isEqualTo(holder);
      assertThat(stage.read(accepted ? "referent" : "referent2", id).status()).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("of two offers of the same place, one stands and the other is told so")
  void twoOffers() {
    stage.actAs(Set.of(Role.REFERENT), "autre-mission-locale");
    for (int round = 0; round < ROUNDS; round++) {
      String id = stage.open("referent", "Fictif");

      List<Integer> statuses =
          together(
              List.<Callable<Integer>>of(() -> offer(id, "referent2"), () -> offer(id, ACTOR)));

      assertThat(statuses).containsExactlyInAnyOrder(201, 409);
      assertThat(stage.read("referent", id).json().path("transfers").size()).isEqualTo(1);
    }
  }

  private int offer(String id, String to) {
    return stage
        .send("referent", "POST", path(id) + "/referent-transfers", "{\"to\": \"" + to + "\"}")
        .status();
  }

  @Test
  @DisplayName("a place that one referent accepts many times changes hands once")
  void sameAcceptance() {
    String id = stage.open("referent", "Fictif");
    int number = stage.offer(id, "referent", "referent2");

    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      tasks.add(() -> accept("referent2", id, number));
    }

    assertThat(together(tasks)).containsOnly(201);
    assertThat(stage.get("referent2", path(id) + "/history").body())
        .containsOnlyOnce("REFERENT_CHANGED");
  }

  private int accept(String login, String id, int number) {
    return stage
        .send(login, "POST", path(id) + "/referent-transfers/" + number + "/acceptance", "")
        .status();
  }

  @Test
  @DisplayName("openings that are each sent five times, one of them cut off, open one booklet each")
  void openings() {
    Set<String> ids = new TreeSet<>();
    String text = "Unefois" + Long.toString(System.nanoTime(), 36);
    for (int creation = 0; creation < CREATIONS; creation++) {
      String key = text + "-" + creation;
      double said = creation % 2 == 0 ? 1 : 0.7;
      List<Callable<Answer>> tasks = new ArrayList<>();
      for (int i = 1; i < TIMES; i++) {
        tasks.add(() -> open(key, key));
      }
      tasks.add(
          () -> {
            stage.hangUp("cep", "/api/v1/booklets", opening(key), said, "Idempotency-Key", key);
            return null;
          });
      List<Answer> answers = together(tasks).subList(0, TIMES - 1);
      Answer settled = settled(key, key);
      assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409);
      answers.stream()
          .filter(answer -> answer.status() == 201)
          .forEach(answer -> assertThat(answer.body()).isEqualTo(settled.body()));
      ids.add(settled.id());
    }

    assertThat(ids).hasSize(CREATIONS);
    assertThat(listed(text)).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(open(text + "-0", text + "-0").status()).isEqualTo(201);
    assertThat(open(text + "-0", "Autre").status()).isEqualTo(422);
  }

  /** The answer, once none of the others that were sent is still being worked on. */
  private Answer settled(String key, String name) {
    Answer answer = open(key, name);
    while (answer.status() == 409) {
      answer = open(key, name);
    }
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private List<String> listed(String text) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = stage.get("cep", "/api/v1/booklets?limit=200&text=" + text + cursor).json();
      page.path("items").forEach(item -> ids.add(item.path("id").stringValue()));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").stringValue();
    } while (!cursor.isEmpty());
    return ids;
  }

  private Answer open(String key, String name) {
    return stage.send("cep", "POST", "/api/v1/booklets", opening(name), "Idempotency-Key", key);
  }

  private static String opening(String name) {
    return """
        {"identity": {"givenName": "Alix", "familyName": "%s", "birthDate": "1999-05-02"}}
        """
        .formatted(name);
  }

  @Test
  @DisplayName("an addition that is sent five times is made once")
  void additions() {
    String id = stage.open("referent", "Fictif");
    List<Callable<Answer>> tasks = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      tasks.add(() -> note(id, "note-" + id, "Entretien"));
    }

    assertThat(together(tasks)).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
    assertThat(note(id, "note-" + id, "Entretien").status()).isEqualTo(201);
    assertThat(note(id, "note-" + id, "Autre").status()).isEqualTo(422);
    assertThat(stage.get("referent", path(id) + "/journal").json().path("items").size())
        .isEqualTo(1);
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

  @Test
  @DisplayName("nobody overwrites anybody: each change that is accepted is one version more")
  void writers() {
    String id = stage.open("referent", "Fictif");
    int before = stage.read("referent", id).json().path("version").asInt();
    List<Callable<Set<String>>> tasks = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int number = writer;
      tasks.add(() -> changes(id, number));
    }

    Set<String> tags = new TreeSet<>();
    for (Set<String> accepted : together(tasks)) {
      assertThat(accepted).hasSize(CHANGES);
      tags.addAll(accepted);
    }
    assertThat(tags).as("no version was given twice").hasSize(WRITERS * CHANGES);
    assertThat(stage.read("referent", id).json().path("version").asInt())
        .isEqualTo(before + WRITERS * CHANGES);
  }

  /** The versions that one writer's changes made. */
  private Set<String> changes(String id, int writer) {
    Set<String> tags = new TreeSet<>();
    for (int change = 0; change < CHANGES; change++) {
      String tag = stage.read("referent", id).etag();
      Answer answer = rename(id, writer, change, tag);
      while (answer.status() == 412) {
        tag = stage.read("referent", id).etag();
        answer = rename(id, writer, change, tag);
      }
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      tags.add(answer.etag());
    }
    return tags;
  }

  private Answer rename(String id, int writer, int change, String tag) {
    return stage.send(
        "referent",
        "PATCH",
        path(id) + "/situation",
        """
        {"targetTraining": {"durationMonths": %d, "distanceKm": %d}}
        """
            .formatted(writer + 2, change),
        "If-Match",
        tag);
  }
}
