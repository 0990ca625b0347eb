package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.mongo.Database;
import fr.filrouge.policy.RuleHead;
import fr.filrouge.policy.Versions;
import fr.filrouge.policy.Workshop;
import fr.filrouge.policy.mongo.RuleStorage;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.PathwayState;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running application is one copy; another one follows the same list beside it. Longer with
 * {@code -Dfilrouge.publications=50 -Djunit.jupiter.execution.timeout.mode=disabled}.
 */
@OwnWorkbench
@Timeout(600)
@DisplayName("Publications while people ask")
class PublicationsUnderLoadTest {

  private static final int PUBLICATIONS = Integer.getInteger("filrouge.publications", 4);
  private static final int READERS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  @LocalServerPort int port;
  @Autowired RulesInForce here;
  @Autowired Versions versions;
  @Autowired RuleFiles files;
  @Autowired Database database;
  @Autowired Clock clock;

  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(2 * READERS + 1);
  private final Map<Integer, Charge> expected = new ConcurrentHashMap<>();
  private final Map<Integer, String> hashes = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Object> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private final List<WeakReference<RuleVersion>> answeredHere = new ArrayList<>();
  private final List<WeakReference<RuleVersion>> answeredThere = new ArrayList<>();
  private Workshop there;

  /** An answer, wherever it came from. */
  private record Heard(int version, String hash, Charge said) {}

  @BeforeEach
  void another() {
    there =
        new Workshop(
            RuleStorage.on(database),
            RuleStorage.instances(database),
            files,
            RuleVersion.build(1, files),
            clock);
  }

  @AfterEach
  void end() {
    over.set(true);
    threads.shutdownNow();
  }

  @Test
  @DisplayName(
      "fail no request, every answer is that of the version it names, and both copies agree")
  void published() throws Exception {
    threads.scheduleWithFixedDelay(there::follow, 2, 2, TimeUnit.SECONDS);
    untilBothAnswer(publish(0));
    for (int i = 0; i < READERS; i++) {
      threads.execute(() -> askWithoutEnd(this::hereOverHttp));
      threads.execute(() -> askWithoutEnd(this::there));
    }
    List<Long> waited = new ArrayList<>();
    List<Long> heap = new ArrayList<>();
    for (int i = 1; i <= PUBLICATIONS; i++) {
      int number = publish(i);
      waited.add(untilBothAnswer(number));
      heap.add(heapInUse());
    }
    over.set(true);
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

    assertThat(wrong).isEmpty();
    RuleHead head = versions.head();
    hashes.forEach((n, hash) -> assertThat(hash).isEqualTo(head.find(n).orElseThrow().hash()));
    long held = stillHeld(answeredThere);
    long heldHere = stillHeld(answeredHere);
    assertThat(held).as("the last version, and two before it").isLessThanOrEqualTo(3);
    assertThat(heldHere).as("and six whose impact was asked").isLessThanOrEqualTo(9);
    System.out.printf(
        "%d publications, %d answers, none wrong; both copies agree after %s ms (at most %d);"
            + " of %d versions %d and %d are still held; heap in MB: %s%n",
        PUBLICATIONS,
        asked.get(),
        waited,
        waited.stream().mapToLong(Long::longValue).max().orElseThrow(),
        answeredThere.size(),
        heldHere,
        held,
        heap);
  }

  /** Every other one is published by the other copy. */
  private int publish(int i) {
    Charge charge = Charge.number(i);
    expected.put(versions.head().last().number() + 1, charge);
    return i % 2 == 0
        ? there.publish(charge.source(), charge::edits)
        : charge.publishedOverHttp(port, LocalDate.now(clock));
  }

  private void askWithoutEnd(Supplier<Heard> asking) {
    while (!over.get()) {
      try {
        Heard heard = asking.get();
        asked.incrementAndGet();
        hashes.putIfAbsent(heard.version(), heard.hash());
        if (!heard.said().equals(expected.get(heard.version()))
            || !heard.hash().equals(hashes.get(heard.version()))) {
          wrong.add(heard);
        }
        Thread.sleep(10);
      } catch (InterruptedException | RuntimeException e) {
        wrong.add(e);
      }
    }
  }

  private Heard hereOverHttp() {
    Officer.Answer answer =
        new Officer(port, "").post("/assessments", "{\"situation\": " + Charge.FACTS + "}");
    JsonNode json = answer.json();
    if (answer.status() != 200
        || !json.path("ruleVersion").asString().equals(answer.ruleVersion())) {
      throw new IllegalStateException(answer.toString());
    }
    for (JsonNode decision : json.path("decisions")) {
      if (decision.path("measure").asString().equals(Charge.MEASURE)) {
        for (JsonNode route : decision.path("routes")) {
          if (route.path("id").asString().equals(Charge.ROUTE)) {
            return new Heard(
                json.path("ruleVersion").asInt(),
                json.path("ruleHash").asString(),
                new Charge(decision.path("outcome").asString(), route.path("source").asString()));
          }
        }
      }
    }
    throw new IllegalStateException("the route is not told by version " + json.path("ruleVersion"));
  }

  private Heard there() {
    LocalDate today = LocalDate.now(clock);
    AssessSituation taken = there.answering();
    Assessment answer =
        taken.assess(
            today,
            taken.rules().situations().read(JsonMapper.shared().readTree(Charge.FACTS), ""),
            PathwayState.EMPTY);
    Decision decision =
        answer.decisions().stream()
            .filter(one -> one.measure().code().equals(Charge.MEASURE))
            .findFirst()
            .orElseThrow();
    String source =
        decision.routes().stream()
            .filter(route -> route.id().equals(Charge.ROUTE))
            .findFirst()
            .orElseThrow()
            .source();
    return new Heard(
        answer.ruleVersion(), answer.ruleHash(), new Charge(decision.outcome().name(), source));
  }

  private long untilBothAnswer(int number) throws InterruptedException {
    long start = System.nanoTime();
    long end = start + PATIENCE.toNanos();
    while (here.take().rules().number() != number || there().version() != number) {
      assertThat(System.nanoTime()).as("both copies answer by " + number).isLessThan(end);
      Thread.sleep(20);
    }
    answeredHere.add(new WeakReference<>(here.take().rules()));
    answeredThere.add(new WeakReference<>(there.answering().rules()));
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_048_576;
  }

  private static long stillHeld(List<WeakReference<RuleVersion>> versions) {
    System.gc();
    return versions.stream().filter(version -> version.get() != null).count();
  }
}
