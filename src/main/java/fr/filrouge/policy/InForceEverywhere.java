package fr.filrouge.policy;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Knows how far the latest list of versions has come. */
@Component
public final class InForceEverywhere {

  private final Versions versions;
  private final Instances instances;
  private final Clock clock;

  InForceEverywhere(Versions versions, Instances instances, Clock clock) {
    this.versions = versions;
    this.instances = instances;
    this.clock = clock;
  }

  /** How many copies answer by the latest list. */
  public Reach reach() {
    return Reach.of(versions.head().sequence(), instances.all(), clock.instant());
  }
}
