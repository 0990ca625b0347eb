package fr.filrouge.policy.impact;

import fr.filrouge.policy.ImpactEvidence;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The runs as what a draft needs before it is handed in. */
@Component
final class SeenImpact implements ImpactEvidence {

  private final Runs runs;

  SeenImpact(Runs runs) {
    this.runs = runs;
  }

  @Override
  public Optional<Instant> of(String rulesHash) {
    return runs.lastDone(rulesHash).map(Run::askedAt);
  }
}
