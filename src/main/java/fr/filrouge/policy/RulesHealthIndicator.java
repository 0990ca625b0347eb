package fr.filrouge.policy;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * A copy that has not been able to read the list of versions for long may answer by an old one. For
 * each version it says whether it still answers as when it was published.
 */
@Component
class RulesHealthIndicator implements HealthIndicator {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Versions versions;
  private final PublishedAnswers answers;
  private final Clock clock;

  RulesHealthIndicator(Versions versions, PublishedAnswers answers, Clock clock) {
    this.versions = versions;
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public Health health() {
    boolean lately = versions.readAt().isAfter(clock.instant().minus(LONGEST));
    return (lately ? Health.up() : Health.down()).withDetail("versions", answers.words()).build();
  }
}
