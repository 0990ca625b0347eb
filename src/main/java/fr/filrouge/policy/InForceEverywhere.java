package fr.filrouge.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says by which list of versions this copy of the application answers, and knows of the others. */
@Component
public final class InForceEverywhere {

  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final String id = UUID.randomUUID().toString();
  private final Versions versions;
  private final Instances instances;
  private final Clock clock;

  InForceEverywhere(Versions versions, Instances instances, Clock clock) {
    this.versions = versions;
    this.instances = instances;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT10S")
  void acknowledge() {
    Instant now = clock.instant();
    instances.note(new Instance(id, versions.followed(), now));
    instances.forgetBefore(now.minus(REMEMBERED));
  }

  /** How many copies answer by the latest list; this one has just been asked. */
  public Reach reach() {
    acknowledge();
    return Reach.of(versions.head().sequence(), instances.all(), clock.instant());
  }
}
