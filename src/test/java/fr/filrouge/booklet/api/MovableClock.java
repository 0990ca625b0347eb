package fr.filrouge.booklet.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;

/** The clock of the application, from a day of November 2026 on; days pass when a test says so. */
@Primary
class MovableClock extends Clock {

  private static final ZoneId HERE = ZoneId.of("Europe/Paris");

  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  private final AtomicReference<Duration> ahead =
      new AtomicReference<>(Duration.between(Instant.now(), START));

  void pass(Duration time) {
    ahead.updateAndGet(time::plus);
  }

  LocalDate today() {
    return LocalDate.now(this);
  }

  @Override
  public ZoneId getZone() {
    return HERE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return HERE.equals(zone) ? this : Clock.offset(Clock.system(zone), ahead.get());
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }
}
