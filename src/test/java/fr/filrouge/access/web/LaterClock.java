package fr.filrouge.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;

/** The clock of the application; a test may put it forward, and back. */
@Primary
class LaterClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  void ahead(Duration time) {
    ahead = time;
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Europe/Paris");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }
}
