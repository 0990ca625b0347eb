package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The latest list of versions")
class ReachTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private static Instance instance(String id, long sequence, long secondsAgo) {
    return new Instance(id, sequence, NOW.minusSeconds(secondsAgo));
  }

  @Test
  @DisplayName("is in force everywhere once each copy that lives answers by it")
  void everywhere() {
    Reach reach = Reach.of(4, List.of(instance("a", 4, 1), instance("b", 5, 9)), NOW);
    assertThat(reach).isEqualTo(new Reach(2, 2));
    assertThat(reach.everywhere()).isTrue();
  }

  @Test
  @DisplayName("is not while one still answers by the list before")
  void oneIsLate() {
    Reach reach = Reach.of(4, List.of(instance("a", 4, 1), instance("b", 3, 9)), NOW);
    assertThat(reach.everywhere()).isFalse();
  }

  @Test
  @DisplayName("does not wait for a copy that has been silent for half a minute")
  void silent() {
    Reach reach = Reach.of(4, List.of(instance("a", 4, 1), instance("b", 3, 31)), NOW);
    assertThat(reach).isEqualTo(new Reach(1, 1));
  }
}
