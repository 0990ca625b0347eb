package fr.filrouge.policy;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A copy that has not been able to read the list of versions for long may answer by an old one. */
@Component
class RulesHealthIndicator implements HealthIndicator {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Versions versions;
  private final Clock clock;

  RulesHealthIndicator(Versions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  @Override
  public Health health() {
    boolean lately = versions.readAt().isAfter(clock.instant().minus(LONGEST));
    return (lately ? Health.up() : Health.down()).build();
  }
}
