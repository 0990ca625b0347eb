package fr.filrouge.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says by which list of versions this copy of the application answers, for the others to know. */
@Component
final class Acknowledgement {

  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final String id = UUID.randomUUID().toString();
  private final Instances instances;
  private final Clock clock;
  private Instance said;

  Acknowledgement(Instances instances, Clock clock) {
    this.instances = instances;
    this.clock = clock;
    this.said = new Instance(id, -1, Instant.MIN);
  }

  /** Says so at once when it is another list than before, and again as long as this copy lives. */
  synchronized void of(long sequence) {
    Instant now = clock.instant();
    if (said.sequence() != sequence || said.at().isBefore(now.minus(EVERY))) {
      said = new Instance(id, sequence, now);
      instances.note(said);
      instances.forgetBefore(now.minus(REMEMBERED));
    }
  }
}
