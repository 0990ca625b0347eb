package fr.filrouge.eligibility.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;

/**
 * Says the same times at every replay: a morning of June 2019, a minute from request to request.
 */
@Primary
final class ExampleClock extends Clock {

  private volatile Instant now = Instant.parse("2019-06-03T08:00:00Z");

  void pass() {
    now = now.plus(Duration.ofMinutes(1));
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Europe/Paris");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
