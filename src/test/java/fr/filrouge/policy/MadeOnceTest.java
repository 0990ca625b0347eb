package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What takes long to make")
class MadeOnceTest {

  private final ReentrantLock turn = new ReentrantLock();
  private final MadeOnce<String, String> builds = new MadeOnce<>(2, turn);
  private final MadeOnce<String, String> checks = new MadeOnce<>(2, turn);
  private final AtomicInteger times = new AtomicInteger();
  private final ExecutorService people = Executors.newCachedThreadPool();

  @AfterEach
  void leave() {
    people.shutdownNow();
  }

  private String make(String key) {
    times.incrementAndGet();
    return "made of " + key;
  }

  @Test
  @DisplayName("is made once for all who ask at the same time, and again when it was let go")
  void once() throws Exception {
    List<Future<String>> asked = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      asked.add(people.submit(() -> builds.of("a", () -> make("a"))));
    }
    for (Future<String> one : asked) {
      assertThat(one.get()).isEqualTo("made of a");
    }
    assertThat(times).hasValue(1);
    builds.of("b", () -> make("b"));
    builds.of("c", () -> make("c"));
    assertThat(builds.known("a")).as("only the last two are kept").isEmpty();
    builds.of("a", () -> make("a"));
    assertThat(times).hasValue(4);
  }

  @Test
  @DisplayName("is tried again when it failed")
  void failed() {
    assertThatThrownBy(
            () ->
                builds.of(
                    "a",
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(builds.of("a", () -> make("a"))).isEqualTo("made of a");
  }

  /** Long enough to tell waiting from waiting for ever, on any machine. */
  private static final int MINUTE = 60;

  @Test
  @DisplayName(
      "never waits for somebody who waits for it: checks that need a build, both asked for")
  void together() throws Exception {
    CountDownLatch others = new CountDownLatch(1);
    Future<String> busy =
        people.submit(
            () ->
                builds.of(
                    "other",
                    () -> {
                      await(others);
                      return make("other");
                    }));
    waitingFor(turn::isLocked);
    Future<String> checked =
        people.submit(() -> checks.of("a", () -> builds.of("a", () -> make("a")) + ", checked"));
    waitingFor(() -> turn.getQueueLength() == 1);
    Future<String> built = people.submit(() -> builds.of("a", () -> make("a")));
    waitingFor(() -> turn.getQueueLength() == 2);
    others.countDown();

    assertThat(busy.get(MINUTE, TimeUnit.SECONDS)).isEqualTo("made of other");
    assertThat(checked.get(MINUTE, TimeUnit.SECONDS)).isEqualTo("made of a, checked");
    assertThat(built.get(MINUTE, TimeUnit.SECONDS)).isEqualTo("made of a");
    assertThat(times).hasValue(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void waitingFor(BooleanSupplier there) {
    while (!there.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
